"""An answer into Indonesian."""
