"""Documents and facts on disk, in generations that are switched at once."""
