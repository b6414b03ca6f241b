"""What can go wrong, one class each, one base for all.

KnowledgeError
├── DocumentError   a file cannot be read: the message names the file and the way out
└── StoreError      the database cannot be opened or written
"""


class KnowledgeError(Exception):
    """Base of every error this package raises on purpose."""


class DocumentError(KnowledgeError):
    """A document cannot be read; the message names the file, the reason and the way out."""


class StoreError(KnowledgeError):
    """The database cannot be opened or written; the message names the path and the way out."""
