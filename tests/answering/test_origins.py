"""Where figures and the data as a whole come from."""

import pytest

from knowledge.answering.answers import answer
from knowledge.answering.origins import EXTENT, INSTRUMENTS
from knowledge.models import Intent, Status
from knowledge.quoting.evidence import VAGUE
from knowledge.understanding.questions import understand
from tests.samples import answer_to, make_holdings, reply_to


def test_when_a_report_came_out() -> None:
    assert "terbit 12 Februari 2024." in reply_to("kapan berita stunting Tabalong itu terbit?")
    assert "terbit 12 Februari 2024." in reply_to("kasus stunting Tabalong 2022", "kapan beritanya terbit?")
    assert answer_to("kapan berita itu terbit?").status is not Status.ANSWERED
    assert answer_to("kapan berita stunting Surabaya itu terbit?").status is Status.NO_DATA


@pytest.mark.parametrize("text", ["dari mana datanya?", "sumbernya?", "sumber datanya apa?"])
def test_where_all_data_come_from_is_told_where_no_figure_was_shown(text: str) -> None:
    assert "Data saya dari dokumen" in reply_to(text)
    assert "Data saya dari dokumen" not in reply_to("kasus stunting Tabalong 2022", text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("cara menambah dokumen", "Dokumen ditambah oleh pengelola"),
        ("gimana upload berita baru?", "Dokumen ditambah oleh pengelola"),
        ("siapa yang membuat bot ini", "dijalankan pengelola"),
        ("seberapa lengkap datanya?", "Belum lengkap"),
        ("kapan diperbarui?", "memuat dokumen baru"),
        ("apakah datanya terbaru?", "memuat dokumen baru"),
        ("bisa dipercaya?", "bukalah sumber itu"),
        ("kamu bisa salah ga", "bukalah sumber itu"),
        ("apakah ini gratis?", "gratis"),
        ("datanya valid ga", "bukalah sumber itu"),
        ("boleh dikutip untuk skripsi?", "Kutiplah sumber aslinya"),
        ("kamu simpan nomor saya ga", "/privasi"),
        ("cara bandingkan daerah", "/banding"),
        ("gimana cara pake bot ini", "Tanyakan angka"),
        ("cara kerja bot ini", "tidak mengarang"),
        ("apakah chat saya disimpan?", "/privasi"),
        ("kalau angkanya salah lapor ke mana?", "Angka salah?"),
        ("cara lihat grafik", "/tren"),
        ("bisa download excel?", "/unduh"),
        ("cara langganan", "/langganan"),
    ],
)
def test_the_bot_tells_of_itself(text: str, said: str) -> None:
    answer = answer_to(text)
    assert answer.status in (Status.GREETING, Status.HELP)
    assert said in reply_to(text)
    assert (answer.facts, answer.evidence) == ((), ())


@pytest.mark.parametrize(
    "text", ["kapan data SSGI diperbarui?", "apakah e-PPGBM bisa dipercaya?", "kapan stunting Tapin diperbarui"]
)
def test_what_asks_of_a_survey_or_a_place_is_not_of_the_bot(text: str) -> None:
    assert answer_to(text).question.intent is not Intent.IDENTITY


def test_how_far_the_data_reach_is_told() -> None:
    said = EXTENT.format(places=6, first=2020, last=2023)
    assert answer_to("seberapa lengkap datanya?").notes == (f"{said} Sumber terbarunya terbit 15 Juni 2024.",)
    assert answer(understand("kapan diperbarui?"), make_holdings(())).notes == ()


@pytest.mark.parametrize("text", ["siapa yang bilang?", "menurut siapa?", "data ini dari siapa?"])
def test_who_said_it_is_asked_back_where_no_figure_was_shown(text: str) -> None:
    assert (answer_to(text).status, answer_to(text).notes) == (Status.CHOOSE, (VAGUE,))


def test_by_which_instruments_there_are_figures() -> None:
    said = INSTRUMENTS.format(names="SSGI dan e-PPGBM")
    assert answer_to("survei apa yang menjadi dasar angka itu?").notes == (said,)
