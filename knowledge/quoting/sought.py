"""Whether a sentence holds the kind of thing a question asks for: a person, a date, a place, a number of something."""

import re
from functools import cache

from ..language.indicators import find_indicators
from ..language.numerals import ANY_NUMERAL, ANY_ORDINAL
from ..language.periods import find_periods
from ..language.phrasing import MONTH_NAMES
from ..language.places import gazetteer
from ..language.quantities import find_quantities
from ..language.wordlists import any_listed, read_rows
from ..models import Seek
from ..retrieval.search import expand_abbreviations, split_words, stem, stopwords
from ..understanding.lexicon import words_of
from .passages import find_concepts

_MONTHS = "|".join(MONTH_NAMES)
_DAYS = "Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad"
_OFFICES = (
    r"bupati|wali ?kota|gubernur|sekda|sekretaris|kepala|ketua|asisten|camat|menteri|presiden|direktur|kadis|kadinkes|"
    r"koordinator|kordinator|dokter|staf ahli|juru bicara|anggota|penjabat|pj|plt|kabid|pakar"
)
_VENUES = (
    r"gedung|aula|hotel|ruang|balai|kantor|pendopo|rumah|lapangan|mahligai|puskesmas|posyandu|sekolah|kecamatan|desa"
)
_AREAS = r"kabupaten|kota|kelurahan|provinsi"
_SPAN_OF_TIME = r"\d+\s*(?:jam|hari|minggu|bulan|tahun)\b"
_REASONS = (
    r"karena|sebab|penyebab\w*|disebabkan|akibat|berkat|lantaran|dipicu|dipengaruhi|pengaruh|faktor\w*|kerja keras|"
    r"membuahkan hasil|hasil dari|didorong|kurangnya|rendahnya|tingginya|akar masalah"
)
_LOOKS_FOR_CAUSE = re.compile(
    r"\b(?:(?:meng|ter|di)?identifikasi|mengetahui|mencari|menelusuri|menggali|menganalisis|analisis|kajian)\b"
    r"[^.;]{0,80}\b(?:penyebab|faktor)",
    re.IGNORECASE,
)
_ENUMERATES = (
    r"\b(?:meliputi|antara lain|di antaranya|diikuti|yakni|yaitu|terdiri|termasuk|melalui program|"
    r"seperti(?! apa| yang))\b"
)
_MEANT_FOR = r"untuk|bagi|kepada|meliputi|menyasar|sasaran\w*|ditujukan(?: bagi| untuk| kepada)?|diberikan(?: kepada)?"
_GROUPS = (
    r"anak\w*|balita|baduta|bayi|ibu|bumil|remaja|pelajar|siswa|keluarga|warga|masyarakat|catin|calon pengantin|lansia"
)
_ORDINAL = rf"(?:ke-?\s?\d+|{ANY_ORDINAL}|\d+|{ANY_NUMERAL})"
_SUPERLATIVE = rf"(?:{any_listed('superlative')}|paling \w+)"
_RANKS = (
    rf"\b(?:peringkat|urutan|posisi|ranking|rangking|nomor|juara)\s+(?:ke\s+|urut\s+|paling\s+)?{_ORDINAL}\b"
    rf"|\b{_SUPERLATIVE}\s+(?:nomor\s+|urutan\s+)?{_ORDINAL}\b|\b{_ORDINAL}\s+(?:yang\s+)?{_SUPERLATIVE}"
)
_MOVES = r"\bdari\b[^.;]{0,60}?\d[^;]{0,60}?\b(?:menjadi|jadi|ke|tinggal|hingga|sampai)\b[^.;]{0,40}?\d"
_SAYS = re.compile(rf"\b(?:{any_listed('speech')}|dijelaskan|dikatakan)(?:nya)?\b|[\"“”]", re.IGNORECASE)
_NAME = re.compile(r"(?:(?:dr|drg|Ir|Hj?|Prof)\.? ?)?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*)+")
_PATTERNS = {
    Seek.PERSON: re.compile(rf"\b(?i:{_OFFICES})\b|\b{any_listed('speech')}(?:nya)?,? [A-Z]"),
    Seek.DATE: re.compile(
        rf"\b(?:{_DAYS}|{_MONTHS})\b|\b(?:19|20)\d\d\b|\b\d{{1,2}}/\d{{1,2}}\b|\b{_SPAN_OF_TIME}"
        r"|\b(?i:setiap|tiap)\s+(?:hari|minggu|bulan|tahun)\b"
        rf"|\b(?i:umur|usia|genap|sejak|setelah|selama|dalam)\s+(?:\S+\s+){{0,2}}{_SPAN_OF_TIME}"
    ),
    Seek.TIME: re.compile(r"\b(?i:pukul|jam)\s*\d|\b\d{1,2}[.:]\d\d\s*WI(?:B|T|TA)\b|\bWI(?:B|T|TA)\b"),
    Seek.PLACE: re.compile(rf"\b(?:di|ke|dari|se)[ -]?(?:[A-Z]\w+|(?i:{_VENUES})\s)|\b(?i:{_VENUES}|{_AREAS})\s+[A-Z]"),
    Seek.REASON: re.compile(rf"\b(?:{_REASONS})\b", re.IGNORECASE),
    Seek.GROUP: re.compile(rf"\b(?:{_MEANT_FOR}|{_GROUPS})\b", re.IGNORECASE),
    Seek.RANK: re.compile(_RANKS, re.IGNORECASE),
    Seek.MOVE: re.compile(_MOVES, re.IGNORECASE),
    Seek.LIST: re.compile(rf"{_ENUMERATES}|(?:, [^,]+)|\b(?:untuk|bagi|kepada|sasaran\w*)\b", re.IGNORECASE),
}
_STRONG = {
    Seek.GROUP: re.compile(rf"\b(?:{_MEANT_FOR})\s+(?:\w+\s+)?(?:{_GROUPS})\b", re.IGNORECASE),
    Seek.PLACE: re.compile(rf"\bdi (?i:{_VENUES})\b"),
    Seek.LIST: re.compile(rf"(?:, [^,]+){{2}}|{_ENUMERATES}", re.IGNORECASE),
    Seek.DATE: re.compile(rf"\b(?:{_DAYS}|{_MONTHS})\b|\b\d{{1,2}}/\d{{1,2}}\b|\bgenap\b"),
}
_NUMBER_WORD = re.compile(
    rf"\b(?:{ANY_NUMERAL}|belasan|puluhan|ratusan|ribuan|\w+ (?:belas|puluh|ratus|ribu)(?: \w+)?)\b",
    re.IGNORECASE,
)
# "satu jenis bantuan" and "salah satu bantuan" say how many of nothing.
_COUNTS_NOTHING = re.compile(
    r"(?:satu(?:-satunya|\s+(?:jenis|macam|hal|sama|pun|per))|(?<=salah )satu)\b", re.IGNORECASE
)
_LEADING_NUMBER = re.compile(r"[\d.,\s]*\d|\S+")
_BUILDING = re.compile(rf"(?:{_VENUES})\b", re.IGNORECASE)
_WORKERS = re.compile(
    r"\b(?:tim|kader|bidan|petugas|puskesmas|penyuluh|pendamping|relawan|dokter|mahasiswa)\b[^.;:,]{0,60}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
MOST_COUNTED_WORDS = 2
_COUNTED = re.compile(r"\b(?:ke)?berapa(?:kah)?\b|\b(?:jumlah|banyak(?:nya)?|total)\b")
_STOP = re.compile(r"\b(?:yang|di|pada|untuk|dari|dalam|oleh|menurut|tahun|se)\b|[?,.;]")
_WORDS_AFTER, _WORDS_BEFORE = 6, 6


def holds(sentence: str, seek: Seek | None) -> bool:
    """Tell whether a sentence holds the kind of thing sought; numbers are judged by `counts`."""
    if seek is Seek.PERSON and find_names(sentence):
        return True
    if seek is Seek.LIST and _SAYS.search(sentence) and not re.search(_ENUMERATES, sentence, re.IGNORECASE):
        return False
    return seek is None or seek is Seek.NUMBER or _PATTERNS[seek].search(sentence) is not None


def looks_for_cause(sentence: str) -> bool:
    """Tell whether somebody looks for a cause in a sentence, "mengidentifikasi penyebab", which tells none."""
    return _LOOKS_FOR_CAUSE.search(sentence) is not None


def holds_strongly(sentence: str, seek: Seek | None) -> bool:
    """Tell whether a sentence is a better answer than another that holds the kind of thing too."""
    return seek in _STRONG and _STRONG[seek].search(sentence) is not None


def find_names(sentence: str) -> list[str]:
    """Names of people: two capitalised words or more that are no place, no building, no office and no institution."""
    names = []
    for match in _NAME.finditer(sentence):
        words = [word for word in match[0].split() if word.lower() not in _unlike_names()]
        places = {word for mention in gazetteer().find(match[0]) for word in mention.span.text.split()}
        own = [word for word in words if word not in places and not word.isupper()]
        if len(own) > 1 and not _BUILDING.match(match[0]):
            names.append(match[0].rstrip("."))
    return names


@cache
def _unlike_names() -> frozenset[str]:
    """Words of which no name of a person consists: those of questions and of the programme's terms."""
    terms = (word for row in read_rows("glossary.csv") for word in _WORD.findall(row["expansion"].lower()))
    return frozenset((*terms, *words_of("source", "level", "filler", "topic", "cue", "key", "ordinary", "office")))


def acts(sentence: str, deed: str) -> bool:
    """Tell whether workers, as a group, do what a concept says: "Tim Pendamping Keluarga mendata keluarga berisiko"."""
    done = (match for match in _WORD.finditer(sentence) if find_concepts(match[0]) == [deed])
    return any(_WORKERS.search(sentence[: match.start()]) for match in done)


def find_things(words: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of what a question counts: the words after "berapa" or "jumlah", else those before, else its terms."""
    plain = words.lower()
    match = _COUNTED.search(plain)
    if "berapa kali" in plain or not match:
        return tuple(stem(["kali"])) if match else ()
    return (
        find_counted(plain)
        or _things_in(_STOP.split(plain[: match.start()].strip())[-1])
        or tuple(stem(list(terms[:1])))
    )


def find_counted(plain: str) -> tuple[str, ...]:
    """The stems of what stands right after "berapa" or "jumlah": "berapa kader posyandu"; () for "berapa kali"."""
    match = None if "berapa kali" in plain else _COUNTED.search(plain)
    return _things_in(_STOP.split(plain[match.end() :].strip())[0]) if match else ()


def _things_in(phrase: str) -> tuple[str, ...]:
    neutral = stopwords() | words_of("filler", "question")
    words = [word for word in split_words(phrase) if word.isalpha() and word not in neutral]
    words = [word for word in words if not find_indicators(word)] or words
    return tuple(stem(words[:MOST_COUNTED_WORDS]))


def counts(sentence: str, things: tuple[str, ...]) -> bool:
    """Tell whether a number of `things` (stems, the thing itself first) stands in the sentence, right beside them.

    The number comes before what it counts ("118 desa") or close after its name ("skor kinerja 73,14"); years, dates
    and other numbers in between are none.
    """
    numbers = _number_spans(sentence)
    for start, stop in numbers:
        others = [other for other in numbers if other != (start, stop)]
        after = _stems(sentence[stop : min((s for s, _ in others if s >= stop), default=None)])[:_WORDS_AFTER]
        before = _stems(sentence[max((e for _, e in others if e <= start), default=0) : start])[-_WORDS_BEFORE:]
        if things and (things[0] in after[:2] or things[0] in before) and set(things) <= {*after, *before}:
            return True
    return False


def _number_spans(sentence: str) -> list[tuple[int, int]]:
    """Where numbers stand, in digits or words, without their units; years and dates are none."""
    periods = [(mention.span.start, mention.span.stop) for mention in find_periods(sentence)]
    starts = [(mention.span.start, _leading_number(mention.span.text)) for mention in find_quantities(sentence)]
    found = [(start, start + len(number)) for start, number in starts]
    found += [
        match.span() for match in _NUMBER_WORD.finditer(sentence) if not _COUNTS_NOTHING.match(sentence, match.start())
    ]
    free = [span for span in found if not any(span[0] < stop and start < span[1] for start, stop in periods)]
    return [span for span in free if "/" not in (sentence[span[1] : span[1] + 1], sentence[span[0] - 1 : span[0]])]


def _leading_number(text: str) -> str:
    """The digits a text begins with, or its first word: the number without its unit."""
    match = _LEADING_NUMBER.match(text)
    return match[0] if match else ""


def _stems(text: str) -> list[str]:
    text = text.replace("%", " persen ")
    return stem(expand_abbreviations(word.lower() for word in _WORD.findall(text)))
