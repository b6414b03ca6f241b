"""Tables in a text: where they stand, what their words say, and the facts of their rows."""
