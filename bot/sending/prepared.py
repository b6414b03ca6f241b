"""Answers with their messages and buttons, worked out once for all who ask the same while the knowledge stays the same.

What was asked stays in the process, without who asked it, and only until the knowledge changes or others ask more.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.sending.buttons import Button, find_buttons
from bot.sending.replies import Reply, lay_out
from knowledge import Answer, Context, KnowledgeBase, Period, this_month

_KEPT: Final = 500


@dataclass(frozen=True, slots=True)
class Prepared:
    """An answer, the buttons below it, and the messages that say it with these buttons."""

    answer: Answer
    buttons: tuple[Button, ...]
    replies: tuple[Reply, ...]


class PreparedAnswers:
    """The answers of late; those of a former state of the knowledge are never given."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge, self._edition = knowledge, knowledge.edition
        self._find = lru_cache(_KEPT)(self._prepare)

    def find(self, text: str, memory: Context) -> Prepared:
        """The answer to a text with what the chat is about in mind."""
        if self._edition != (edition := self._knowledge.edition):
            self._find.cache_clear()
            self._edition = edition
        return self._find(text, memory, edition, this_month())

    def _prepare(self, text: str, memory: Context, edition: int, today: Period) -> Prepared:
        """`edition` tells apart what was worked out while another thread changed the knowledge."""
        answer = self._knowledge.ask(text, memory, today)
        buttons = find_buttons(answer, self._knowledge)
        return Prepared(answer, buttons, lay_out(self._knowledge.reply(answer), buttons))
