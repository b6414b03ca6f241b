"""The thread of a text: what it goes on about from one sentence to the next."""

import re
from dataclasses import replace

from ..language.cues import Role
from ..language.indicators import CASES, FAMILIES, PREVALENCE
from ..language.wordlists import any_listed
from ..models import Kind, Level, Place, Unit
from .bindings import Background, Binding
from .candidates import ELSEWHERE, Topic
from .enumerations import unit_announced
from .headings import heading_below
from .inheritance import aimed_at, with_periods
from .readings import Reading
from .standins import speaks_for
from .studies import tells_of_a_sample
from .subjects import is_theme, leading_places, spoken_of, turns_to_village
from .uses import Subject

_WE = re.compile(
    r"\b(?:kami|kita|(?:ia|dia|beliau)\s+(?:menarget\w*|mematok|berharap|ingin|membidik|optimis\w*|yakin))\b",
    re.IGNORECASE,
)
# "Pada 2022 angkanya 13 persen", "Angka itu naik", "Padahal target 2022 12 persen" go on with the place before.
_ITS_FIGURE = re.compile(
    r"^\W*padahal\b|\b(?:angka|jumlah|prevalensi|persentase|capaian)(?:nya\b|\s+(?:itu|tersebut|ini)\b)", re.IGNORECASE
)
_SAID = re.compile(
    rf"\bmenurut(?:nya|\s+(?:dia\b|(?-i:[A-Z]\w+,)))|\b{any_listed('speech')}(?:nya\b|\s+(?:dia\b|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_QUOTES = ('"', "“", "”")
_COUNTS = (CASES, FAMILIES)


def taken_up(before: Background, main: Place | None, text: str, opens: bool) -> Background:
    """What a sentence takes up of the text before it; `opens` tells that it begins a paragraph."""
    topic, place = before.topic, before.place
    if opens and (topic.elsewhere or topic.sampled):
        topic = replace(topic, elsewhere=False, sampled=False)
    if opens and main:
        place = _subject_again(main, before, text)
    elif before.lately and _ITS_FIGURE.search(text):
        place = before.lately
    return replace(before, place=place, topic=topic, opens=opens)


def _subject_again(main: Place, before: Background, text: str) -> Place | None:
    """What a new paragraph goes back to: the subject of the text, or in a quotation the place its speaker stands for.

    A quotation by the head of the place that the last figures were of goes on with it. Who speaks for the province
    ("Menurut Anu, ...") may mean the province or the regency that the text is about.
    """
    speaker = before.speaker
    goes_on = text.startswith(_QUOTES) and speaker == before.lately
    if speaker and (goes_on or _WE.search(text)):
        return speaker
    either = speaker and speaker != main and main.within(speaker) and _SAID.search(text)
    return None if either else main


def handed_on(
    before: Background, main: Place | None, reading: Reading, subjects: list[Subject], bindings: list[Binding]
) -> Background:
    """What the sentence after this one may go on about; `before` is what this one was told against."""
    facts = [b for b in bindings if not b.refusal]
    spoken = spoken_of(place for b in facts for place in b.places if place != _compared(b, subjects))
    return Background(
        today=before.today,
        place=_place_left(main, reading, subjects, spoken, before.place),
        speaker=speaks_for(reading.text, subjects) or before.speaker,
        carried=with_periods(before.carried, reading, facts, before.today, (before.place, *before.listed)),
        topic=_topic_left(reading, bindings, before.topic),
        listed=tuple(spoken or leading_places(subjects)),
        lately=spoken[0] if len(spoken) == 1 else None,
        wanted=not reading.numbers and any(cue.role is Role.TARGET for cue in reading.cues),
        heading=heading_below(reading, before.heading),
        aim=next((b.dating.period for b in reversed(facts) if b.decision.kind is Kind.TARGET), None)
        or aimed_at(reading),
        dated=tuple(dict.fromkeys(b.dating.period for b in facts if b.dating.period)),
    )


def _place_left(
    main: Place | None, reading: Reading, subjects: list[Subject], spoken: list[Place], before: Place | None
) -> Place | None:
    """The place that the text goes on about: that of the figures, or the one the sentence turns to."""
    leading = leading_places(subjects)
    place = before
    if len(spoken) == 1:
        place = spoken[0]
    elif spoken:
        place = main
    elif turns_to_village(reading.text, subjects):
        place = None
    elif len(leading) == 1 and leading[0].level is not Level.COUNTRY:
        place = leading[0]
    if main and place and place != before and _in_passing(place, main, reading, subjects, spoken):
        return main
    return place


def _topic_left(reading: Reading, bindings: list[Binding], before: Topic) -> Topic:
    facts = [b for b in bindings if not b.refusal]
    counts = [b.measure.indicator for b in bindings if b.measure.indicator in _COUNTS and b.refusal in ("", "bound")]
    elsewhere = before.elsewhere or any(b.refusal.startswith(ELSEWHERE) for b in bindings)
    return Topic(
        stunting=before.stunting or bool(reading.indicators),
        counted=(counts[0] if counts else _named_count(reading)) or before.counted,
        elsewhere=elsewhere and not (facts or reading.indicators or reading.surveys),
        told=_told(bindings) if bindings else unit_announced(reading),
        sampled=tells_of_a_sample(reading) or before.sampled,
    )


def _told(bindings: list[Binding]) -> Unit | None:
    """The unit of a sentence's last level, of stunting or of whom it affects, if no other thing follows it."""
    levels = [b for b in bindings if not b.refusal and b.decision.kind is Kind.LEVEL]
    known = levels and not bindings[-1].refusal and levels[-1].measure.indicator in (PREVALENCE, *_COUNTS)
    return levels[-1].measure.unit if known else None


def _in_passing(place: Place, main: Place, reading: Reading, subjects: list[Subject], spoken: list[Place]) -> bool:
    """A province or a district named in passing does not become what the text goes on about."""
    wider = main != place and main.within(place)
    return (wider or place.level is Level.DISTRICT) and (bool(spoken) or not is_theme(reading.text, subjects))


def _named_count(reading: Reading) -> str:
    """The count that a sentence without one names: "Jumlah keluarga berisiko stunting masih menggunung"."""
    named = [m.code for m in reading.indicators if m.code in _COUNTS]
    return named[-1] if named and not reading.numbers else ""


def _compared(binding: Binding, subjects: list[Subject]) -> Place | None:
    near = [s for s in subjects if binding.number.floor <= s.span.start < binding.number.start]
    return near[-1].place if near and near[-1].compared else None
