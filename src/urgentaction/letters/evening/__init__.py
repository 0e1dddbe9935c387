"""A writing evening on paper: what a group needs on the table to write its letters."""
