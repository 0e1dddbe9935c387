"""PDF: words with places → lines → columns → flows → paragraphs → pages. One module a step."""
