"""The specification of what whole texts say, by subject."""
