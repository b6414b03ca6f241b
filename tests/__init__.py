"""One test file per module, of the same name; the example tables are the specification."""
