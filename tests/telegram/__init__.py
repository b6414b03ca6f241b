"""A small strict Telegram: it refuses what the real server refuses and keeps a list of everything that was wrong.

schema.py   is a request or an object as the Bot API's specification says?
markup.py   Telegram's HTML, accepted and refused as by the server
world.py    people, their chats, what they send, and the updates that come of it
cloud.py    the fake itself: methods, faults, problems
troubles.py what goes wrong between a bot and the server
courier.py  brings updates to a webhook
server.py   the same over HTTP on loopback, for whole processes
wire.py     the same without sockets, as a request class of python-telegram-bot
library.py  made-up documents to ask about
crowd.py    many people who ask at once
life.py     our bot on real HTTP from start to stop
process.py  our bot as a process of its own
stage.py    our bot on that wire: a person says something, these messages come back
"""
