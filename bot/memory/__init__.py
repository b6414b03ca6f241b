"""The bot's own database: chats, subscriptions, tickets."""
