"""One sentence as the rules see it: what the tests of the rules are written in."""

from knowledge.extraction.binder import bind_numbers
from knowledge.extraction.bindings import Background, Binding
from knowledge.extraction.readings import Number, Reading, number_at, read_sentence
from knowledge.extraction.regions import Region
from knowledge.extraction.subjects import read_subjects
from knowledge.facts import extract_facts
from knowledge.language.places import gazetteer
from knowledge.models import Document, Fact, Place, Span

MAIN = "63.06"


def read(text: str, published: str = "2024-06-12") -> Reading:
    """A sentence read, published in June 2024 unless said otherwise."""
    return read_sentence(Span(0, len(text), text), published)


def numbers(text: str, published: str = "2024-06-12") -> list[Number]:
    """The numbers of a sentence."""
    reading = read(text, published)
    return [number_at(reading, index) for index in range(len(reading.numbers))]


def bound(text: str, background: Background | None = None, main: str = MAIN) -> list[Binding]:
    """The numbers of a sentence bound, in a document about Hulu Sungai Selatan unless said otherwise."""
    place = gazetteer().place(main)
    region = Region(f"{place.name}. {text}")
    reading = read(text)
    return bind_numbers(reading, read_subjects(reading, region, place), background or Background(place))


def codes(places: list[Place | None]) -> list[str | None]:
    """The codes of places, None for one that cannot be named."""
    return [place.code if place else None for place in places]


def short(fact: Fact) -> str:
    """A fact in one line: place, period, value, kind and survey."""
    direction = f" {fact.direction.value}" if fact.direction else ""
    survey = f" {fact.survey}" if fact.survey else ""
    return f"{fact.place.code} {fact.period_code} {fact.value} {fact.kind.value}{direction}{survey}"


def tabulated(text: str) -> list[str]:
    """The facts of a text that holds tables, in short, each in its own words where it says it stands."""
    found = extract_facts(Document("tabel.txt", text))
    assert all(text[fact.sentence.start : fact.sentence.stop] == fact.sentence.text for fact in found)
    assert all(fact.quantity.text in fact.sentence.text for fact in found)
    return sorted(map(short, found))
