"""Answers with their messages and buttons, worked out once for all who ask the same while the knowledge stays the same.

Each step is kept: the same words about the same are read once, what means the same is answered once, and what is
answered the same is laid out once. What was asked stays in the process, without who asked it, and only until the
knowledge changes, others ask more, or somebody wants to be forgotten.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bot.sending.buttons import Button, find_buttons
from bot.sending.replies import Reply, lay_out
from knowledge import Answer, Context, KnowledgeBase, Period, answer, forget_messages, this_month

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
        self._answer = lru_cache(_KEPT)(answer)
        self._show = lru_cache(_KEPT)(self._lay_out)

    def find(self, text: str, memory: Context) -> Prepared:
        """The answer to a text with what the chat is about in mind."""
        if self._edition != (edition := self._knowledge.edition):
            self.forget()
            self._edition = edition
        return self._find(text, memory, edition, this_month())

    def forget(self) -> None:
        """Forget every answer, and every message that was read."""
        for kept in (self._find, self._answer, self._show):
            kept.cache_clear()
        forget_messages()

    def _prepare(self, text: str, memory: Context, edition: int, today: Period) -> Prepared:
        """`edition` tells apart what was worked out while another thread changed the knowledge."""
        found = self._knowledge.ask(text, memory, today, self._answer)
        # What the chat may carry on is not shown.
        return Prepared(found, *self._show(replace(found, context=Context()), edition))

    def _lay_out(self, found: Answer, edition: int) -> tuple[tuple[Button, ...], tuple[Reply, ...]]:
        buttons = find_buttons(found, self._knowledge)
        return buttons, lay_out(self._knowledge.reply(found), buttons)
