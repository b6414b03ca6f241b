"""What people and admins get for what they send."""
