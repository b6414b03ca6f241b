"""Passages ranked by BM25."""
