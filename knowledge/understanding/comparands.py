"""Which places of a chat a question holds against each other: those asked about before, and the one it names."""

from collections.abc import Iterable

from ..language.places import gazetteer
from ..models import Context, Intent, Level, Place
from .assertions import asserts_rank
from .clues import FIGURE, LATEST, PERIOD, PLACE, Clues
from .ways import is_asked


def find_compared(clues: Clues, intent: Intent, context: Context) -> tuple[Place, ...]:
    """The places asked about before, held against each other: "selisihnya?", "mana yang lebih tinggi?".

    Of those asked about one by one the last two, or all for "dari ketiganya".
    """
    if clues.has(PLACE, PERIOD, LATEST, FIGURE) or clues.strangers or not _compares(clues, intent, context):
        return ()
    last, before = known_places(context.places), known_places(context.beside)
    compared = last if len(last) > 1 else (*(before if is_asked("these", clues.masked) else before[-1:]), *last)
    return compared if len(compared) > 1 else ()


def _compares(clues: Clues, intent: Intent, context: Context) -> bool:
    """ "selisihnya?" after two years is of these, "yang tertinggi?" after a single place of all in its province."""
    if intent is Intent.COMPARE:
        return is_asked("which of these", clues.masked)
    if intent is Intent.DIFFERENCE:
        return is_asked("gap", clues.masked) and not context.earlier
    elsewhere = is_asked("move", clues.masked) or is_asked("area", clues.masked)
    several = intent is Intent.RANKING and len(context.places) > 1
    return several and is_asked("superlative", clues.masked) and not elsewhere


def is_held_against(clues: Clues, intent: Intent, context: Context) -> bool:
    """One place is to be compared with those the chat was about: "lebih tinggi dari nasional tidak?"."""
    alone = len(clues.places) == 1 and bool(context.places) and clues.places[0].code not in context.places
    compared = is_asked("compare", clues.masked) and not is_asked("superlative", clues.masked)
    return alone and compared and not clues.terms and intent is not Intent.DISAGREEMENT


def is_joined(clues: Clues, intent: Intent, context: Context) -> bool:
    """The place before is said to be the first of the one named, or held to its target."""
    return _is_said_first(clues, intent, context) or _is_held_to_target(clues, intent, context)


def _is_held_to_target(clues: Clues, intent: Intent, context: Context) -> bool:
    """The place the chat was about is held to the target of the nation: "sudah di bawah target nasional?"."""
    national = intent is Intent.TARGET and [place.level for place in clues.places] == [Level.COUNTRY]
    asked = is_asked("target of", clues.masked) and is_asked("to target", clues.masked)
    return national and asked and context.places not in ((), (clues.places[0].code,))


def _is_said_first(clues: Clues, intent: Intent, context: Context) -> bool:
    """The place the chat was about is said to be the highest or lowest of a wider one: "tertinggi di Kalsel?"."""
    place = next(iter(known_places(context.places)), None)
    wider = place is not None and len(clues.places) == 1 and place != clues.places[0] and place.within(clues.places[0])
    return intent is Intent.RANKING and wider and asserts_rank(clues) and clues.text.rstrip().endswith("?")


def join_places(clues: Clues, context: Context) -> tuple[Place, ...]:
    """The place named beside the one before; several before are each held against it."""
    before = last_places(clues, context)
    return (*clues.places, *before) if len(before) > 1 else (*before, *clues.places)


def last_places(clues: Clues, context: Context) -> tuple[Place, ...]:
    """The places asked about before; one by one, "keduanya" are the last two of them, "ketiganya" all."""
    if len(context.places) > 1:
        return known_places(context.places)
    before = context.beside if is_asked("these", clues.masked) else context.beside[-1:]
    both = is_asked("these", clues.masked) or is_asked("both", clues.masked)
    return known_places((*before, *context.places) if both else context.places)


def known_places(codes: Iterable[str]) -> tuple[Place, ...]:
    """Places by their codes, without those that the gazetteer has lost since."""
    return tuple(place for code in codes if (place := gazetteer().known(code)))
