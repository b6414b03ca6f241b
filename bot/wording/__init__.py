"""Figures, profiles and sources in Indonesian sentences."""
