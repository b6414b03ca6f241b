"""How values are said in Indonesian: numbers, quantities, periods, dates."""

from decimal import ROUND_HALF_UP, Decimal

from ..models import LOCAL, Bound, Fact, Level, Part, Period, Unit
from .indicators import CASES, indicators, surveys

MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
THIRDS = ("awal", "pertengahan", "akhir")
_PARTS = {Part.SEMESTER: "semester", Part.QUARTER: "triwulan"}
_ROMAN = ("", "I", "II", "III", "IV")
_UNITS = {
    Unit.PERCENT: "persen",
    Unit.PERCENTAGE_POINTS: "poin persen",
    Unit.CHILDREN: "anak",
    Unit.FAMILIES: "keluarga",
    Unit.TIMES: "kali",
}
_BOUNDS = {Bound.BELOW: "di bawah ", Bound.ABOVE: "di atas "}
_TENTH = Decimal("0.1")
UNDATED = "tahun tidak disebut"
_LEVEL_NAMES = {
    (Level.PROVINCE,): "provinsi",
    (Level.DISTRICT,): "kecamatan",
    (Level.REGENCY,): "kabupaten",
    (Level.CITY,): "kota",
    LOCAL: "kabupaten/kota",
}


def say_number(value: Decimal) -> str:
    """A number as Indonesians write it.

    >>> say_number(Decimal("1244")), say_number(Decimal("26.6")), say_number(Decimal("4.0"))
    ('1.244', '26,6', '4')
    """
    if value == value.to_integral_value():
        return f"{int(value):,}".replace(",", ".")
    whole, _, decimals = f"{value:,f}".partition(".")
    return f"{whole.replace(',', '.')},{decimals}"


def round_tenth(value: Decimal) -> Decimal:
    """A computed value to one decimal, halves away from zero."""
    return value.quantize(_TENTH, ROUND_HALF_UP)


def say_unit(unit: Unit, indicator: str = "") -> str:
    """The word after a number: cases are counted as "kasus", other children as "anak"."""
    return "kasus" if unit is Unit.CHILDREN and indicator == CASES else _UNITS[unit]


def say_quantity(fact: Fact) -> str:
    """A fact's number with its unit: "522 kasus", "26,6 persen", "di bawah 20 persen"."""
    bound = _BOUNDS[fact.quantity.bound] if fact.quantity.bound else ""
    return f"{bound}{say_number(fact.value)} {say_unit(fact.quantity.unit, fact.indicator)}"


def say_indicator(code: str) -> str:
    """The name of an indicator: "prevalensi stunting"."""
    return indicators()[code].name if code in indicators() else code.replace("_", " ")


def say_instrument(code: str | None) -> str:
    """The short name of a survey or register, "pendataan daerah" for a local count; empty for none."""
    if not code:
        return ""
    survey = surveys().get(code)
    return survey.name if survey and survey.kind == "local" else code


def say_period(period: Period) -> str:
    """A period in words: "2023", "Desember 2023", "semester I 2024", "awal 2024"."""
    if period.part is Part.YEAR:
        return str(period.year)
    if period.part is Part.MONTH:
        return f"{MONTH_NAMES[period.number - 1]} {period.year}"
    if period.part is Part.THIRD:
        return f"{THIRDS[period.number - 1]} {period.year}"
    return f"{_PARTS[period.part]} {_ROMAN[period.number]} {period.year}"


def say_date(published: str) -> str:
    """An ISO date as precise as it is: "2024-01-26" is 26 Januari 2024, "2024" is 2024; empty for none."""
    parts = published.split("-") if published else []
    if not all(part.isdigit() for part in parts):
        return published
    numbers = [int(part) for part in parts]
    words = [str(numbers[0])] if numbers else []
    if len(numbers) > 1:
        words.insert(0, MONTH_NAMES[numbers[1] - 1])
    if len(numbers) > 2:
        words.insert(0, str(numbers[2]))
    return " ".join(words)


def say_levels(levels: tuple[Level, ...]) -> str:
    """Kinds of places that are ranked or counted: "kabupaten/kota"."""
    return _LEVEL_NAMES[levels]


def say_list(words: list[str]) -> str:
    """Words in a row: "a", "a dan b", "a, b, dan c"."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"
