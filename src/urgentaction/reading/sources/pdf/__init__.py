"""PDF: words with their places → lines → columns → flows → paragraphs → pages. One module a step."""
