"""How updates come, by polling or by webhook, so that each is handled once and none is lost."""
