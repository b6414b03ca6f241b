"""Sentences that answer who, when, where and why."""
