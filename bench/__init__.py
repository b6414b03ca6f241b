"""Measurements behind `make bench`. They print, and never fail a build."""
