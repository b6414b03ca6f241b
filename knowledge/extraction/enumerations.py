"""Numbers in a row, each of another name: "Balikpapan 21,6; Samarinda 24,4; Berau 23,0 persen".

The names are of places, each right before its number, or of indicators, all before the first: "stunting dan wasting
masing-masing 21,6 persen dan 7,7 persen".
"""

import re
from decimal import Decimal

from ..language.cues import Role
from ..language.indicators import CASES, FAMILIES, PREVALENCE
from ..language.numerals import SEVERAL
from ..models import Unit
from ..values import PERCENTAGES
from .owners import IN_A_ROW, ONE_BY_ONE, row_length
from .readings import Number, Reading, between

# What may stand between a name and its number, between a number and the next name, and behind the last number.
_TO_NUMBER = re.compile(
    r"\)?\s*(?:(?:paling\s+\w+|ter\w+)\s*)?[,:=(]?\s*(?:(?:sebesar|sebanyak|dengan|mencapai|hanya|ada|yakni|yaitu)\s+)?",
    re.IGNORECASE,
)
_TO_NAME = re.compile(
    r"[\s);,.]*(?:(?:dan|serta|lalu|kemudian|disusul|diikuti|sedangkan|sementara|yang|paling|ter\w+)\s+)*",
    re.IGNORECASE,
)
_DIGIT_BEHIND = re.compile(rf"{_TO_NUMBER.pattern}\d", re.IGNORECASE)
_BEHIND = re.compile(r"\s*(?:$|[).,;]|(?:dan|serta|sedangkan|sementara|pada|menurut|berdasarkan)\b)", re.IGNORECASE)
_MARK = re.compile(r"\W*(?:\d{1,3}[.)]\s*)?(?:tahun\s+)?", re.IGNORECASE)
_END = re.compile(r"[\s).,;]*")
_ALIAS = re.compile(r"\s*\(")
# Words that lead in a row and say nothing of what is counted.
_LEAD = re.compile(
    r"(?:(?:berikut(?:nya)?|lain(?:nya)?|selanjutnya|rincian(?:nya)?|sisanya|adapun|sementara|lalu|kemudian|menyusul|disusul"
    r"|(?:di\s+)?(?:bawah|atas)nya|daerah|wilayah|kabupaten|kota|provinsi|kecamatan|per|menurut|di|dari|untuk|ter(?:banyak"
    r"|tinggi|endah|besar|kecil|sedikit)|penyumbang|urutan|posisi|paling|banyak|tinggi|rendah|besar|kecil|ialah|adalah"
    rf"|yaitu|yakni|ada|itu|yang|dan|masing-masing|{SEVERAL})\b[\s:,/]*)*",
    re.IGNORECASE,
)
_MEAN = re.compile(r"\b(?:rata-rata|rerata)\s+(?:(?:provinsi|kabupaten|kota)\s+)?$", re.IGNORECASE)
_NEXT_YEAR = re.compile(r"\s*\((?:tahun\s+)?\d{4}\)\s*(?:,|dan|lalu|kemudian|,\s*dan)\s*", re.IGNORECASE)
_NAMED = {
    PREVALENCE: Unit.PERCENT,
    CASES: Unit.CHILDREN,
    FAMILIES: Unit.FAMILIES,
}
_FEWEST_ALONE = 2
_LONGEST = 40  # the country has no more provinces, and no province more regencies
_LARGEST_PERCENT = 100


def unit_in_row(number: Number, previous: Unit | None, told: Unit | None) -> Unit | None:
    """The unit of a bare number in a row of places: that of the others, else the one that the row is said to be of.

    `previous` is the unit found for the number before, `told` that of the text before; a line with one place and its
    number is an item of a list, and goes on with it as a row does. Percentages have decimals, counts have none.
    """
    before = number.previous
    if before and before.mention.unit is None and _follows(number, before):
        return previous  # what held for the row held for its first number
    row = _row_of(number)
    units = {one.mention.unit for one in row if one.mention.unit}
    listed = not units and (len(row) >= _FEWEST_ALONE or _is_item(number))
    unit = units.pop() if len(units) == 1 else _said_of(row[0], told) if listed else None
    if unit is None or not _BEHIND.match(row[-1].after) or _goes_on(row[-1]):
        return None
    values = [one.mention.value for one in row if one.mention.unit is None]
    decimal = any(map(_has_decimals, values))
    if unit in PERCENTAGES:
        return unit if decimal and max(values) <= _LARGEST_PERCENT else None
    # "Tapin (1), HSU (2), Tabalong (3)" are ranks.
    ranks = listed and len(row) > 1 and max(values) <= _LARGEST_PERCENT
    return None if decimal or ranks else unit


def _has_decimals(value: Decimal) -> bool:
    """Tell whether a number is printed with decimals, 20,0 too; 2,55 juta is a whole one."""
    return value != value.to_integral_value() or (value <= _LARGEST_PERCENT and value.as_tuple().exponent != 0)


def unit_announced(reading: Reading) -> Unit | None:
    """The unit of the list that a heading leads in: "Prevalensi stunting menurut kabupaten:"."""
    if not reading.text.rstrip().endswith(":") or not reading.indicators:
        return None
    return _NAMED.get(reading.indicators[-1].code)


def named_one_by_one(number: Number) -> str | None:
    """The indicator of a number where several are named and then as many numbers follow.

    "" where the names are of other things, or not as many as the numbers; None where nothing is shared out so.
    """
    first, position = number, 0
    while position < _LONGEST and first.previous and IN_A_ROW.fullmatch(first.before):
        first, position = first.previous, position + 1
    said = ONE_BY_ONE.search(first.before)
    named = _names(first.reading, first.floor, first.floor + said.start() if said else first.start)
    if said is None or len(set(named)) < 2:
        return None
    return named[position] if len(named) == row_length(first) else ""


def _names(reading: Reading, start: int, stop: int) -> list[str]:
    """The codes of the indicators named in a part of a sentence, and "" for each other thing that is counted."""
    named = {mention.span.start: mention.code for mention in between(reading.indicators, start, stop)}
    others = {cue.span.start: "" for cue in between(reading.cues, start, stop) if cue.role is Role.OTHER}
    return [code for _, code in sorted({**others, **named}.items())]


def is_mean(number: Number) -> bool:
    """Tell whether it is the mean of a place, as both are in "Rata-rata Sumbar 25,2 (2022) dan 23,6 (2023)"."""
    text, before = number.reading.text, number.previous
    if before and _NEXT_YEAR.fullmatch(text, before.stop, number.start):
        number = before
    name = _name_of(number, number.floor)
    return name is not None and _MEAN.search(text[number.floor : name]) is not None


def _row_of(number: Number) -> list[Number]:
    """The numbers that stand in a row with this one, each right behind the name of its place."""
    row = [number]
    while (before := row[0].previous) and _follows(row[0], before) and len(row) < _LONGEST:
        row.insert(0, before)
    while (behind := row[-1].following) and _follows(behind, row[-1]) and len(row) < 2 * _LONGEST:
        row.append(behind)
    return row if _name_of(row[0], row[0].floor) is not None else [number]


def _goes_on(last: Number) -> bool:
    """Tell whether a row goes on with a number that is none of its figures: "Tapin 7,6; HSU 8,4 tahun"."""
    text = last.reading.text
    name = next((place.span for place in last.reading.places if place.span.start >= last.stop), None)
    follows = name is not None and _TO_NAME.fullmatch(text, last.stop, name.start)
    return bool(follows and name and _DIGIT_BEHIND.match(text, name.stop))


def _is_item(number: Number) -> bool:
    """Tell whether nothing stands in the sentence but a mark, a place or a year, and this number."""
    text, name = number.reading.text, _name_of(number, 0)
    name = _year_of(number) if name is None else name
    return name is not None and bool(_MARK.fullmatch(text, 0, name) and _END.fullmatch(text, number.stop))


def _year_of(number: Number) -> int | None:
    """Where the one period begins that stands right before a number, "2019 : 28,8"; None if none does."""
    periods = [period.span for period in number.reading.periods if not (period.dated or period.now)]
    beside = len(periods) == 1 and _TO_NUMBER.fullmatch(number.reading.text, periods[0].stop, number.start)
    return periods[0].start if beside else None


def _name_of(number: Number, floor: int) -> int | None:
    """Where the name begins that stands right before a number, its abbreviation in brackets behind it; None if none."""
    text, places = number.reading.text, between(number.reading.places, floor, number.start)
    if not places or not _TO_NUMBER.fullmatch(text, places[-1].span.stop, number.start):
        return None
    twice = len(places) > 1 and _ALIAS.fullmatch(text, places[-2].span.stop, places[-1].span.start)
    return places[-2 if twice else -1].span.start


def _follows(number: Number, before: Number) -> bool:
    """Tell whether a number is the next of the row."""
    name = _name_of(number, before.stop)
    return name is not None and _TO_NAME.fullmatch(number.reading.text, before.stop, name) is not None


def _said_of(first: Number, told: Unit | None) -> Unit | None:
    """The unit of what the sentence names before a row; where its words name nothing, that of the text before."""
    start = _name_of(first, first.floor) or 0
    named = between(first.reading.indicators, 0, start)
    if named:
        return _NAMED.get(named[-1].code)
    lead = first.reading.text[:start]
    return told if _LEAD.fullmatch(lead) or _MARK.fullmatch(lead) else None
