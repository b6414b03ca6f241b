"""How far a level is from what it should be, in words."""

from decimal import Decimal

from ..language.phrasing import say_instrument, say_number, say_period, say_quantity, say_unit
from ..models import Fact, Unit
from .calculations import gap, gap_to
from .precedence import survey_kind

TOWARDS = "Belum tercapai: target {aimed} untuk {due}; per {now} angkanya {held}, masih {apart} di atasnya."
ABOVE_TARGET = "Belum tercapai: {held} masih {apart} di atas target {aimed}."
BELOW_TARGET = "Sudah tercapai: {held} ada {apart} di bawah target {aimed}."
REACHED = "Sudah tercapai: {held} sama dengan target {aimed}."
UNSURE = "Belum bisa dipastikan: target dinilai dengan survei, sedangkan angka {place} yang saya punya dari {survey}."
ABOVE_NUMBER = "Belum: {held} masih {apart} di atas {aimed}."
BELOW_NUMBER = "Sudah: {held} ada {apart} di bawah {aimed}."
AT_NUMBER = "Sudah: {held}, sama dengan {aimed}."


def are_measured_alike(level: Fact, target: Fact) -> bool:
    """Tell whether a level may be held against a target: no register's against one that surveys are to show."""
    kind = survey_kind(level)
    return kind == survey_kind(target) if target.survey else kind != "register"


def say_distance(level: Fact, target: Fact) -> str:
    """Whether a level has reached its target, each with its time; nothing is missed before the target is due."""
    apart = gap(level, target)
    held, aimed = _say_with_time(level), f"{_say_whose(level, target)}{_say_with_time(target)}"
    if level.value == target.value:
        return REACHED.format(held=held, aimed=aimed)
    said = f"{say_number(apart.value)} {say_unit(apart.unit, level.indicator)}"
    if level.value > target.value and level.period and target.period and level.period.year < target.period.year:
        aimed, held = f"{_say_whose(level, target)}{say_quantity(target)}", say_quantity(level)
        due, now = say_period(target.period), say_period(level.period)
        return TOWARDS.format(aimed=aimed, due=due, now=now, held=held, apart=said)
    return (ABOVE_TARGET if level.value > target.value else BELOW_TARGET).format(held=held, apart=said, aimed=aimed)


def say_distance_to(level: Fact, number: Decimal) -> str:
    """Whether a share has come down to a number."""
    apart = gap_to(level, number)
    held, aimed = f"{level.place.name} {_say_with_time(level)}", f"{say_number(number)} {say_unit(Unit.PERCENT)}"
    if level.value == number:
        return AT_NUMBER.format(held=held, aimed=aimed)
    said = f"{say_number(apart.value)} {say_unit(apart.unit)}"
    return (ABOVE_NUMBER if level.value > number else BELOW_NUMBER).format(held=held, apart=said, aimed=aimed)


def say_unsure(level: Fact) -> str:
    """That a level of another kind of instrument tells nothing of a target."""
    return UNSURE.format(place=level.place.name, survey=say_instrument(level.survey))


def _say_with_time(fact: Fact) -> str:
    """ "16,2 persen (2022)"."""
    return f"{say_quantity(fact)} ({say_period(fact.period)})" if fact.period else say_quantity(fact)


def _say_whose(level: Fact, target: Fact) -> str:
    """Whose target it is where it is another place's: "nasional "."""
    if level.place == target.place:
        return ""
    return "nasional " if target.place.code == "00" else f"{target.place.name} "
