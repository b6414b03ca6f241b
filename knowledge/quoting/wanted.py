"""What a sentence must carry to answer a question: its concepts, the kind of place, the thing counted, a denial."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..language.numerals import ANY_ORDINAL
from ..language.periods import find_periods
from ..language.places import gazetteer
from ..models import Question, Seek
from ..retrieval.search import split_words
from ..understanding.lexicon import strip_clitic, words_of
from ..understanding.spelling import is_known
from ..understanding.ways import is_asked, leave_out
from .passages import find_concepts, is_light
from .placekinds import find_kind
from .sought import find_things

CAUSE, DEED = "~sebab", "~program"
_CHOSEN = (Seek.PLACE, Seek.PERSON, Seek.NUMBER, Seek.LIST)
_DEED = re.compile(r"\bsiapa(?:kah)?\s+(?:saja\s+)?yang\s+(\w+)")
_SPEAKER = re.compile(r"\b(?:menurut|kata|versi|ujar)((?:\s+[^\W\d_]+){1,4})")
_ORDINAL = re.compile(rf"\b(?:{ANY_ORDINAL})\b")
_NAME = re.compile(r"(?<=\S )[A-Z][\w-]+")


@dataclass(frozen=True)
class Wanted:
    """What a sentence must carry: the question's concepts, those it cannot do without, and the thing counted."""

    question: Question
    words: str
    correct: Callable[[str], str]

    @cached_property
    def concepts(self) -> tuple[str, ...]:
        """What the question's content words mean; of a question without any, its topic."""
        neutral = words_of("question", "filler", "topic", "level") - words_of("office")
        words = split_words(leave_out("doing", self.words.lower()) if self.deeds else self.words)
        kept = [word for word in words if word not in neutral or word in self._names]
        spelt = map(self._spell, (*kept, *(term for term in self._terms if term not in words)))
        concepts = find_concepts(" ".join(spelt)) or ([] if self.deeds else find_concepts(self.words))
        caused = self.question.seeks is Seek.REASON and all(map(is_light, concepts)) and is_asked("cause", self.words)
        return tuple(dict.fromkeys((*concepts, *([CAUSE] if caused else []), *([DEED] if self.deeds else []))))

    def _spell(self, word: str) -> str:
        """A word as the documents spell it, else without its ending: the "persnya" of "siaran persnya" is pers."""
        spelt = word if is_known(word) else self.correct(word)
        return strip_clitic(word) if spelt == word else spelt

    @cached_property
    def _terms(self) -> tuple[str, ...]:
        """What narrows the question; that something is done against stunting narrows it no further."""
        return tuple(term for term in self.question.terms if not (self.deeds and is_asked("doing", term)))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The words that a question in mixed case writes as names."""
        text = self.question.text
        return frozenset() if text.isupper() else frozenset(word.lower() for word in _NAME.findall(text))

    @cached_property
    def hard(self) -> frozenset[str]:
        """Numbered things, stated figures, roles and the names of programmes or people."""
        named = [
            *self._names,
            *_ORDINAL.findall(self.words.lower()),
            *(word for word in self.words.lower().split() if word in words_of("office")),
        ]
        wanted = set(self.concepts)
        numbers = {concept for concept in wanted if "#" in concept or re.fullmatch(r"[\d.]+", concept)}
        return frozenset(numbers | (set(find_concepts(" ".join(named))) & wanted))

    @cached_property
    def kind(self) -> str:
        """The kind of place asked for, "kelurahan"; "" where none is."""
        return find_kind(self.question.plain) if self.question.seeks is Seek.PLACE else ""

    @cached_property
    def denies(self) -> bool:
        """Which, who or how many are asked for that do not: "desa mana yang tidak memiliki balita stunting"."""
        return self.question.seeks in _CHOSEN and is_asked("without", self.question.plain.lower())

    @cached_property
    def money(self) -> bool:
        """How much money is asked for: "anggaran stunting HSS"."""
        plain = self.question.plain.lower()
        return self.question.seeks in (None, Seek.NUMBER) and is_asked("money", plain)

    @cached_property
    def deeds(self) -> bool:
        """What is done against stunting is asked for: "apa yang dilakukan HSS untuk menurunkan stunting"."""
        return is_asked("means", self.question.plain.lower())

    @cached_property
    def of_deeds(self) -> bool:
        """What is done, or which programmes there are: a list of who came to a meeting tells neither."""
        plain = self.question.plain.lower()
        return (self.deeds or is_asked("deed", plain)) and not is_asked("attendance", plain)

    @cached_property
    def deed(self) -> str:
        """What "siapa yang mendata ..." asks the doer of; "" where nothing is done but said."""
        done = _DEED.search(self.words.lower())
        concepts = find_concepts(done[1]) if done else []
        return concepts[0] if concepts and not is_light(concepts[0]) else ""

    @cached_property
    def speaker(self) -> frozenset[str]:
        """Who is said to have said it: the documents name them once and then write "dia"."""
        return frozenset(find_concepts(" ".join(_SPEAKER.findall(self.words.lower()))))

    @cached_property
    def things(self) -> tuple[str, ...]:
        """The stems of what is counted."""
        return find_things(self.words, self.question.terms)


def without_names(plain: str) -> str:
    """A text less the places and periods it names: they are conditions of their own."""
    spans = [mention.span for mention in gazetteer().find(plain, typed=True) if mention.places]
    spans += [mention.span for mention in find_periods(plain) if not mention.dated]
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        plain = f"{plain[: span.start]} {plain[span.stop :]}"
    return plain
