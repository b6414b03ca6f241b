"""What a text says of the children it has counted: that they are stunted, behind all that else describes them."""

import re

from ..language.wordlists import any_listed, small
from .readings import Number

# Stands for a place that was recognised.
_PLACE = "\N{OBJECT REPLACEMENT CHARACTER}"
# A place that was not: "di Kota Ukir".
_NAMED = re.compile(r"(?<=\bdi )[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4}")
_KIND = r"(?:daerah|wilayah|kabupaten|kota|provinsi|kecamatan|desa|kelurahan|puskesmas|posyandu)"
_CHILD = r"(?:anak(?:-anak|\s+balita)?|balita|bayi|baduta)(?:nya)?\b"
_CHILDREN = (
    rf"(?:\s*,?\s*(?:dari\s+)?(?:(?:total|jumlah|seluruh|semua|keseluruhan|populasi)\s+){{0,2}}{_CHILD}"
    rf"|\s+(?:dan|maupun|atau)\s+{_CHILD})"
)
# Who and where they are: "usia 0-59 bulan", "di bawah lima tahun", "di Kabupaten Lebak", "dari 12 kecamatan".
_DESCRIBED = (
    rf"(?:\s*\([^)]*\)|\s+(?:di\s+)?(?:ber)?(?:bawah\s+)?(?:usia|umur)?\s*(?:[\d–-]+|dua|lima)\s*(?:sampai\s+\d+\s+)?(?:tahun|bulan)\b"
    rf"|\s+(?:yang\s+)?(?:(?:tersebar|tinggal|berada|ada|hidup|bermukim|berdomisili)\s+)?(?:(?:di|dari|pada|se)[\s-]*)?"
    rf"(?:(?:seluruh|semua|\d+)\s+)?(?:{_KIND}\s+(?:itu|ini|tersebut|setempat)\b|{_PLACE}(?:\s+(?:itu|ini)\b)?|{_KIND}nya\b"
    rf"|\d+\s+{_KIND}(?:/{_KIND})?\b)|\s+(?:di\s+)?(?:sini|sana|situ)\b|\s+kami\b)"
)
_SAID_BETWEEN = rf"(?:(?:{any_listed('known')}|{any_listed('suffering')})\s+)"
# "48 persen balita mengalaminya": what was named before.
_STUNTED = rf"(?:{any_listed('faltering')}|mengalaminya)"
_STUNTED_AFTER = re.compile(
    rf"{_CHILDREN}{{0,2}}{_DESCRIBED}*\s*(?:(?:adalah|merupakan)\s+(?:seluruh|semua|total|jumlah)\s+)?"
    rf"(?:{_SAID_BETWEEN}|{_CHILDREN}\s+|usia\s+[\d–-]+\s+bulan\s+)*{_STUNTED}\b"
    r"|\s*(?:under\s+five\s+)?(?:are|were|have\s+been|had\s+been)\s+(?:\w+\s+){0,2}stunted\b",
)
# "30 persen dari balita yang stunting": of the stunted, who are the whole here.
_OF_THE_STUNTED = re.compile(
    rf"\s*dari\b{_CHILDREN}{_DESCRIBED}*\s+(?:(?:yang|penderita|penyandang)\s+{_SAID_BETWEEN}*)?{_STUNTED}\b"
)
# "35 persen balita stunting di Garut tidak mendapat ASI", "30 persen kasus stunting disebabkan pola asuh".
_SOME_OF_THEM = re.compile(
    rf"(?:{_CHILDREN}|\s*(?:dari\s+)?(?:kasus|penderita))\s+(?:yang\s+)?(?:mengalami\s+)?{_STUNTED}\b"
    rf"(?:{_DESCRIBED}|\s+nasional)*\s+(?:(?:di\s?antaranya|juga|yang|itu)\s+)?"
    r"(?:tidak|belum|sudah|telah|pernah|punya|ikut|ada|tinggal|lahir|akibat|karena|me(?!nurut|lalui|ncapai)\w+"
    r"|ber(?!dasar|ada)\w+|ter(?!catat|dapat|data|tinggi|rendah|sebar|utama|hadap)\w+|di(?!banding|antara)\w+)\b"
)
_OF_ALL = re.compile(
    rf"(?:{_CHILDREN}|{_DESCRIBED})+\s*(?:$|[.,;:)”\"“]|(?:pada|per|menurut|dan|atau|serta|sedangkan)\b)"
)


def says_stunted(number: Number) -> bool:
    """Tell whether "stunting" is said of what is counted: "762 anak stunting", "9 persen balita di Sikka stunting"."""
    if number.mention.noun.startswith("stunted"):
        return True
    after = _after(number)
    return _STUNTED_AFTER.match(after) is not None and not _OF_THE_STUNTED.match(after)


def is_of_the_stunted(number: Number) -> bool:
    """Tell whether it is a share of the stunted: "30 persen dari balita stunting", "balita stunting mengidap TBC"."""
    after = _after(number)
    return bool(_OF_THE_STUNTED.match(after) or _SOME_OF_THEM.match(after))


def is_of_all_children(number: Number) -> bool:
    """Tell whether no more follows than whose percentage it is: "24,6 persen dari total balita di Garut"."""
    return _OF_ALL.match(_after(number)) is not None


def _after(number: Number) -> str:
    """What follows the number in small letters, each place in it one sign."""
    text, stop = number.after, number.stop
    for place in reversed(number.reading.places):
        if stop <= place.span.start and place.span.stop <= number.ceiling:
            text = text[: place.span.start - stop] + _PLACE + text[place.span.stop - stop :]
    return small(_NAMED.sub(_PLACE, text))
