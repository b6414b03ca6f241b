"""What a person typed, into a question."""
