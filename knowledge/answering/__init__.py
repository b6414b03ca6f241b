"""A question into an answer, proved before it leaves."""
