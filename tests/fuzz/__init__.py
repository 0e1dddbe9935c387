"""Coverage-guided fuzzing of the reader: how it is run and read, docs/fuzzing.md tells."""
