from sqlite_utils import Database

from bot.memory.conversations import ChatKey
from bot.memory.subscriptions import Subscriptions

HERE, TOPIC = ChatKey(7001), ChatKey(-1001, 5)


def test_chats_and_topics_subscribe_to_places(database: Database) -> None:
    subscriptions = Subscriptions(database)
    for key, place in ((HERE, "63.06"), (HERE, "63.01"), (HERE, "63.06"), (TOPIC, "63")):
        subscriptions.add(key, place)
    assert Subscriptions(database).subscribers() == {TOPIC: ("63",), HERE: ("63.01", "63.06")}
    assert subscriptions.places(HERE) == ("63.01", "63.06")
    subscriptions.end(TOPIC._replace(topic=6))
    assert subscriptions.places(TOPIC) == ("63",)
    subscriptions.move(-1001, -1002)
    assert subscriptions.subscribers() == {ChatKey(-1002, 5): ("63",), HERE: ("63.01", "63.06")}
    subscriptions.forget(-1002)
    subscriptions.end(HERE)
    assert subscriptions.subscribers() == {}
