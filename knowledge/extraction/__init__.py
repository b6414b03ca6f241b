"""A sentence into facts: which number belongs to which place, period, indicator and survey, and why."""
