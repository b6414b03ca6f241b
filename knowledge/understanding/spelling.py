"""What people type as one would write it: abbreviations written out, misspellings corrected, years in digits.

Corrections come from a closed vocabulary only: the words of questions, indicators and places. A word that the documents
use is right as it stands, and no word of four letters or fewer is ever corrected: it may be a code.
"""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from html import unescape

from rapidfuzz.distance import OSA

from ..language.indicators import find_indicators, find_surveys
from ..language.levels import ANY_DISTRICT, ANY_VILLAGE
from ..language.months import MONTHS
from ..language.places import gazetteer
from ..language.quantities import parse_number
from ..language.wordlists import read_rows
from ..retrieval.search import LONGEST_CODE_LETTERS, stopwords
from .banjarese import read_banjarese
from .lexicon import strip_clitic, words_of
from .misspelt_names import find_misspelt
from .shared_names import write_shared_names
from .short_forms import is_name, short_forms, write_phrases

_TAG = re.compile(r"<[^<>]{0,200}>")
_CODE = re.compile(
    r"\b(?:drop|delete|insert|update|select|union|alter|truncate)\s+(?:\*\s+)?(?:table|from|into|all|select|set)\b(?:\s+\w+)?|--|/\*|\*/",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'/][^\W\d_]+)*")
_VILLAGE_BEFORE = re.compile(rf"\b(?:{ANY_DISTRICT}|{ANY_VILLAGE})\.?\s+(?:\w+\s+)?$", re.IGNORECASE)
_TYPED_DOUBLE = re.compile(r"\b([^\W\d_]{3,})2\b(?!\s*[.,]?(?!(?:19|20)\d\d\b)\d)")
_YEAR = r"(?:19|20)\d\d(?![\d/]|[.,]\d)"
_LETTERS = re.compile(r"[^\W\d_]+")
_STUTTER = re.compile(r"([^\W\d_])\1{2,}")
_REPAIRS = (
    (re.compile(r"\b([^\W\d_]{2,})((?:19|20)\d\d)\b"), r"\1 \2"),
    (re.compile(rf"\b((?:19|20)\d\d),(?={_YEAR})"), r"\1, "),
    (re.compile(rf"(?<=[^\W\d_]{{2}})[./-](?={_YEAR})"), " "),
    (re.compile(rf"(?<=[^\W\d_])([,:])(?=[^\W\d_]|{_YEAR})"), r"\1 "),
    (re.compile(r"\b(rpjm[nd])\s+(?:tahun\s+)?((?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d)\b", re.IGNORECASE), r"\2 \1"),
    (re.compile(r"\bse-(?=[^\W\d_])", re.IGNORECASE), "se "),
    (re.compile(r"\b(\d{1,2})(th|thn|tahun)\b", re.IGNORECASE), r"\1 tahun"),
    (re.compile(r"(\d+)\s?koma\s?(\d+)", re.IGNORECASE), r"\1,\2"),
    (re.compile(r"\b2[oO](?=\d\d\b)"), "20"),
    (re.compile(r"(?<![\w'])'([012]\d)(?![\w'])(?!\s*(?:[.,]\d|%|persen|tahun|kasus|anak|balita|orang))"), r"20\1"),
)
_JOINED_SHORT_FORM = re.compile(r"\b([^\W\d_]{2,})\.(?=[^\W\d_])")
_SHORT_YEAR = re.compile(
    r"\b(tahun)\s+'?([123]\d)\b(?!\s*(?:[.,]\d|%|persen|tahun|kasus|anak|balita|orang))", re.IGNORECASE
)
# "hss 23" asks for 2023; where a question states something, the number may be what it states.
_YEAR_OF_PLACE = re.compile(r"(?<=[^\W\d_])\s+'?(1[5-9]|2\d)(?=\s*(?:$|[?!.,](?!\d)|(?:dan|vs|dengan|dibanding\w*)\b))")
_STATES = re.compile(
    r"\b(?:benar\w*|betul|apakah|masa|target|turun|naik|jadi|menjadi|capai|mencapai|atas|bawah|lebih|kurang|angka)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\bpaling\s+(tinggi|rendah|banyak|sedikit|besar|kecil|parah|baik|bagus|buruk|jelek|bawah|atas|sering|baru)(?=nya\b|\b)",
    re.IGNORECASE,
)
_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_DIGIT_WORDS = {word: str(digit) for digit, word in enumerate(_DIGITS)}
_NUMBER_WORDS = {*_DIGIT_WORDS, "ribu", "ratus", "puluh", "belas", "seribu", "seratus", "sepuluh", "sebelas"}
_NUMBER_RUN = re.compile(
    rf"\b(?:{'|'.join(_NUMBER_WORDS)})(?:\s+(?:{'|'.join(_NUMBER_WORDS)})){{2,7}}\b", re.IGNORECASE
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTHS_OF_A_YEAR = re.compile(
    rf"\b({_MONTH})(\s+(?:ke|dan|sama|dengan|hingga|sampai|s\.?d\.?)\s+)({_MONTH})\s+(?:tahun\s+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEAR_THEN_MONTH = re.compile(rf"\b((?:19|20)\d\d)\s+(?:bulan\s+)?({_MONTH})\b(?!\s*\d)", re.IGNORECASE)
_VOWELS = str.maketrans("", "", "aeiou")
# The Hulu dialect of Banjarese knows three vowels and no f or v.
_THREE_VOWELS = str.maketrans({"e": "a", "o": "u", "f": "p", "v": "p"})
# Short forms that stand before a name: "kab. banjar" is written out, the "bener" of Bener Meriah is not.
_LEVELS = frozenset({"kab", "kec", "prov", "kel", "ds"})
_LONG_WORD_LETTERS = 7
# No word that could have been meant is longer, and to try would cost seconds.
_LONGEST_WORD_LETTERS = 40
_LEAST_CONSONANTS = 4


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text as it was read, and which misspelt words were read as which."""

    text: str
    corrections: tuple[tuple[str, str], ...] = ()


def clean_text(text: str) -> str:
    """Drop markup, emoji and control characters; one blank between words."""
    text = _CODE.sub(" ", _TAG.sub(" ", unescape(unicodedata.normalize("NFKC", text))))
    kept = (
        ""
        if unicodedata.category(c) in ("Cf", "Mn")
        else c
        if unicodedata.category(c)[0] in "LNPZ" or c in "+=<>|$%\n"
        else " "
        for c in text
    )
    return " ".join("".join(kept).replace("’", "'").replace("‘", "'").split())


def spell(text: str, known: Container[str] = frozenset()) -> Spelling:
    """Read a text as it was meant. `known` holds further words that are right as they stand, those of the documents.

    >>> spell("brp kss stntng hss thn 2023").text
    'berapa kasus stunting hss tahun 2023'
    """
    text = _LETTERS.sub(lambda match: _without_stutter(match[0]), clean_text(text))
    for pattern, written in _REPAIRS:
        text = pattern.sub(written, text)
    text = _JOINED_SHORT_FORM.sub(lambda match: f"{match[0]} " if match[1].lower() in short_forms() else match[0], text)
    text = write_phrases(_TYPED_DOUBLE.sub(lambda match: _undouble(match), text))
    text, corrections = _correct_words(text, known)
    text = _write_years(write_shared_names(text))
    return Spelling(join_superlatives(text), corrections)


def _without_stutter(word: str) -> str:
    """ "stuntinggg" is stunting; a short word that would then mean nothing may be a code, and stays: "hsss"."""
    single = _STUTTER.sub(r"\1", word)
    return single if len(single) > LONGEST_CODE_LETTERS or is_known(single.lower()) else word


def join_superlatives(text: str) -> str:
    """Write a superlative as one word: "paling rendah" is "terendah"."""
    return _SUPERLATIVE.sub(r"ter\1", text).replace("terrendah", "terendah")


def _undouble(match: re.Match[str]) -> str:
    """ "anak2" is anak; "pare2" is the place Parepare."""
    word = match[1].lower()
    places = (name for name in (f"{word}{word}", f"{word}-{word}") if gazetteer().named(name))
    return match[0] if match[0].lower() in short_forms() else next(places, match[1])


def _correct_words(text: str, known: Container[str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Write out every short form and correct every misspelt word."""
    pieces: list[str] = []
    corrections: list[tuple[str, str]] = []
    end = 0
    mentions = [mention for mention in gazetteer().find(text, typed=True) if " " in mention.span.text]
    names = {match.start(): meant for match, meant in find_misspelt(text, lambda word: is_known(word, known))}
    for match in _WORD.finditer(text):
        before = text[end : match.start()]
        inside = [mention for mention in mentions if mention.span.holds(match.start(), match.end())]
        meant = "" if any(mention.places for mention in inside) else names.get(match.start(), "")
        kept = inside and match[0].lower() not in _LEVELS
        written = meant or (match[0] if kept else _written(match, text, known))
        if written.lower() != match[0].lower() and match[0].lower() not in short_forms():
            corrections.append((match[0], written))
        pieces += [before, written]
        end = match.end()
        if written != match[0] and text[end : end + 1] == "." and match[0].lower() in short_forms():
            end += 1
    return " ".join("".join([*pieces, text[end:]]).split()), tuple(corrections)


def _written(match: re.Match[str], text: str, known: Container[str]) -> str:
    """One word as it was meant, in the case it was typed where it stays the same."""
    word = match[0].lower()
    if word in short_forms() and not is_name(match, text, known):
        return short_forms()[word]
    if not LONGEST_CODE_LETTERS < len(word) <= _LONGEST_WORD_LETTERS or is_known(word, known):
        return match[0]
    single = re.sub(r"([^\W\d_])\1", r"\1", word)
    if single != word and is_known(single, known):
        return single
    place = _read_place(word) or _read_skeleton(word) or _aliases_less_a_vowel().get(word)
    banjarese = read_banjarese(word, lambda form: is_known(form, known))
    return place or banjarese or _read_word(word) or _nearest_place(word, match, text) or match[0]


def is_known(word: str, known: Container[str] = frozenset()) -> bool:
    """Tell whether a word in lower case is right as it stands: one of questions, places, indicators or `known`."""
    stem = strip_clitic(word)
    return (
        any(form in known or form in _vocabulary() or form in stopwords() for form in (word, stem))
        or bool(find_indicators(word) or find_surveys(word))
        or any(form in _place_words() or gazetteer().named(form) for form in (word, stem))
    )


@cache
def _vocabulary() -> frozenset[str]:
    roles = ("question", "filler", "cue", "topic", "level", "event", "source", "qualifier", "key", "ordinary")
    return words_of(*roles) | {word for meaning in short_forms().values() for word in meaning.split()} | _NUMBER_WORDS


@cache
def _targets() -> frozenset[str]:
    """What a misspelt word may have meant: only words that change what is asked, for every further one costs errors."""
    return words_of("question", "cue", "topic", "level", "key") | _NUMBER_WORDS


@cache
def _place_words() -> frozenset[str]:
    """The words of the official names of provinces, regencies and cities."""
    places = [
        area for province in gazetteer().children("00") for area in (province, *gazetteer().children(province.code))
    ]
    return frozenset(word for place in places for word in place.name.lower().split()[1:])


@cache
def _folded() -> dict[str, str]:
    """The vocabulary by three-vowel form and by consonants, for what only leaves out or flattens vowels."""
    words = sorted(word for word in _targets() if len(word) > LONGEST_CODE_LETTERS)
    folded = {w.translate(_THREE_VOWELS): w for w in sorted(_vocabulary()) if len(w) > LONGEST_CODE_LETTERS}
    return folded | {
        word.translate(_VOWELS): word for word in words if len(word.translate(_VOWELS)) > LONGEST_CODE_LETTERS
    }


def _read_word(word: str) -> str | None:
    """The word of the vocabulary that was meant."""
    return (
        _folded().get(word.translate(_THREE_VOWELS))
        or _folded().get(word)
        or _without_vowels(word)
        or _nearest(word, _targets())
    )


def _without_vowels(word: str) -> str | None:
    """ "seblmnya" is sebelumnya with vowels left out; only where a single word fits."""
    fitting = {
        choice
        for choice in _targets()
        if len(choice) > len(word)
        and choice[0] == word[0]
        and choice.translate(_VOWELS) == word.translate(_VOWELS)
        and _is_subsequence(word, choice)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _is_subsequence(word: str, choice: str) -> bool:
    letters = iter(choice)
    return all(letter in letters for letter in word)


def _nearest(word: str, choices: frozenset[str], slips: int = 2) -> str | None:
    """The nearest choice with the same first letter: one slip in a short word, two in a long one."""
    found = []
    for choice in choices:
        most = min(slips, 2 if len(choice) >= _LONG_WORD_LETTERS and len(word) >= _LONG_WORD_LETTERS - 1 else 1)
        if choice[0] == word[0] and len(choice) > LONGEST_CODE_LETTERS and abs(len(choice) - len(word)) <= most:
            distance = OSA.distance(word, choice, score_cutoff=most)
            found += [(distance, choice)] if distance <= most and _sounds_like(word, choice) else []
    return min(found)[1] if found else None


def _sounds_like(word: str, choice: str) -> bool:
    """Two wrong consonants make another word: "menutup" is not menurun."""
    return OSA.distance(word.translate(_VOWELS), choice.translate(_VOWELS)) < 2


def _read_place(word: str) -> str | None:
    """The place that two swapped letters hide: "kaslel" is kalsel."""
    swaps = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1) if word[i] != word[i + 1])
    found = {swap for swap in swaps if gazetteer().named(swap)}
    return found.pop() if len(found) == 1 else None


def _read_skeleton(word: str) -> str | None:
    """The place whose vowels were left out, some or all: "ktbaru" is kotabaru."""
    fitting = [name for name in _skeletons().get(word.translate(_VOWELS), ()) if _is_subsequence(word, name)]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _skeletons() -> dict[str, list[str]]:
    """Words of place names by their consonants, at least `_LEAST_CONSONANTS` of them."""
    found: dict[str, list[str]] = {}
    for name in sorted(_place_words()):
        skeleton = name.translate(_VOWELS)
        if len(skeleton) >= _LEAST_CONSONANTS and gazetteer().named(name):
            found.setdefault(skeleton, []).append(name)
    return found


@cache
def _aliases_less_a_vowel() -> dict[str, str]:
    """Long short names of places by what is left without one of their vowels: "btola" is batola."""
    found: dict[str, set[str]] = {}
    for alias in (row["alias"].lower() for row in read_rows("place_aliases.csv")):
        if alias.isalpha() and len(alias) > LONGEST_CODE_LETTERS + 1:
            for at in (at for at, letter in enumerate(alias) if letter in "aeiou" and at):
                found.setdefault(alias[:at] + alias[at + 1 :], set()).add(alias)
    return {typed: names.pop() for typed, names in found.items() if len(names) == 1}


def _nearest_place(word: str, match: re.Match[str], text: str) -> str | None:
    """The place one slip away, if the whole name then stands there: a correction never invents a place."""
    if len(word) <= LONGEST_CODE_LETTERS + 1:
        return None
    choice = _nearest(word, _place_words(), slips=1)
    if choice is None or _VILLAGE_BEFORE.search(text[: match.start()]) or gazetteer().find(text, typed=True):
        return None
    before, after = text[: match.start()].split()[-2:], text[match.end() :].split()[:2]
    names = {" ".join([*before[i:], choice, *after[:j]]) for i in range(len(before) + 1) for j in range(len(after) + 1)}
    return choice if any(gazetteer().named(name) for name in names) else None


def _write_years(text: str) -> str:
    """Years in words become digits, and "tahun 22" becomes "tahun 2022"; every month stands before its year."""
    text = _SHORT_YEAR.sub(r"\1 20\2", _NUMBER_RUN.sub(_year, text))
    text = text if _STATES.search(text) else _write_years_of_places(text)
    text = _MONTHS_OF_A_YEAR.sub(r"\1 \4\2\3 \4", text)
    return _YEAR_THEN_MONTH.sub(r"\2 \1", text)


def _write_years_of_places(text: str) -> str:
    named = {mention.span.stop for mention in gazetteer().find(text, typed=True) if mention.places}
    return _YEAR_OF_PLACE.sub(lambda match: f" 20{match[1]}" if match.start() in named else match[0], text)


def _year(match: re.Match[str]) -> str:
    words = match[0].lower().split()
    if len(words) == 4 and all(word in _DIGIT_WORDS for word in words):
        value = "".join(_DIGIT_WORDS[word] for word in words)
    elif len(words) == 4 and words[1] == "ribu" and all(word in _DIGIT_WORDS for word in words[2:]):
        value = "20" + "".join(_DIGIT_WORDS[word] for word in words[2:])
    else:
        value = str(parse_number(match[0]) or "")
    return value if re.fullmatch(r"(?:19|20)\d\d", value) else match[0]
