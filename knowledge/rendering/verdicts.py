"""Whether what is put to be confirmed holds, said before the figures."""

from collections.abc import Iterator

from ..figures.precedence import survey_kind
from ..models import Answer, Block, Intent, Style, Verdict
from . import sayings

_CLAIMED = (Intent.CLAIM, Intent.TARGET)


def say_verdict(answer: Answer) -> Iterator[Block]:
    """ "Benar", "Tidak" or that it is not certain; nothing where nothing is put to be confirmed."""
    intent = answer.question.intent
    if answer.verdict is Verdict.TRUE:
        yield Block(Style.LINE, sayings.AGREES_SO_FAR if intent is Intent.RANKING else sayings.AGREES)
    elif answer.verdict is Verdict.FALSE:
        yield Block(Style.LINE, sayings.DISAGREES if intent in _CLAIMED else sayings.DENIES)
    elif answer.facts and (_is_unjudged_claim(answer) or (answer.question.asserted and _is_uncertain(answer))):
        yield Block(Style.LINE, sayings.UNSURE)


def _is_unjudged_claim(answer: Answer) -> bool:
    """A claim neither borne out nor refuted, while no note says why; a denied one is left to the reader."""
    denied = any(one.denied for one in answer.question.stated)
    return answer.question.intent is Intent.CLAIM and answer.verdict is None and not (answer.notes or denied)


def _is_uncertain(answer: Answer) -> bool:
    """Figures that cannot be compared, or a register's row beside surveys that have none."""
    kinds = {survey_kind(fact) for fact in answer.others}
    registered = answer.facts and survey_kind(answer.facts[0]) == "register" and "survey" in kinds
    return answer.verdict is Verdict.INCOMPARABLE or (answer.question.intent is Intent.TREND and bool(registered))
