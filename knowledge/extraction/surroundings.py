"""What stands around a number: the noun it counts, a place in a list, the children measured, the stunted of them."""

import re
from decimal import Decimal

from ..language.cues import Cue, Role
from ..language.indicators import Mention
from ..language.wordlists import any_listed
from ..models import Unit
from .readings import Number, between

# A count follows its noun at some distance: "anak stunting di Kabupaten Barito Kuala mencapai angka 2.246 orang".
_FARTHEST_NOUN_WORDS = 14
_NEXT_WORDS = 2
_NEXT_ITEM = re.compile(r"[.,;]|\b(?:dan|serta)\b", re.IGNORECASE)
# Of the children measured no region has found more stunted; so many more were measured themselves.
_LARGEST_SHARE = Decimal("0.8")
_MEASURED_BEFORE = re.compile(
    r"\bdari\s+(?:total\s+|jumlah\s+|sebanyak\s+|seluruh\s+|sasaran\s+|\d[\d.]*\s+)*$"
    r"|(?:diukur|ditimbang|mengukur|sasaran|balita\s+seluruhnya"
    rf"|(?:total|jumlah|seluruh)\s+balita(?!\s+(?:(?:{any_listed('known')}|{any_listed('suffering')})\s+)*"
    rf"(?:{any_listed('faltering')}|pendek)))"
    r"(?:\s+(?:\w+\s+){0,5}(?:sebanyak|menjadi|mencapai|yaitu|adalah)?\s*)?$",
    re.IGNORECASE,
)
_MEASURED_AFTER = re.compile(
    r"\s*(?:balita\s+|anak\s+)?(?:yang\s+)?(?:sudah\s+|telah\s+)?(?:diukur|ditimbang|sasaran|terdata)\b"
    r"|\s*dari\s+(?:total\s+)?sasaran",
    re.IGNORECASE,
)
# Children whom something is done for are some of the stunted, not all: "menjangkau 300 anak stunting".
_SERVED_BEFORE = re.compile(rf"\b{any_listed('serving')}\s+(?:sebanyak\s+|sekitar\s+|total\s+)*$", re.IGNORECASE)
_SERVED_AFTER = re.compile(
    r"(?:\s+(?!dan\b|atau\b|serta\b)[\w/-]+){0,6}?\s+(?:(?:di\s?antaranya|yang|sudah|telah|akan|kini|pun|sempat|berhasil|dinyatakan)\s+)*"
    rf"{any_listed('served')}\b",
    re.IGNORECASE,
)
# "mengintervensi 2.913 balita stunting yang ditemukan pada pengukuran serentak": all that were found.
_FOUND_AFTER = re.compile(
    r"(?:\s+\w+){0,3}\s+yang\s+(?:ditemukan|ditemui|terdata|tercatat|terjaring|dihasilkan)\s+(?:pada|dari|dalam|saat|melalui|di)\s+"
    r"(?:hasil\s+)?(?:pengukuran|penimbangan|bulan\s+timbang|operasi\s+timbang)",
    re.IGNORECASE,
)
# "Masih ada 1.186 anak stunting yang ditangani": all there are, and all of them are cared for.
_THERE_ARE = re.compile(r"\bmasih\s+(?:ada|terdapat|tersisa)\s+(?:sekitar\s+|sebanyak\s+)?$", re.IGNORECASE)
_CARED_FOR = re.compile(
    r"\s+stunting\s+yang\s+(?:(?:kini|sedang|terus|masih|saat\s+ini)\s+)*(?:ditangani|didampingi|dipantau)\b",
    re.IGNORECASE,
)
_BY_SEX = re.compile(r"\s*(?:anak\s+|balita\s+)?(?:laki-laki|perempuan|lelaki|putra|putri)\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:melaporkan|mencatat(?:kan)?|tercatat|terdapat|ada|menampilkan|menyumbang(?:kan)?|menunjukkan|memperlihatkan|mengoleksi|menemukan"
    r"|ditemukan|didapati|itu|penyumbang[\w\s]{0,25},?\s+masing-masing)\s+(?:(?:masih|hanya|sebanyak|sekitar|baru|total|jumlah|cuma)\s+)*$",
    re.IGNORECASE,
)
_OF_THEM_IN = re.compile(
    r"\s*di\s?antaranya\s+(?:(?:ada|berada|terdapat|tercatat|tinggal|bermukim|berdomisili)\s+)?di\s+", re.IGNORECASE
)
_ENDS = re.compile(
    r"\s*(?:$|[.,;:(”\"“]|(?:dan|atau|serta|dibanding(?:kan)?|pada|per|hingga|sampai|disusul|sedangkan|lalu)\b|(?:di|se-?)\s*(?-i:[A-Z]))",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\s*dari\s+(?:total\s+|sasaran\s+)?$", re.IGNORECASE)
_OUT_OF_SO_MANY = re.compile(r"\bdari\s+(?:total\s+|sasaran\s+|sekitar\s+|jumlah\s+)*$", re.IGNORECASE)
_MONEY = re.compile(r"rp|rupiah|anggaran|apb[dn]|dana|dana desa|miliar|triliun|dak|belanja\w*", re.IGNORECASE)
_DID = re.compile(
    r"\b(?:menurunkan|menekan|memangkas)\s+(?:(?:prevalensi|angka|stunting)\s+)*(?:sebesar\s+|sekitar\s+)?$",
    re.IGNORECASE,
)
# "SSGI 2022, yang memakai sampel besar, menaruh Tapin di 42,9 persen": said of the survey, not of the number.
_INSERTED = re.compile(r",\s+yang\s[^,;]*,|\byang\s[^,:;]*:", re.IGNORECASE)


def nearest_indicator(number: Number) -> Mention | None:
    """The indicator named last before the number in its clause, else in its sentence."""
    for start in (number.floor, 0):
        found = [m for m in between(number.reading.indicators, start, number.start) if not _within_event(number, m)]
        if found:
            return found[-1]
    return None


def _within_event(number: Number, mention: Mention) -> bool:
    """As in "peserta rembuk stunting 250 orang": the stunting that a meeting is about is not what is counted."""
    return any(cue.role is Role.EVENT and cue.span.holds(*_ends(mention)) for cue in number.reading.cues)


def _ends(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.stop


def follows_closely(number: Number, noun: Mention) -> bool:
    """Tell whether a count comes soon enough after its noun to belong to it."""
    return words_since(number, noun) <= _FARTHEST_NOUN_WORDS


def words_since(number: Number, noun: Mention) -> int:
    """How many words stand between a noun and the number."""
    return len(number.reading.text[noun.span.stop : number.start].split())


def foreign_noun(number: Number) -> Cue | None:
    """The last word on the number's left, or one right behind it, that says it is a number of something else."""
    right = [c for c in between(number.reading.cues, number.stop, number.ceiling) if c.role is Role.OTHER]
    gap = number.reading.text[number.stop : right[0].span.start] if right else ""
    if right and len(gap.split()) <= _NEXT_WORDS and not _NEXT_ITEM.search(gap):
        return right[0]
    left = number.cues(Role.OTHER)
    if left:
        inserted = [m.span() for m in _INSERTED.finditer(number.before)]
        left = [c for c in left if not _within(inserted, c.span.start - number.floor)]
    return left[-1] if left and not _is_paid_for(number, left[-1]) else None


def _is_paid_for(number: Number, noun: Cue) -> bool:
    """As in "dana itu hanya menurunkan 0,7 persen": what money did to something is not how much money there is."""
    done = _DID.search(number.reading.text, noun.span.stop, number.start)
    return done is not None and _MONEY.fullmatch(noun.span.text) is not None


def _within(spans: list[tuple[int, int]], position: int) -> bool:
    return any(start <= position < stop for start, stop in spans)


def is_listed(number: Number) -> bool:
    """Tell whether a place stands right before the number, as in a list: "Jawa Tengah 485.893 balita"."""
    places = number.own(number.reading.places)
    if not places:
        return False
    gap = number.reading.text[places[-1].span.stop : number.start]
    return len(gap.split()) <= 3 and "," not in gap.replace(", ", "", 1)


def lives_apart(number: Number) -> bool:
    """As in "17.220 keluarga di antaranya berada di Tapin": those of them in one place, which is a count of its own."""
    text, stop = number.reading.text, number.stop
    return any(_OF_THEM_IN.fullmatch(text, stop, place.span.start) for place in number.reading.places)


def is_dated(number: Number) -> bool:
    """Tell whether a period stands before the number in its clause."""
    return bool(number.own(number.reading.periods))


def says_measured(number: Number) -> bool:
    """Tell whether "yang diukur" or the like follows the number."""
    return _MEASURED_AFTER.match(number.after) is not None


def is_out_of(number: Number) -> bool:
    """Tell whether the number is led in by "dari": "dari total 9.000 balita"."""
    return _OUT_OF_SO_MANY.search(number.before) is not None


def is_whole(number: Number) -> bool:
    """Tell whether the words before the number make it the whole: "dari total 27.423 balita", "sasaran sebanyak"."""
    return _MEASURED_BEFORE.search(number.before) is not None


def is_part(number: Number) -> bool:
    """Tell whether this is the part in "1.331 dari 9.120 balita yang diukur"."""
    whole = number.following
    if whole is None or whole.mention.unit is not Unit.CHILDREN or whole.mention.value < number.mention.value:
        return False
    believable = number.mention.value <= whole.mention.value * _LARGEST_SHARE
    return believable and bool(_OUT_OF.fullmatch(number.after)) and says_measured(whole)


def is_served(number: Number) -> bool:
    """Tell whether they are children for whom something is done: "300 anak stunting menerima PMT"."""
    if _FOUND_AFTER.match(number.after) or (_THERE_ARE.search(number.before) and _CARED_FOR.match(number.after)):
        return False
    return bool(_SERVED_BEFORE.search(number.before) or _SERVED_AFTER.match(number.after))


def is_of_one_sex(number: Number) -> bool:
    """Tell whether only girls or boys are counted."""
    return _BY_SEX.match(number.after) is not None


def is_reported(number: Number) -> bool:
    """Tell whether a bare count is reported and no more is said of it: "mencatat 689 anak (Desember 2022)"."""
    return bool(_REPORTED.search(number.before)) and is_said_alone(number)


def is_said_alone(number: Number) -> bool:
    """Tell whether no more is said of a number than when and where."""
    return _ENDS.match(number.after) is not None
