"""Telegram and people: the half of the house that parses nothing."""
