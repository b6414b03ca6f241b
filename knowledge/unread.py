"""Tables of a document that gave no figure, and why: what whoever added it has to know to mend it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .facts import Explanation
from .models import Document
from .tabular.borderless import find_tables
from .tabular.columns import NAMES_BELOW, NO_KIND, NO_TOPIC, NOT_UNDERSTOOD, SHARES
from .tabular.grids import NO_HEADER, OTHER_WIDTH
from .tabular.rowplaces import BELOW, NOWHERE

_REASONS = {
    NO_HEADER: "tidak ada baris judul kolom yang terbaca",
    OTHER_WIDTH: "banyak selnya tidak sama dengan judul kolomnya",
    NO_TOPIC: "judul tabel dan kolomnya tidak menyebut stunting",
    NO_KIND: "judul kolomnya tidak mengatakan persen atau jumlah balita",
    SHARES: "angkanya pecahan seperti 0,246; tulis sebagai persen",
    NOWHERE: "nama daerahnya tidak dikenal",
    BELOW: "barisnya desa atau puskesmas, yang dipakai hanya sampai kecamatan",
}
_OTHERWISE = "tidak ada kolom angka stunting yang jelas"


@dataclass(frozen=True, slots=True)
class UnreadTable:
    """A table without a fact: its first line, and why most of its figures were passed over, in Indonesian."""

    line: str
    reason: str


def unread_tables(document: Document, explained: Iterable[Explanation]) -> list[UnreadTable]:
    """The tables of a document all of whose figures were passed over; `explained` are its numbers."""
    tables = find_tables(document.text)
    at = {line.start: number for number, table in enumerate(tables) for line in table.lines}
    rules: dict[int, Counter[str]] = {}
    read = set()
    for one in explained:
        number = at.get(one.sentence.start)
        if number is None or one.rule == NAMES_BELOW:
            continue
        rules.setdefault(number, Counter())[one.rule] += 1
        if one.fact:
            read.add(number)
    return [
        UnreadTable(tables[number].lines[0].text, _reason(counts.most_common(1)[0][0]))
        for number, counts in rules.items()
        if number not in read
    ]


def _reason(rule: str) -> str:
    """What a rule means to whoever added the document."""
    if rule.endswith(NOT_UNDERSTOOD):
        return f"kata {rule.removesuffix(NOT_UNDERSTOOD)} di judul kolomnya tidak dikenal"
    return _REASONS.get(rule, _OTHERWISE)
