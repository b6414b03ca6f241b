"""Places that a sentence names by other words than their names: "nasional", "Pemkab", "kita", "desa itu"."""

import re
from collections.abc import Iterator
from functools import cache

from ..language.levels import ANY_DISTRICT, ANY_VILLAGE, KINDS
from ..language.numerals import ANY_NUMERAL, SEVERAL
from ..language.places import gazetteer
from ..language.wordlists import any_listed, any_of, read_rows, small, word_set
from ..models import LOCAL, Level, Place, Span
from .readings import Reading
from .regions import COUNTRY, NATIONAL, Region, is_all_over
from .uses import Subject, Use, is_ranked_in, is_user, is_yardstick, use_of

# "Lomba tingkat nasional", but not "Di tingkat nasional, prevalensinya 21,6 persen".
_NAME_BEFORE = re.compile(
    r"(?<!^di )(?<!, di )(?<!sedangkan di )(?<!sementara di )"
    r"\b(?:skala|surve[iy]|program|hari|tingkat|media|standar)\s+$",
    re.IGNORECASE,
)
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w-]*\s+$")
_PROVINCIAL = re.compile(
    r"(?<!\w)(?:(?:tingkat\s+|rata-rata\s+|rerata\s+)?(?:provinsi|propinsi)(?:nya)?(?:\s+(?:ini|itu|tersebut))?|pemprov|gubernur)"
    r"(?!\s+(?-i:[A-Z])|\w)|(?<!\w)gubernur(?=\s+(?-i:[A-Z]))|\bthe\s+province\b",
    re.IGNORECASE,
)
_PROVINCIAL_WORDS = word_set("provinsi provinsinya propinsi propinsinya pemprov gubernur province")
SPEAKS = re.compile(rf"\b(?:{any_listed('speech')}|tambah)(?:nya)?\b", re.IGNORECASE)
_SAYS = re.compile(rf"{SPEAKS.pattern}\s+(?:wakil\s+|pj\.?\s+|plt\.?\s+|penjabat\s+)?$", re.IGNORECASE)
OFFICE = re.compile(
    r"\b(?:bupati|wali\s?kota|gubernur|sekda|dinkes|dinas\s+kesehatan|kadinkes|kadis\s?kes(?:ehatan)?|wabup|wawali|tpps|bkkbn|pemprov|pemkab|pemkot"
    r"|(?:kepala|sekretaris|kabid\s+\w+)\s+(?-i:(?:D|BP|BAP)[A-Z0-9]+|Bappeda\w*|Dis\w+))\s+(?:kabupaten\s+|kota\s+)?$",
    re.IGNORECASE,
)
_UNNAMED = r"(?!\s+(?-i:[A-Z])|[\w/])"
_LOCAL_GOVERNMENT = re.compile(
    rf"(?<![\w-])(?:(?P<regency>pemkab|pemerintah\s+kabupaten|kabupaten\s+(?:ini|itu|tersebut|kita|kami)|(?-i:Kabupaten)|bupati)"
    rf"|(?P<city>pemko|pemkot|pemerintah\s+kota|kota\s+(?:ini|itu|tersebut|kita|kami)|(?-i:Kota)|wali\s?kota)"
    rf"|(?P<main>pemda|pemerintah\s+daerah|dinkesda|dinkes|dinas\s+kesehatan\s+setempat)){_UNNAMED}"
    r"|(?<![\w-])(?:(?P<head>bupati|wabup)|(?P<mayor>wali\s?kota|wawali|wawako))(?=\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_GOVERNMENT_WORDS = word_set(
    "pemkab pemerintah kabupaten bupati pemko pemkot kota walikota wali pemda dinkesda dinkes dinas wabup wawali wawako"
)
_OWN_TARGET = re.compile(r"\btarget\s+$", re.IGNORECASE)
_WE = re.compile(
    r"[,;:“\"(]\s*(?:(?:sedangkan|sementara|tetapi|tapi|dan|namun|padahal|kalau)\s+)?(kita|kami)\b", re.IGNORECASE
)
_ALONE_WORDS = ("kota", "kabupaten")
_ALONE = re.compile(
    r"(?:^|[,;:“\"(.]\s*|\b(?i:untuk|sedangkan|sementara|dan|tetapi|tapi|namun|di|kalau|prevalensi|angka|stunting)\s+)(kota|kabupaten)"
    r"(?=\s+(?:\d|sebesar|turun|naik|masih|sudah|kini|tinggal|hanya|baru|tetap|malah|justru|dari|mencatat|mencapai|menjadi|berada"
    r"|menarget\w*|mematok|di\s+angka)|\s*[.,;:)])"
)
# "Enam provinsi": none of them is the province of the text.
_SOME_OF_MANY = re.compile(
    rf"(?:\d|\b(?:(?:ke)?(?:{SEVERAL})|belas|puluh|beberapa|sejumlah|semua|seluruh|setiap|tiap|antar"
    r"|banyak|suatu|sebuah))[\s-]+$",
    re.IGNORECASE,
)
# In small letters; all of them begin where a word does, which is asked once. `nameless` are those that count only where
# no name follows.
_SOME_PLACES = re.compile(
    rf"\b(?:{ANY_VILLAGE}\s+(?:itu|ini|tersebut|setempat|saya|kami)\b(?!(?<=kampung\s(?:saya|kami)),\s+(?:kabupaten|kota)\b)|"
    rf"(?:{ANY_VILLAGE}|{ANY_DISTRICT})(?=\s+(?:ter\w+|paling\s+\w+|(?:dengan|yang)\s[^.:;\d]{{0,40}}?)\s*"
    r"(?::|\b(?:adalah|ialah|yaitu|yakni)\b))|"
    r"(?P<nameless>(?:kepala\s+(?:desa|kampung|dusun|puskesmas)|kades|lurah|(?<=target\s)(?:puskesmas|desa|kelurahan))\b)|"
    r"ada\s+(?:(?:provinsi|kabupaten|kota|daerah|kecamatan|desa)\s+)?yang\b"
    r"|(?:^|(?<=[“\"(,] )|(?<=[“\"(,]))yang\s+(?:sudah\s+|masih\s+|baru\s+|di\s+)?"
    r"(?=[\d,.]+\s*(?:persen|%)\s+(?:jangan|harus|wajib|perlu|tetap|tolong|mohon|silakan))|"
    rf"(?:sebuah|{ANY_NUMERAL}|beberapa|\d+)\s+"
    rf"(?:{ANY_VILLAGE}|{ANY_DISTRICT})(?:\s+lain(?:nya)?)?"
    r"(?=\s+(?:masih\s+|hanya\s+|masing-masing\s+|yang\s+)*(?:punya|mempunyai|memiliki|ada|terdapat|mencatat|nol|bebas)\b))"
)
_NAME_BEHIND = re.compile(r"\s+[A-Z]")


@cache
def _abroad() -> re.Pattern[str]:
    """The countries that texts compare with, in small letters."""
    return re.compile(rf"(?<![\w-]){any_of(row['name'] for row in read_rows('abroad.csv'))}(?![\w-])")


def with_standins(
    reading: Reading,
    named: list[Subject],
    region: Region,
    main: Place | None,
    spoken: Place | None,
    ours: Place | None,
) -> list[Subject]:
    """The places named, and behind them those that other words stand for; the further parameters: `read_subjects`."""
    text = reading.text
    subjects = [*named, *(Subject(span, None) for span in _unnamed(text))]
    subjects.extend(Subject(Span.of(text, *m.span()), None) for m in _abroad().finditer(small(text)))
    taken = [s.span for s in subjects]
    subjects.extend(_countries(reading, taken))
    subjects.extend(_provinces(reading, taken, _province(main, region)))
    subjects.extend(_local_governments(reading, subjects, region, main, spoken))
    subjects.extend(_twins(text, subjects, region, main))
    subjects.extend(_we(text, subjects, ours or main))
    return subjects


def _unnamed(text: str) -> Iterator[Span]:
    """The villages, and those who head them, that have no name: "desa itu", "kepala desa", "tiga desa memiliki"."""
    for match in _SOME_PLACES.finditer(small(text)):
        if not (match["nameless"] and _NAME_BEHIND.match(text, match.end())):
            yield Span.of(text, *match.span())


def _countries(reading: Reading, taken: list[Span]) -> Iterator[Subject]:
    """Indonesia, as "nasional" and the like name it, but not in the name of something else: "Hari Gizi Nasional"."""
    text = reading.text
    for match in NATIONAL.finditer(small(text)):
        span, before = Span.of(text, *match.span()), text[: match.start()]
        name = _NAME_BEFORE.search(before) or (span.text[0].isupper() and _CAPITAL_BEFORE.search(before))
        free = not any(span.overlaps(other) for other in taken)
        if free and not (name or is_ranked_in(text, span) or is_all_over(text, span)):
            use = Use.ASIDE if is_user(text, span) else use_of(text, span, COUNTRY, reading)
            yield Subject(span, COUNTRY, Use.COMPARED if is_yardstick(text, span) else use)


def _provinces(reading: Reading, taken: list[Span], province: Place | None) -> Iterator[Subject]:
    """The province of the text, as "provinsi ini" and "gubernur" name it."""
    text = reading.text
    for match in _PROVINCIAL.finditer(text) if province and reading.has(_PROVINCIAL_WORDS) else ():
        span = _span(match)
        free = not any(span.overlaps(other) or _names(span, other) for other in taken)
        if free and not (is_ranked_in(text, span) or _SOME_OF_MANY.search(text[: span.start][-20:])):
            use = use_of(text, span, province, reading)
            yield Subject(span, province, Use.ASIDE if use is Use.SUBJECT and _is_quoted(text, span) else use)


def _local_governments(
    reading: Reading, subjects: list[Subject], region: Region, main: Place | None, spoken: Place | None
) -> list[Subject]:
    """ "Pemkab" and "Pemkot" name the one regency or city that the document speaks of."""
    text, found = reading.text, list[Subject]()
    province = main.code.split(".")[0] if main else ""
    for match in _LOCAL_GOVERNMENT.finditer(text) if reading.has(_GOVERNMENT_WORDS) else ():
        span = _span(match)
        level = Level.REGENCY if match["regency"] or match["head"] else Level.CITY
        place = (
            main
            if main and (match["main"] or main.level is level)
            else _twin(main, level) or region.only(level, province)
        )
        if spoken and spoken.level is level and match[0].lower().endswith(("ini", "itu", "tersebut")):
            place = spoken
        free = not any(span.overlaps(s.span) or _names(span, s.span) for s in subjects)
        free = free and not _SOME_OF_MANY.search(text[: span.start][-20:])
        known = place if place and place.level in LOCAL else spoken if spoken and spoken.level is level else None
        if free and (known or match["head"] or match["mayor"] or _OWN_TARGET.search(text[: span.start])):
            # "Bupati Anu" and "target pemkab" in a text on a province: unknown whose
            found.append(Subject(span, known, Use.ASIDE if _is_quoted(text, span) else Use.SUBJECT))
    return found


def _twins(text: str, subjects: list[Subject], region: Region, main: Place | None) -> list[Subject]:
    """In a text on Kota and Kabupaten Bogor "kota" and "kabupaten" alone name the one and the other.

    In a text on one regency "kabupaten" is that one: "Provinsi menargetkan 14 persen, sedangkan kabupaten 10 persen".
    """
    if not any(word in text for word in _ALONE_WORDS):
        return []
    known = {place.level: place for place in (region.twins or ([main] if main else []))}
    named = [(match, known.get(KINDS[match[1]])) for match in _ALONE.finditer(text)] if known else []
    found = [Subject(Span.of(text, *match.span(1)), place) for match, place in named if place]
    return [one for one in found if not any(one.span.overlaps(s.span) for s in subjects)]


def _we(text: str, subjects: list[Subject], ours: Place | None) -> list[Subject]:
    """As in "Kepri 15,8 persen, kita 20,6 persen": behind another place "kita" is that of who speaks."""
    if not subjects:
        return []
    place = speaks_for(text, subjects) or ours
    known = place if place and place.level is not Level.COUNTRY else None
    first = min(s.span.start for s in subjects)
    return [Subject(Span.of(text, *m.span(1)), known) for m in _WE.finditer(text, first)]


def _twin(main: Place | None, level: Level) -> Place | None:
    """The regency of the same name as a city, or the other way round."""
    name = main.name.split(" ", 1)[-1] if main and main.level in LOCAL else ""
    twins = [p for p in gazetteer().named(name) if p.level is level] if name else []
    return twins[0] if twins else None


def _province(main: Place | None, region: Region) -> Place | None:
    code = main.code.split(".")[0] if main and main.code != "00" else next(iter(region.provinces), "")
    return gazetteer().place(code) if code else None


def _is_quoted(text: str, span: Span) -> bool:
    """As in "turun, kata Gubernur Anu, menjadi 14 persen": the head only says it."""
    return bool(_SAYS.search(text[: span.start][-30:]))


def _names(office: Span, place: Span) -> bool:
    """Tell whether a place is named right behind an office, which without it is that of the text's subject."""
    return place.start == office.stop + 1


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end(), match[0])


def speaks_for(text: str, subjects: list[Subject]) -> Place | None:
    """The place whose office a sentence names last: that of "kami" in what it is quoted with."""
    held = [s.place for s in subjects if OFFICE.search(text[: s.span.start][-60:])]
    return held[-1] if held else None
