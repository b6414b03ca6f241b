"""Figures asked for one by one: levels, targets, claims about them, and their sources."""

from collections.abc import Callable
from dataclasses import replace

from ..language.indicators import STUNTING
from ..language.phrasing import say_number, say_quantity
from ..models import LOCAL, Answer, Fact, Intent, Kind, Period, Place, Question, Reason, Status
from ..quoting.holdings import Holdings
from ..quoting.speakers import find_speaker
from ..understanding.ways import is_asked
from .precedence import best_first, survey_kind
from .refusals import describe, refuse, refuse_stranger
from .selection import fits, in_period, is_level, matches_indicator, merge, newest, periods_of, within

MOST_CHOICES = 6
# As many figures as the five movements of a ranking have ends.
MOST_SOURCES = 10
# So few places are shown beside each other while it is asked which of them is meant.
MOST_BESIDE = 3
_FAR_YEARS = 3
NO_SURVEY = "nama survei dalam laporan {source}"
NO_SPEAKER = "Beritanya tidak menyebut siapa yang mengatakannya; yang bisa saya tunjukkan sumbernya."
SPEAKER_WITHIN = "Yang menyampaikannya disebut dalam kalimat itu."
SPEAKER_BESIDE = "Yang menyampaikannya disebut dalam kutipan terakhir, dari berita yang sama."
MORE_SOURCES = "Masih ada {count} angka lain; sebutkan daerah dan tahunnya untuk melihat sumbernya."
MORE_PLACES = "Masih ada {count} wilayah lain yang punya datanya; tulis saja namanya, misalnya “{example}”."
ONLY_PLACE = "Anda tidak menyebut wilayah; ini satu-satunya yang saya punya."

Answering = Callable[[Question, Holdings], Answer]


def answer_lookup(question: Question, holdings: Holdings) -> Answer:
    """The level of every place and period asked; without a period the newest held."""
    return in_place(question, holdings, look_up)


def look_up(question: Question, holdings: Holdings) -> Answer:
    """The levels of the places and periods of a question whose places are settled, or why there is none."""
    found: list[Fact] = []
    others: list[Fact] = []
    refused: list[Answer] = []
    for place in question.places:
        for period in periods_of(place, question) or (None,):
            facts, besides = find_levels(question, holdings, place, period)
            found += facts
            others += besides
            refused += [] if facts else [refuse(question, holdings, place, period)]
    if not found:
        return _refused(refused)
    status = Status.PARTIAL if refused else Status.ANSWERED
    missing = tuple(part for refusal in refused for part in refusal.missing)
    return Answer(status, question, facts=tuple(dict.fromkeys(found)), others=tuple(others), missing=missing)


def _refused(refused: list[Answer]) -> Answer:
    """Several refusals as one, the nearest of all beside each other."""
    nearest = tuple(dict.fromkeys(fact for refusal in refused for fact in refusal.nearest))
    return replace(refused[0], nearest=nearest, missing=tuple(part for refusal in refused for part in refusal.missing))


def find_levels(
    question: Question, holdings: Holdings, place: Place, period: Period | None
) -> tuple[list[Fact], list[Fact]]:
    """The facts that answer for a place and a period, and those that say otherwise by another survey or source."""
    documents = holdings.documents
    facts = merge([f for f in holdings.about(place) if is_level(f) and fits(f, question)], documents)
    if question.since and not question.latest:
        facts = [f for f in facts if f.period and f.period.months[1] >= question.since.months[0]]
    if question.earlier and not question.before:
        facts = _before_newest(facts, holdings)
    chosen: list[Fact] = []
    others: list[Fact] = []
    for code in sorted({fact.indicator for fact in facts}, key=_indicator_order):
        same = [fact for fact in facts if fact.indicator == code]
        answering = best_first(within(same, period) if period else _newest_each(same, holdings), documents)
        chosen += answering[:1]
        others += answering[1:]
    return chosen, others


def _before_newest(facts: list[Fact], holdings: Holdings) -> list[Fact]:
    """What "sebelumnya" means where no period was named: the figures that end before the newest begins."""
    first = min((f.period.months[0] for f in newest(facts, holdings.documents) if f.period), default=0)
    return [fact for fact in facts if fact.period and fact.period.months[1] < first]


def _indicator_order(code: str) -> tuple[bool, str]:
    """Stunting before all else, cases and prevalence by name."""
    return not code.startswith(STUNTING), code


def _newest_each(facts: list[Fact], holdings: Holdings) -> list[Fact]:
    """The newest figure of each kind of instrument, less those long overtaken by another's."""
    kinds: dict[str, list[Fact]] = {}
    for fact in facts:
        kinds.setdefault(survey_kind(fact), []).append(fact)
    latest = [fact for group in kinds.values() for fact in newest(group, holdings.documents)]
    years = [fact.period.year for fact in latest if fact.period]
    if not years:
        return latest
    return [fact for fact in latest if fact.period is None or fact.period.year > max(years) - _FAR_YEARS]


def in_place(question: Question, holdings: Holdings, answer: Answering) -> Answer:
    """Answer once it is settled which place is meant: named, read from an ambiguous name, or the only one held."""
    if question.choices and not question.carried & {"places"}:
        return _choose(question, holdings, answer)
    if question.places:
        return answer(question, holdings)
    if question.strangers:
        return refuse_stranger(question, holdings)
    held = _of_kind_named(question, [place for place in holdings.places if _holds(question, holdings, place)])
    national = [place for place in held if place.code == "00"]
    if len(held) == 1 or national:
        result = answer(replace(question, places=((national or held)[0],)), holdings)
        only = len(held) == 1
        return replace(result, notes=(*result.notes, ONLY_PLACE)) if only else _ask_which(result, held, holdings)
    if not held:
        return Answer(Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, missing=(describe(question),))
    if len(held) <= MOST_BESIDE and question.intent is Intent.LOOKUP:
        return _ask_which(answer(replace(question, places=tuple(held)), holdings), held, holdings)
    return _ask_which(Answer(Status.CHOOSE, question), held, holdings)


def _of_kind_named(question: Question, places: list[Place]) -> list[Place]:
    """The cities where the question says "kota", and so on; all places where it names no kind, or one not held."""
    words = set(question.plain.lower().split())
    return [place for place in places if place.name.split()[0].lower() in words] or places


def _ask_which(answer: Answer, held: list[Place], holdings: Holdings) -> Answer:
    """Name the places that could be meant, those that most is held of where they are many."""
    ordered = held
    if len(held) > MOST_CHOICES:
        nation = [place for place in held if place.code == "00"]
        rest = [place for place in held if place.code != "00"]
        ordered = [*nation, *sorted(rest, key=lambda place: (-len(holdings.about(place)), place.code))]
    question = replace(answer.question, choices=tuple(ordered[:MOST_CHOICES]))
    left = ordered[MOST_CHOICES:]
    more = (MORE_PLACES.format(count=len(left), example=left[0].name),) if left else ()
    return replace(answer, status=Status.CHOOSE, question=question, notes=(*answer.notes, *more))


def _holds(question: Question, holdings: Holdings, place: Place) -> bool:
    """Tell whether a place has what the question asks, whatever place it means."""
    told = question.intent in (Intent.DIFFERENCE, Intent.SOURCE)
    if told and any(_is_change_asked(fact, question) for fact in holdings.about(place)):
        return True
    kind = Kind.TARGET if question.intent == "target" else Kind.LEVEL
    facts = [
        f
        for f in holdings.about(place)
        if f.kind is kind and fits(f, question) and (kind is Kind.TARGET or is_level(f))
    ]
    figures = not question.figures or any(fact.value in question.figures for fact in facts)
    return bool(facts) and figures and all(any(in_period(f, period) for f in facts) for period in question.periods)


def _is_change_asked(fact: Fact, question: Question) -> bool:
    """Tell whether a change, told of by a document itself, begins or ends in the periods asked."""
    ends = [period for period in (fact.since, fact.period) if period]
    asked = not question.periods or any(period.holds(end) for period in question.periods for end in ends)
    return fact.kind is Kind.CHANGE and not fact.headline and asked and fits(fact, question)


def _choose(question: Question, holdings: Holdings, answer: Answering) -> Answer:
    """A name that fits several places: the reader is asked which; the only one held is answered, named as such."""
    held = [place for place in question.choices if holdings.about(place)]
    if not held:
        inside = [place for place in question.choices if any(place.within(wider) for wider in _regencies(holdings))]
        names = tuple(dict.fromkeys(place.name for place in question.choices))
        return replace(refuse(question, holdings, (inside or list(question.choices))[0]), missing=names)
    choices = tuple(dict.fromkeys((*held, *question.choices)))[:MOST_CHOICES]
    if len(held) > 1:
        return Answer(Status.CHOOSE, replace(question, choices=choices, places=()))
    result = answer(replace(question, places=(held[0],)), holdings)
    asked = replace(result.question, choices=choices, places=(held[0],))
    return replace(result, status=Status.CHOOSE, question=asked)


def _regencies(holdings: Holdings) -> list[Place]:
    return [place for place in holdings.places if place.level in LOCAL]


def answer_source(question: Question, holdings: Holdings) -> Answer:
    """Where a figure comes from: its document, its period, its survey, where the document says so."""
    return _find_source(question, holdings) if question.figures else in_place(question, holdings, _find_source)


def _find_source(question: Question, holdings: Holdings) -> Answer:
    about = [f for place in question.places for f in holdings.about(place)] if question.places else list(holdings.facts)
    facts = [f for f in about if matches_indicator(f, question.indicator) and not f.headline]
    if question.figures:
        facts = [f for f in facts if f.value in question.figures]
    if question.periods:
        facts = [f for f in facts if any(in_period(f, period) for period in question.periods)] or facts
    elif not question.figures:
        facts = newest([f for f in facts if is_level(f)] or facts, holdings.documents)
    asked_who = is_asked("who", question.plain.lower())
    told = best_first(facts, holdings.documents)
    facts = _as_shown(merge(facts, holdings.documents), question)
    notes = (MORE_SOURCES.format(count=len(facts) - MOST_SOURCES),) if len(facts) > MOST_SOURCES else ()
    facts = facts[:MOST_SOURCES]
    if not facts:
        return Answer(Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, missing=(_sought(question),))
    if asked_who:
        return _name_speaker(question, _as_shown(told, question), holdings)
    missing = _unsaid(question, facts)
    if missing:
        return Answer(Status.NO_DATA, question, reason=Reason.NOT_IN_DOCUMENTS, nearest=tuple(facts), missing=missing)
    silent = _silent(question, facts, holdings)
    status = Status.PARTIAL if silent else Status.ANSWERED
    return Answer(status, question, facts=tuple(facts), missing=silent, notes=notes)


def _as_shown(facts: list[Fact], question: Question) -> list[Fact]:
    """The figures asked about in the order in which they were shown."""
    figures = question.figures
    return sorted(facts, key=lambda fact: figures.index(fact.value)) if figures else facts


def _silent(question: Question, facts: list[Fact], holdings: Holdings) -> tuple[str, ...]:
    """The sources that give the figure without the survey asked for: another source's survey need not be theirs."""
    if not _asks_survey(question):
        return ()
    sources = (holdings.documents[fact.document_id] for fact in facts if not fact.survey)
    return tuple(NO_SURVEY.format(source=one.publisher or one.title or one.id) for one in sources)


def _asks_survey(question: Question) -> bool:
    plain = question.plain.lower()
    return any(
        word in plain for word in ("survei", "survey", "metode", "pendataan", "ssgi", "ppgbm", "ski", "riskesdas")
    )


def _name_speaker(question: Question, facts: list[Fact], holdings: Holdings) -> Answer:
    """Who gave the figure, by the sentence that names them where the figure's own does not."""
    for fact in facts:
        stated = (fact.sentence, *fact.repeats)
        speakers = [one for span in stated if (one := find_speaker(fact.document_id, span, holdings))]
        if speakers:
            speaker = next((one for one in speakers if one.sentence in stated), speakers[0])
            own = speaker.sentence == fact.sentence
            notes = (SPEAKER_WITHIN if own else SPEAKER_BESIDE,)
            return Answer(Status.ANSWERED, question, (fact,), evidence=() if own else (speaker,), notes=notes)
    return Answer(Status.ANSWERED, question, tuple(facts[:1]), notes=(NO_SPEAKER,))


def _sought(question: Question) -> str:
    figures = " dan ".join(say_number(figure) for figure in question.figures)
    return f"angka {figures}" if figures else describe(question)


def _unsaid(question: Question, facts: list[Fact]) -> tuple[str, ...]:
    """What the question wants to know of a figure and its document does not say."""
    plain = question.plain.lower()
    names = say_quantity(facts[0])
    if _asks_survey(question) and not any(fact.survey for fact in facts):
        return (f"survei di balik angka {names}",)
    if ("kapan" in plain or "tahun" in plain) and not any(fact.period for fact in facts):
        return (f"tahun dari angka {names}",)
    return ()
