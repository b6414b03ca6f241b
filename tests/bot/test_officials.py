import pytest

from bot import texts
from tests.telegram.cloud import USERNAME, Fault, RefusalError
from tests.telegram.stage import Stage, labels, marked

SENTENCE = (
    "Adapun data perkembangan kasus stunting di HSS, tahun 2020 dengan 879 kasus, tahun 2021 dengan 829 kasus, "
    "tahun 2022 dengan 659 kasus, terakhir hingga Desember 2023 menyisakan 522 kasus."
)
LACKING = (
    "3 dari 13 kabupaten/kota punya data. Tanpa data: Kabupaten Tanah Laut, Kabupaten Kotabaru, Kabupaten Banjar, "
    "Kabupaten Barito Kuala, Kabupaten Tapin, Kabupaten Hulu Sungai Selatan, Kabupaten Hulu Sungai Tengah, "
    "Kabupaten Hulu Sungai Utara, Kabupaten Tanah Bumbu, dan Kota Banjarmasin."
)


@pytest.mark.parametrize("command", ["/tren HSS", f"/tren@{USERNAME} kab. hulu sungai selatan"])
def test_trend_is_a_chart_with_the_same_figures_in_words(command: str, stage: Stage) -> None:
    picture, *more = stage.say(command)
    assert (picture["photo"][0]["width"], picture["photo"][0]["height"]) == (1080, 1350)
    for value in ("879", "829", "659", "522"):
        assert value in picture["caption"]
    folded = [part for message in (picture, *more) for part in marked(message, "expandable_blockquote")]
    assert SENTENCE in "".join(folded)
    assert [call.method for call in stage.cloud.calls][-2 - len(more) :][:1] == ["sendChatAction"]


@pytest.mark.parametrize("place", ["Tanah Laut", "Tapin", "Banjarmasin", "negeri antah berantah", "<b>"])
def test_no_chart_where_there_is_no_row(place: str, stage: Stage) -> None:
    replies = stage.say(f"/tren {place}")
    assert replies
    assert not any("photo" in message for message in replies)


ASKING = ["/tren", "/statistik", "/data", "/unduh", "/banding"]


@pytest.mark.parametrize("command", ASKING)
def test_a_command_without_a_place_asks_with_buttons(command: str, stage: Stage) -> None:
    [asked] = stage.say(command)
    assert f"misalnya: {command} " in asked["text"]
    assert labels(asked)[0] == "Kabupaten Hulu Sungai Selatan"
    assert "Kabupaten Tabalong" in labels(asked)
    [first, *_] = stage.press(asked, "Kabupaten Tabalong")
    said = first.get("text") or first["caption"]
    assert "Tabalong" in said


def test_a_place_that_means_several_is_asked_about(stage: Stage) -> None:
    [asked] = stage.say("/statistik Banjar")
    assert asked["text"] == texts.PLACE_WHICH
    assert labels(asked) == ["Kabupaten Banjar", "Kota Banjar"]
    assert marked(stage.press(asked, "Kota Banjar")[0], "bold")[:2] == ["Kota Banjar", "99 kasus"]
    assert labels(stage.say("/banding Banjar")[0]) == ["Kabupaten Banjar", "Kota Banjar"]


@pytest.mark.parametrize("command", ["/statistik", "/data", "/unduh", "/banding"])
def test_an_unknown_place_is_told_apart_from_an_empty_one(command: str, stage: Stage) -> None:
    [unknown] = stage.say(f"{command} antah berantah")
    assert unknown["text"].startswith("Maaf, saya tidak mengenali daerah itu.")
    assert labels(unknown)
    [empty] = stage.say(f"{command} Kota Sabang")
    assert "Kota Sabang" in empty["text"]
    assert labels(empty) == []


def test_statistics_show_newest_change_rank_and_target_with_folded_sentences(stage: Stage) -> None:
    [card] = stage.say("/statistik Tabalong")
    lines = card["text"].splitlines()
    assert lines[:5] == [
        "Kabupaten Tabalong, Provinsi Kalimantan Selatan",
        "16,2 persen prevalensi stunting · 2022 · SSGI",
        "• Turun 2,5 poin persen dari 2021 (hitungan: 18,7 − 16,2)",
        "• Ke-2 tertinggi dari 3 kabupaten/kota yang punya data (semuanya 13)",
        "Target prevalensi stunting, bukan capaian: 14 persen (2022)",
    ]
    [folded] = marked(card, "expandable_blockquote")
    for value in ("16,2", "18,7", "14 persen"):
        assert value in folded
    assert "Kantor Contoh" in marked(card, "text_link")[0]
    assert labels(card) == ["Tren", "Bandingkan", "Unduh"]


def test_holdings_show_what_lacks(stage: Stage) -> None:
    [held] = stage.say("/data HSS")
    assert "kasus stunting: 2020, 2021, 2022, Desember 2023" in held["text"]
    assert labels(held) == ["Statistik", "Unduh"]
    assert "16,2" in stage.press(stage.say("/data Tabalong")[0], "Statistik")[0]["text"]


def test_a_download_is_a_workbook_and_a_table(stage: Stage) -> None:
    book, table = stage.say("/unduh HSS")
    assert book["document"]["file_name"] == "stunting-kabupaten-hulu-sungai-selatan.xlsx"
    assert table["document"]["file_name"] == "stunting-kabupaten-hulu-sungai-selatan.csv"
    assert book["caption"].startswith("Kabupaten Hulu Sungai Selatan: 5 angka")
    _, data = stage.cloud.calls[-1].parameters["document"]
    assert data.decode("utf-8-sig").startswith("Indikator,Daerah,Kode wilayah,Periode,Nilai")


def test_a_word_that_something_is_coming_may_fail(stage: Stage) -> None:
    stage.cloud.faults.append(Fault("sendChatAction", RefusalError(400, "Bad Request: chat not found")))
    assert "document" in stage.say("/unduh HSS")[0]
