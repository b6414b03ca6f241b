"""One message of a chat, from its text to its answer: what a knowledge base calls.

text -split_questions-> text... -understand-> Question -answer-> Answer; each question carries on from the one before.
"""

from dataclasses import replace

from .answers import answer
from .holdings import Holdings
from .models import Answer, Context, Intent
from .questions import split_questions, understand


def ask(text: str, context: Context, holdings: Holdings, this_year: int | None = None) -> Answer:
    """Answer a message. Further questions in it are answered in `more`; `context` of the answer is the chat's next one.

    `this_year` gives "tahun ini" and "tahun lalu" their meaning; without it they mean the newest year held.
    """
    answers: list[Answer] = []
    for part in split_questions(text):
        question = understand(part, context, holdings.index.vocabulary, this_year)
        answers.append(answer(question, holdings))
        context = _follow(context, answers[-1])
    first, *rest = answers
    return replace(first, more=tuple(rest), context=context)


_ABOUT_WORDS = frozenset({Intent.PASSAGE, Intent.DEFINITION})
_ASIDE = frozenset(
    {
        Intent.ADVICE,
        Intent.EMERGENCY,
        Intent.GREETING,
        Intent.THANKS,
        Intent.IDENTITY,
        Intent.INSULT,
        Intent.HELP,
        Intent.OUT_OF_SCOPE,
    }
)


def _follow(before: Context, latest: Answer) -> Context:
    """What the chat is about now. Small talk leaves it as it was, a question in words keeps the figure before it."""
    after = latest.context
    if latest.question.intent in _ASIDE:
        return before
    if latest.question.intent in _ABOUT_WORDS and after.places in ((), before.places):
        return replace(before, terms=after.terms)
    return after
