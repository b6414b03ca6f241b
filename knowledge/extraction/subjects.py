"""The places of a sentence, each with its use; words like "provinsi", "kita" and "desa itu" count as names."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ..language.levels import ANY_DISTRICT, ANY_VILLAGE, KINDS
from ..language.placementions import PlaceMention
from ..models import LOCAL, Level, Place, Span
from .readings import Reading
from .regions import Region
from .standins import OFFICE, with_standins
from .uses import Subject, Use, is_ranked_in, use_of

_QUALIFIER = re.compile(
    r"(?:\s+(?:District|Regency|City))?\s*[,(]?\s*$|\s*,?\s*(?:provinsi|prov\.?)\s*$", re.IGNORECASE
)
# "Desa Anu di Tapin", "Kecamatan Binuang, Tapin", "Tapin adalah kabupaten tua di Kalsel": where the place before lies.
_LIES_IN = re.compile(
    r"\s*(?:,\s*|\(|(?:yang\s+(?:ada|terletak|berada)\s+|(?:merupakan|adalah|ialah|tergolong|termasuk)\s+(?:\w+\s+){0,2}?"
    r"(?:kabupaten|kota|daerah|wilayah)\s+(?:\w+\s+){0,5}?)?di\s+(?:wilayah\s+)?)?",
    re.IGNORECASE,
)
_OBLIQUE = re.compile(
    r"\b(?:di|dari|ke|se|untuk|bagi|dengan|oleh|dan|serta|pemprov|dprd|bkkbn|polda|tp\s+pkk)[\s-]*(?:provinsi\s+)?$",
    re.IGNORECASE,
)
_NEXT_COMPARED = re.compile(
    r"[\s(]*[\d.,]+\s*(?:persen|%)?[\s)]*(?:,|dan|serta|,\s*dan|,\s*serta|maupun)\s*(?:kabupaten|kota|provinsi)?\s*",
    re.IGNORECASE,
)
_DISTRICT_WORDS = {word for word, level in KINDS.items() if level is Level.DISTRICT}
_ALONE_DISTRICTS = re.compile(rf"\b(?i:{ANY_DISTRICT})\b(?!\s+[A-Z])")
_VILLAGE = re.compile(
    rf"(?:kepala\s+)?(?:{ANY_VILLAGE}|kades|lurah)\b",
    re.IGNORECASE,
)


def read_subjects(
    reading: Reading, region: Region, main: Place | None, spoken: Place | None = None, ours: Place | None = None
) -> list[Subject]:
    """The places of a sentence in order, each with its use; "nasional" and "provinsi" count as names.

    `main` is the place the document is about, `spoken` the one the text before spoke of ("kabupaten ini"), `ours` that
    of who is quoted ("kami").
    """
    text = reading.text
    full = {place.code for m in reading.places if m.full and len(m.places) == 1 for place in m.places}
    districts = _districts(reading, region)
    subjects = [
        Subject(m.span, place, Use.ASIDE if m.feature else use_of(text, m.span, place, reading, main))
        for m in reading.places
        for place in (districts.get(m.span) or _other_twin(m, full) or region.resolve(m),)
    ]
    subjects = with_standins(reading, subjects, region, main, spoken, ours)
    ordered = _ranked_in(text, sorted(subjects, key=lambda s: s.span.start))
    return _compared_on(text, _without_qualifiers(text, ordered))


def _districts(reading: Reading, region: Region) -> dict[Span, Place]:
    """As in "tiga kecamatan: Bulakamba, Brebes, dan Larangan": among its districts that of a regency's own name."""
    lead = _ALONE_DISTRICTS.search(reading.text) if reading.has(_DISTRICT_WORDS) else None
    behind = [m for m in reading.places if lead and m.span.start >= lead.end()]
    meant = {m.span: region.resolve(m) for m in behind}
    parents = {place.parent for place in meant.values() if place and place.level is Level.DISTRICT}
    return {
        m.span: place
        for m in behind
        for place in m.places
        if not m.full and place.level is Level.DISTRICT and place.parent in parents
    }


def _other_twin(mention: PlaceMention, full: set[str]) -> Place | None:
    """As in "Kota Solok 18,5 persen, Solok 40,1 persen": beside the city named in full, its regency."""
    pair = [place for place in mention.places if place.level in LOCAL]
    others = [place for place in pair if place.code not in full]
    return others[0] if not mention.full and len(pair) == len(LOCAL) and len(others) == 1 else None


def _ranked_in(text: str, subjects: list[Subject]) -> list[Subject]:
    """As in "Kecamatan Binuang tertinggi di Tapin, 30 persen": a regency that the places before lie in is aside."""
    read: list[Subject] = []
    for subject in subjects:
        inside = any(s.place is None or (subject.place and s.place.within(subject.place)) for s in read if not s.aside)
        ranked = inside and not subject.aside and is_ranked_in(text, subject.span)
        read.append(replace(subject, use=Use.ASIDE) if ranked else subject)
    return read


def _compared_on(text: str, subjects: list[Subject]) -> list[Subject]:
    """As in "di atas Purbalingga 19,9 persen dan Wonosobo 20,5 persen": the comparison goes on with the next place."""
    read: list[Subject] = []
    for subject in subjects:
        last = read[-1] if read else None
        if last and last.compared and _NEXT_COMPARED.fullmatch(text, last.span.stop, subject.span.start):
            subject = replace(subject, use=Use.COMPARED)
        read.append(subject)
    return read


def _without_qualifiers(text: str, subjects: list[Subject]) -> list[Subject]:
    """Drop "Papua" from "Kabupaten Intan Jaya, Papua" and "(HSS)" behind its full name."""
    kept: list[Subject] = []
    for subject in subjects:
        last = kept[-1] if kept else None
        gap = text[last.span.stop : subject.span.start] if last else ""
        lies_in = last and not last.aside and subject.place and (last.place is None or last.place.within(subject.place))
        if lies_in and _LIES_IN.fullmatch(gap):
            continue
        if last and subject.place and last.place and _QUALIFIER.fullmatch(gap):
            wider = subject.place.level is Level.PROVINCE and last.place.level not in (Level.PROVINCE, Level.COUNTRY)
            same = subject.place == last.place or last.place.within(subject.place)
            if same or (wider and "," in gap):
                continue
        kept.append(subject)
    return kept


def spoken_of(places: Iterable[Place | None]) -> list[Place]:
    """The places that are known, each once, in order."""
    return list(dict.fromkeys(place for place in places if place))


def leading_places(subjects: list[Subject]) -> list[Place]:
    """The subjects of a sentence without a figure: what the next sentence may go on about."""
    return spoken_of(s.place for s in subjects if not s.aside)


def turns_to_village(text: str, subjects: list[Subject]) -> bool:
    """Tell whether a sentence ends on a village or its head, no place we know: "Bupati mengunjungi Desa Anu"."""
    last = [s for s in subjects if not s.aside][-1:]
    return bool(last) and last[0].place is None and bool(_VILLAGE.match(text, last[0].span.start))


def is_theme(text: str, subjects: list[Subject]) -> bool:
    """Tell whether the one place of a sentence is what it speaks of: no preposition or office stands before it."""
    first = text[: subjects[0].span.start] if subjects else ""
    return len(subjects) == 1 and not (_OBLIQUE.search(first) or OFFICE.search(first[-60:]))
