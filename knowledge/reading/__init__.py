"""A file into a document: its text once and for all, its title, publisher and date, its passages."""
