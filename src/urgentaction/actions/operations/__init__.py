"""One deed a file: permission and step checked, rows changed and the trail written, or nothing."""
