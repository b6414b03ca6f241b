"""Charts as PNG."""
