"""A small strict Telegram: it refuses what the real server refuses and keeps a list of everything that was wrong.

schema.py   is a request or an object as the Bot API's specification says?
markup.py   Telegram's HTML, accepted and refused as by the server
cloud.py    the fake itself: chats, messages, updates, methods, faults, problems
server.py   the same over HTTP on loopback, for whole processes
wire.py     the same without sockets, as a request class of python-telegram-bot
library.py  made-up documents to ask about
stage.py    our bot on that wire: a person says something, these messages come back
"""
