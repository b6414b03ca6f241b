"""What a question is about at all: stunting or a region, something else, or nothing that it says."""

import re

from ..language.indicators import find_indicators, find_surveys
from ..models import Intent, Question
from ..retrieval.search import split_words, stopwords
from ..understanding.lexicon import strip_clitic, words_of
from ..understanding.ways import is_asked
from .holdings import Holdings
from .passages import is_light
from .wanted import Wanted, without_names

_POINTS = re.compile(r"\b(?:itu|ini|tersebut|tadi)\b", re.IGNORECASE)


def says_nothing(question: Question) -> bool:
    """Tell whether a question has no word that says what it is about: "provinsi lain bagaimana?", "kok segitu?"."""
    named = _names_place_or_time(question) or find_indicators(question.plain) or find_surveys(question.plain)
    if named or question.intent not in (Intent.PASSAGE, Intent.DEFINITION):
        return False
    empty = stopwords() | (words_of("question", "filler", "level", "cue") - words_of("office", "topic"))
    words = split_words(question.plain)
    return not any(word not in empty and strip_clitic(word) not in empty for word in words)


def only_points(question: Question, holdings: Holdings) -> bool:
    """Tell whether a question only points: "siapa yang menjelaskan itu?", with nothing said before."""
    wanted = Wanted(question, without_names(question.plain), holdings.index.vocabulary.correct)
    named = _names_place_or_time(question)
    return not named and _POINTS.search(question.plain) is not None and all(map(is_light, wanted.concepts))


def is_ours(question: Question) -> bool:
    """Tell whether a question is about stunting or a region at all."""
    if find_indicators(question.plain) or find_surveys(question.plain):
        return True
    local = any(place.code != "00" for place in question.places) or bool(question.strangers or question.choices)
    return local or bool(question.periods)


def is_other(question: Question) -> bool:
    """Tell whether a question is about weather, prices and the like, wherever."""
    named = find_indicators(question.plain) or find_surveys(question.plain)
    return not named and is_asked("other subject", question.plain.lower())


def _names_place_or_time(question: Question) -> bool:
    return bool(question.places or question.periods or question.strangers or question.choices or question.carried)
