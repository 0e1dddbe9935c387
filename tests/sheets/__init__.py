"""Files made from a sheet's text, in the layouts that sheets come in. For tests only."""
