"""Blocks and facts into messages within Telegram's limits, and their delivery."""
