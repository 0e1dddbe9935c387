"""One data file a language: labels, months, letter frames, closings."""
