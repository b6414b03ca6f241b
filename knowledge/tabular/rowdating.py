"""When the figures of a row were measured and by what instrument: its columns say it, the row, the title, the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..extraction.dating import Carried, Dating
from ..language.indicators import find_surveys, is_local, surveys
from ..language.periods import find_periods, parse_period
from ..models import Basis, Kind, Level, Period, Place, Unit
from .columns import Column
from .headers import Says
from .tables import Table


@dataclass(frozen=True, slots=True)
class About:
    """What holds for all cells of a row whose columns do not say otherwise; `surveys` are those that it names.

    `above` are those that the title or the text above names, one of which it may be of.
    `named` tells that a name in the row says what the place is.
    """

    place: Place
    named: bool
    dating: Dating
    surveys: tuple[str, ...]
    above: tuple[str, ...]


def about_row(table: Table, row: Sequence[str], carried: Carried) -> About | str:
    """What a row, else the title, else the text above says of all its cells; or why none of them is a fact."""
    place = table.places.of(row)
    if isinstance(place, str):
        return place
    if table.keys[table.key(row)] > 1:
        return "another row is of the same place and period"
    dating = _dating(table, row, carried)
    if dating is None:
        return "the row does not say when"
    named = tuple(mention.code for mention in find_surveys(table.named(row, Says.SURVEY)))
    # Where the text sets several against each other, the year tells them apart: "2022 dari SSGI, 2023 dari SKI".
    inherited = () if table.has(Says.SURVEY) else table.title.surveys or carried.surveys or carried.named
    return About(place, table.places.named, dating, named, inherited)


def _dating(table: Table, row: Sequence[str], carried: Carried) -> Dating | None:
    """When a row is of; None where it should say so and does not."""
    titled = _narrowest(table.title.periods)
    if table.has(Says.PERIOD):
        said = table.named(row, Says.PERIOD).rstrip("*†")
        own = parse_period(said) or (parse_period(f"{said} {titled.year}") if titled and said else None)
        return Dating(own, None, Basis.STATED, "table") if own else None
    if surveyed := _of_the_survey(table.named(row, Says.SURVEY)):
        return Dating(surveyed, None, Basis.STATED, "table")
    if titled:
        return Dating(titled, None, Basis.INFERRED, "title of the table")
    headed = {one.period for one in table.columns if one.period and one.kind is Kind.LEVEL}
    if len(headed) == 1:
        return Dating(headed.pop(), None, Basis.INFERRED, "the one period of its header")
    if table.title.periods:
        return Dating(None)
    return Dating(carried.period, None, Basis.INFERRED, f"above the table: {carried.why}")


def _narrowest(periods: Sequence[Period]) -> Period | None:
    """The one period that lies within all the others, as August 2023 does in "Rekap 2023, Agustus 2023"."""
    return next((one for one in periods if all(other.holds(one) for other in periods)), None)


def _of_the_survey(text: str) -> Period | None:
    """The year of the survey that a row names: "SSGI 2022"."""
    years = [mention.period for mention in find_periods(text)]
    return years[0] if len(years) == 1 and find_surveys(text) else None


def dated(column: Column, about: About) -> Dating:
    """The period of a cell; a target is of no year that is not beside it."""
    if column.period:
        return Dating(column.period, None, Basis.STATED, "table")
    silent = column.kind is Kind.TARGET and about.dating.basis is not Basis.STATED
    return Dating(None) if silent else about.dating


def surveyed(column: Column, about: About, period: Period | None) -> str | None:
    """The instrument of a level: the column's, the row's, else the one named above that can have measured it.

    A sample named above neither counts children nor reaches districts.
    """
    if column.kind is not Kind.LEVEL:
        return None
    counted = column.unit is Unit.CHILDREN or about.place.level is Level.DISTRICT
    above = [code for code in about.above if not (counted and surveys()[code].kind == "survey")]
    named = (column.survey,) if column.survey else about.surveys or above
    fitting = [code for code in named if surveys()[code].covers(period)]
    code = fitting[0] if len(fitting) == 1 else None
    return None if is_local(code) else code
