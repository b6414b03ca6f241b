"""Facts into the figures, differences, rankings and verdicts that a question asks for."""
