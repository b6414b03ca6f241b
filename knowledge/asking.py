"""One message of a chat, from its text to its answer: what a knowledge base calls.

text -split_questions-> text... -understand-> Question -answer-> Answer; each question carries on from the one before.
"""

from dataclasses import replace

from .answers import answer
from .holdings import Holdings
from .models import Answer, Context
from .questions import split_questions, understand


def ask(text: str, context: Context, holdings: Holdings, this_year: int | None = None) -> Answer:
    """Answer a message. Further questions in it are answered in `more`; `context` of the answer is the chat's next one.

    `this_year` gives "tahun ini" and "tahun lalu" their meaning; without it they mean the newest year held.
    """
    answers: list[Answer] = []
    for part in split_questions(text):
        question = understand(part, context, holdings.index.vocabulary, this_year)
        answers.append(answer(question, holdings))
        context = answers[-1].context
    first, *rest = answers
    return replace(first, more=tuple(rest), context=context)
