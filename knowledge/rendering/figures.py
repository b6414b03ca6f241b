"""One figure in a line: how much of what, where, when, and by which instrument."""

from ..language.phrasing import UNDATED, say_date, say_indicator, say_instrument, say_period, say_quantity
from ..models import Block, Direction, Fact, Kind, Style
from .quotations import Documents

_MOVES = {Direction.UP: "Naik", Direction.DOWN: "Turun"}


def say_amount(fact: Fact) -> tuple[str, str]:
    """The quantity, and what it counts in the words that follow it: "522 kasus", " stunting".

    A target says that it is one, a change which way it went: "Target 14 persen", "Turun 137 kasus".
    """
    quantity = say_quantity(fact)
    name = say_indicator(fact.indicator)
    first = name.split()[0]
    rest = name.removeprefix(first) if quantity.endswith(first) else f" {name}"
    if fact.kind is Kind.TARGET:
        return f"Target {quantity}", rest
    if fact.kind is Kind.CHANGE and fact.direction:
        return f"{_MOVES[fact.direction]} {quantity}", rest
    return quantity, rest


def show_figure(fact: Fact, documents: Documents, style: Style = Style.FIGURE) -> Block:
    """ "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023", the quantity standing out."""
    strong, rest = say_amount(fact)
    parts = [f"{strong}{rest}", fact.place.name, say_when(fact, documents), say_instrument(fact.survey)]
    return Block(style, " · ".join(part for part in parts if part), strong)


def say_when(fact: Fact, documents: Documents) -> str:
    """The period of a fact; where it has none, that none is named, with the date of its document."""
    if fact.period is None:
        published = say_date(documents[fact.document_id].published) if fact.document_id in documents else ""
        return f"{UNDATED} (artikel {published})" if published else UNDATED
    if fact.since:
        return f"{say_period(fact.since)} ke {say_period(fact.period)}"
    return say_period(fact.period)


def say_by(fact: Fact) -> str:
    """ " (SSGI)", or nothing where no source names the instrument."""
    survey = say_instrument(fact.survey)
    return f" ({survey})" if survey else ""
