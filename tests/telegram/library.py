"""Documents that the tests of the bot ask about. The places are real, the figures are made up."""

from pathlib import Path

from knowledge import KnowledgeBase
from tests.shelves import articles_only

# A document as nobody should write it.
HOSTILE = """\
---
title: </a><b>"Judul" & <script>\u202e
publisher: <i>Dinas</i>
published: 2024-02-01
url: https://contoh.id/?a="><b>&b=\\'
---
Jumlah kasus stunting di Kabupaten Banjar tahun 2022 sebanyak 88 kasus.
Jumlah kasus stunting di Kota Banjar, Jawa Barat, tahun 2022 sebanyak 99 kasus.
Jumlah kasus stunting di Kabupaten Tapin tahun 2022 sebanyak 77 kasus, </blockquote><b>kata "x" &lt;x&gt; & \u202e😀.
"""
SURVEYS = """\
---
title: Hasil survei
publisher: Kantor Contoh
published: 2023-02-01
url: https://contoh.example/survei
---
Menurut SSGI 2022 prevalensi stunting Kabupaten Tabalong 16,2 persen.

Menurut SSGI 2022 prevalensi stunting Kabupaten Balangan 27,4 persen.

Menurut SSGI 2022 prevalensi stunting Kota Banjarbaru 14,8 persen.

Menurut SSGI 2021 prevalensi stunting Kabupaten Tabalong 18,7 persen.

Menurut SSGI 2021 prevalensi stunting Kabupaten Balangan 26,4 persen.

Menurut e-PPGBM prevalensi stunting Kota Banjarbaru pada 2022 sebesar 6,3 persen.

Kabupaten Tabalong menargetkan prevalensi stunting 14 persen pada 2022.
"""


def open_library(folder: Path) -> KnowledgeBase:
    """A knowledge base of the bundled articles and those above, in a folder of its own."""
    (folder / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    (folder / "survei.txt").write_text(SURVEYS, encoding="utf-8")
    with articles_only(folder / ".bundled"):
        return KnowledgeBase.open(folder / "var" / "knowledge.db", folder)
