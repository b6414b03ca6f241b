"""Many people who ask at once, and what they were told."""

from dataclasses import dataclass
from itertools import cycle, groupby, islice
from typing import Final

from tests.telegram.cloud import Cloud

# What the bundled documents say of the cases of HSS.
CASES: Final = {2020: "879 kasus", 2021: "829 kasus", 2022: "659 kasus", 2023: "522 kasus"}


@dataclass(frozen=True)
class Crowd:
    """So many chats with so many questions each, asked in the same order everywhere."""

    chats: int
    questions: int

    @property
    def expected(self) -> list[list[str]]:
        """The right answers in each chat, in order."""
        return [list(islice(cycle(CASES.values()), self.questions))] * self.chats

    def ask(self, cloud: Cloud) -> None:
        """Let everybody ask everything."""
        for year in islice(cycle(CASES), self.questions):
            for chat in range(1, self.chats + 1):
                cloud.say(f"berapa kasus stunting HSS {year}?", user=chat)

    def replies(self, cloud: Cloud) -> list[list[str]]:
        """What the bot said in each chat, in order, up to the figure."""
        kept = [list(cloud.chats[chat].messages.values()) for chat in range(1, self.chats + 1) if chat in cloud.chats]
        return [
            [str(message["text"]).partition(" stunting")[0] for message in messages if message["from"]["is_bot"]]
            for messages in kept
        ]

    def once(self, cloud: Cloud) -> list[list[str]]:
        """The same, where something said twice in a row counts once."""
        return [[text for text, _ in groupby(texts)] for texts in self.replies(cloud)]

    def answered(self, cloud: Cloud) -> bool:
        """Tell whether everybody has all replies."""
        return all(len(texts) == self.questions for texts in self.once(cloud))

    def copies(self, cloud: Cloud) -> int:
        """How many replies arrived more than once."""
        return sum(map(len, self.replies(cloud))) - sum(map(len, self.once(cloud)))
