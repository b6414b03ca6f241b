"""A document on its way: sent, shown, corrected, published or discarded, by who sent it and nobody else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot import staff_texts
from tests.bot.library import ARTICLE, stocked, write
from tests.telegram.cloud import USER, Json
from tests.telegram.stage import ADMIN, Stage, labels

VERIFIER = 4002
QUESTION = "berapa kasus stunting Tapin 2022?"
TWO = ARTICLE + "Jumlah kasus stunting di Kabupaten Tapin tahun 2021 sebanyak 80 kasus.\n"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with stocked(tmp_path, verifiers=[VERIFIER]) as stage:
        yield stage


def article(text: str = ARTICLE, cases: int = 77) -> bytes:
    return text.format(place="Tapin", cases=cases).encode()


def send(stage: Stage, data: bytes, name: str = "tapin.txt", user: int = VERIFIER, **content: Any) -> Json:
    """Send a document; its card."""
    begun, card = stage.send(name, data, user=user, **content)
    assert begun["text"] == staff_texts.EXAMINING
    return card


def publish(stage: Stage, card: Json, user: int = VERIFIER) -> list[str]:
    [label] = [label for label in labels(card) if label.startswith("Terbitkan")]
    return [message["text"] for message in stage.press(card, label, user=user)]


def said(stage: Stage, text: str) -> str:
    return "\n".join(str(message["text"]) for message in stage.say(text))


def said_to_verifier(stage: Stage, text: str) -> str:
    return "\n".join(str(message["text"]) for message in stage.say(text, user=VERIFIER))


def test_a_document_is_shown_and_published(stage: Stage, tmp_path: Path) -> None:
    card = send(stage, article())
    for part in (
        "Kasus stunting di Tapin",
        "Contoh · 1 Februari 2024",
        "1. 77 kasus stunting · Kabupaten Tapin · 2022",
    ):
        assert part in card["text"]
    assert '"Jumlah kasus stunting di Kabupaten Tapin tahun 2022 sebanyak 77 kasus."' in card["text"]
    assert labels(card) == ["Tanpa 1", "Ubah periode", "Ubah daerah", "Ubah sumber", "Terbitkan (1 angka)", "Buang"]
    assert "77 kasus" not in said(stage, QUESTION)
    assert list((tmp_path / "documents").iterdir()) == []
    assert "Baru: tapin.txt (1 angka)" in publish(stage, card)[-1]
    assert "77 kasus" in said(stage, QUESTION)
    assert (tmp_path / "documents" / "tapin.txt").read_bytes() == article()
    # Pressed again, there is nothing left to publish.
    assert publish(stage, card) == [staff_texts.OLD_PRESS]
    assert "terbit" in staff_texts.ACTS
    assert "menerbitkan tapin.txt (generasi 2)" in stage.say("/log", user=ADMIN)[0]["text"]


def test_subscribers_hear_of_what_is_published(stage: Stage) -> None:
    stage.say("/langganan Tapin")
    card = send(stage, article())
    told = publish(stage, card)
    assert any("77 kasus" in text and "Ada angka baru" in text for text in told)
    assert staff_texts.RELOAD_TOLD.format(count=1) in told


def test_a_figure_left_out_stays_out(stage: Stage, tmp_path: Path) -> None:
    card = send(stage, article(TWO))
    [without] = stage.press(card, "Tanpa 1", user=VERIFIER)
    assert without["message_id"] == card["message_id"]
    assert "1. (tidak ikut) 77 kasus" in without["text"]
    assert "Terbitkan (1 angka)" in labels(without)
    assert "Baru: tapin.txt (1 angka)" in publish(stage, without)[-1]
    stage.say("/muat", user=ADMIN)
    assert "77 kasus" not in said(stage, QUESTION)
    assert "80 kasus" in said(stage, "berapa kasus stunting Tapin 2021?")


def test_what_was_left_out_can_be_taken_in_again(stage: Stage) -> None:
    card = send(stage, article())
    [without] = stage.press(card, "Tanpa 1", user=VERIFIER)
    [again] = stage.press(without, "Pakai 1", user=VERIFIER)
    assert (again["text"], labels(again)) == (card["text"], labels(card))


def test_period_and_place_are_chosen_from_the_document(stage: Stage) -> None:
    card = send(stage, article(TWO))
    [which] = stage.press(card, "Ubah periode", user=VERIFIER)
    assert labels(which) == ["Nomor 1", "Nomor 2"]
    [offered] = stage.press(which, "Nomor 2", user=VERIFIER)
    assert labels(offered) == ["2022", "2024"]
    [changed] = stage.press(offered, "2024", user=VERIFIER)
    assert "2. 80 kasus stunting · Kabupaten Tapin · 2024" in changed["text"]
    assert "Dibetulkan; yang terbaca: 80 kasus stunting · Kabupaten Tapin · 2021" in changed["text"]
    [which] = stage.press(changed, "Ubah daerah", user=VERIFIER)
    [offered] = stage.press(which, "Nomor 2", user=VERIFIER)
    [changed] = stage.press(offered, "Provinsi Kalimantan Selatan", user=VERIFIER)
    assert "2. 80 kasus stunting · Provinsi Kalimantan Selatan · 2024" in changed["text"]
    publish(stage, changed)
    answer = said(stage, "berapa kasus stunting Kalimantan Selatan 2024?")
    assert "80 kasus" in answer
    assert "Pengelola membetulkan daerah dan periode" in answer


CHANGES = [
    ("1 Desember 2022", "1. 77 kasus stunting · Kabupaten Tapin · Desember 2022"),
    ("1 Balangan", "1. 77 kasus stunting · Kabupaten Balangan · 2022"),
    ("1 e-PPGBM", "1. 77 kasus stunting · Kabupaten Tapin · 2022 · e-PPGBM"),
    ("1 tanpa", "1. (tidak ikut) 77 kasus stunting"),
]


@pytest.mark.parametrize(("words", "shown"), CHANGES)
def test_a_change_can_be_written(words: str, shown: str, stage: Stage) -> None:
    send(stage, article())
    [card] = stage.say(f"/ubah {words}", user=VERIFIER)
    assert shown in card["text"]


def test_a_change_is_of_the_draft_in_hand(stage: Stage) -> None:
    first = send(stage, article())
    send(stage, article(cases=66), "lain.txt")
    stage.press(first, "Ubah periode", user=VERIFIER)
    assert "1. 77 kasus stunting · Kabupaten Tapin · 2020" in said_to_verifier(stage, "/ubah 1 2020")
    stage.press(first, "Buang", user=VERIFIER)
    assert "1. 66 kasus stunting · Kabupaten Tapin · 2020" in said_to_verifier(stage, "/ubah 1 2020")


@pytest.mark.parametrize("words", ["", "1", "9 2021", "1 78", "x 2021", "² 2021"])
def test_a_change_that_cannot_be_read_is_asked_for_again(words: str, stage: Stage) -> None:
    assert stage.say("/ubah 1 2021", user=VERIFIER)[0]["text"] == staff_texts.NO_DRAFTS
    send(stage, article())
    assert stage.say(f"/ubah {words}", user=VERIFIER)[0]["text"].endswith(staff_texts.CHANGE_FORM)


def test_what_does_not_go_with_the_rest_is_marked(stage: Stage, tmp_path: Path) -> None:
    write(tmp_path / "documents", 30)
    stage.say("/muat", user=ADMIN)
    card = send(stage, article(TWO), "lain.txt")
    held = "yang sudah ada: 30 kasus stunting · Kabupaten Tapin · 2022 (Contoh, tapin.txt)"
    assert f"⚠ Berbeda dengan {held}" in card["text"]
    assert f"⚠ Melompat jauh dari {held}" in card["text"]


def test_a_document_of_the_same_name_is_replaced_knowingly(stage: Stage, tmp_path: Path) -> None:
    write(tmp_path / "documents", 30)
    stage.say("/muat", user=ADMIN)
    card = send(stage, article())
    assert "Menggantikan dokumen yang bernama sama (tapin.txt): Kasus stunting di Tapin." in card["text"]
    assert "Berubah: tapin.txt (1 angka)" in publish(stage, card)[-1]
    assert "77 kasus" in said(stage, QUESTION)


def test_what_was_hidden_before_is_hidden_in_what_replaces_it(stage: Stage) -> None:
    first = send(stage, article())
    [without] = stage.press(first, "Tanpa 1", user=VERIFIER)
    publish(stage, without)
    card = send(stage, article(TWO))
    assert "1. (tidak ikut) 77 kasus" in card["text"]
    publish(stage, card)
    assert "77 kasus" not in said(stage, QUESTION)
    again = send(stage, article(TWO + "Lalu."))
    [taken] = stage.press(again, "Pakai 1", user=VERIFIER)
    publish(stage, taken)
    assert "77 kasus" in said(stage, QUESTION)


def test_a_document_sent_again_is_decided_anew(stage: Stage) -> None:
    [without] = stage.press(send(stage, article()), "Tanpa 1", user=VERIFIER)
    publish(stage, without)
    assert "77 kasus" not in said(stage, QUESTION)
    [taken] = stage.press(send(stage, article()), "Pakai 1", user=VERIFIER)
    assert "0 dokumen baru, 0 berubah, 0 hilang" in publish(stage, taken)[-1]
    assert "77 kasus" in said(stage, QUESTION)
    assert stage.say("/tambah", user=VERIFIER)[0]["text"] == staff_texts.ADD


def test_many_figures_are_turned_page_by_page(stage: Stage) -> None:
    lines = [
        f"Jumlah kasus stunting di Kabupaten Tapin tahun {year} sebanyak {year - 1900} kasus."
        for year in range(2012, 2024)
    ]
    card = send(stage, "\n".join(lines).encode())
    assert "Angka yang terbaca: 12; nomor 1 sampai 5:" in card["text"]
    [second] = stage.press(card, staff_texts.AFTER_BUTTON, user=VERIFIER)
    [third] = stage.press(second, staff_texts.AFTER_BUTTON, user=VERIFIER)
    assert "nomor 11 sampai 12:" in third["text"]
    assert staff_texts.AFTER_BUTTON not in labels(third)
    [left] = stage.press(third, "Tanpa 12", user=VERIFIER)
    assert "12. (tidak ikut)" in left["text"]
    [back] = stage.press(left, staff_texts.BEFORE_BUTTON, user=VERIFIER)
    assert "nomor 6 sampai 10:" in back["text"]
    assert "Terbitkan (11 angka)" in labels(back)


def test_many_figures_are_sent_as_a_file_too(stage: Stage) -> None:
    lines = [
        f"Jumlah kasus stunting di Kabupaten Tapin tahun {year} sebanyak {year - 1900} kasus."
        for year in range(1964, 2024)
    ]
    card = send(stage, "\n".join(lines).encode())
    stage.say("/ubah 60 tanpa", user=VERIFIER)
    [file] = stage.press(card, staff_texts.LIST_BUTTON, user=VERIFIER)
    assert (file["document"]["file_name"], file["caption"]) == ("angka-tapin.csv", staff_texts.LIST_CAPTION)
    sent = stage.cloud.calls[-1].parameters["document"][1].decode("utf-8-sig").splitlines()
    assert len(sent) == 61
    assert sent[1].startswith("1,ikut,,kasus stunting,Kabupaten Tapin,63.05,1964,64,")
    assert sent[60].startswith("60,tidak ikut,,kasus stunting,Kabupaten Tapin,63.05,2023,123,")


TOLD = "judul: Profil kesehatan\npenerbit: Dinkes Tapin\nterbit: 1 Maret 2024\nurl: https://contoh.example/profil"
SILENT = b"Wilayah;Jumlah balita stunting 2022\nKabupaten Tapin;77\n"


def test_what_a_file_does_not_say_of_its_source_its_caption_does(stage: Stage) -> None:
    card = send(stage, SILENT, "profil.csv", caption=TOLD)
    assert "Profil kesehatan\nDinkes Tapin · 1 Maret 2024\nhttps://contoh.example/profil\n" in card["text"]
    assert "Menurut keterangan Anda: judul, penerbit, tanggal, tautan." in card["text"]
    publish(stage, card)
    source = 'Sumber: Dinkes Tapin, "Profil kesehatan", 1 Maret 2024'
    assert source in said(stage, QUESTION)
    stage.say("/muat", user=ADMIN)
    assert source in said(stage, QUESTION)
    # The same file again keeps what was told of it, and what is told anew goes before.
    again = send(stage, SILENT, "profil.csv", caption="penerbit: Dinas Kesehatan")
    assert "Profil kesehatan\nDinas Kesehatan · 1 Maret 2024" in again["text"]
    assert "Berubah: profil.csv (1 angka)" in publish(stage, again)[-1]
    assert 'Sumber: Dinas Kesehatan, "Profil kesehatan", 1 Maret 2024' in said(stage, QUESTION)


def test_another_document_of_the_same_name_is_told_of_anew(stage: Stage) -> None:
    publish(stage, send(stage, SILENT, "profil.csv", caption=TOLD))
    card = send(stage, SILENT.replace(b"77", b"78"), "profil.csv")
    assert "penerbit dan tanggal tidak disebut" in card["text"]


def test_the_source_is_told_of_a_draft_too(stage: Stage) -> None:
    card = send(stage, SILENT, "profil.csv")
    [how] = stage.press(card, staff_texts.SOURCE_BUTTON, user=VERIFIER)
    assert how["text"] == staff_texts.SOURCE_FORM
    [card] = stage.say(f"/ubah {TOLD}", user=VERIFIER)
    assert "Profil kesehatan\nDinkes Tapin · 1 Maret 2024\nhttps://contoh.example/profil\n" in card["text"]
    [card] = stage.say("/ubah terbit 2023", user=VERIFIER)
    assert "Profil kesehatan\nDinkes Tapin · 2023" in card["text"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("terbit kemarin", staff_texts.FIELD_FORMS["published"].format(value="kemarin")),
        ("terbit: kemarin", staff_texts.FIELD_FORMS["published"].format(value="kemarin")),
        ("url: contoh.go.id", staff_texts.FIELD_FORMS["url"].format(value="contoh.go.id")),
        ("judul:", staff_texts.FIELD_FORMS["title"]),
        ("penerbit", staff_texts.FIELD_FORMS["publisher"]),
        ("9 HSS", f"{staff_texts.NO_SUCH_FIGURE.format(number='9', count=1)}\n{staff_texts.CHANGE_FORM}"),
        ("0 HSS", f"{staff_texts.NO_SUCH_FIGURE.format(number='0', count=1)}\n{staff_texts.CHANGE_FORM}"),
        ("1 kemarin", f"{staff_texts.NOT_UNDERSTOOD.format(what='kemarin')}\n{staff_texts.CHANGE_FORM}"),
        ("1", staff_texts.CHANGE_FORM),
        ("semua", staff_texts.CHANGE_FORM),
    ],
)
def test_what_is_wrong_with_a_change_is_named(stage: Stage, words: str, said: str) -> None:
    send(stage, SILENT, "profil.csv")
    assert stage.say(f"/ubah {words}", user=VERIFIER)[0]["text"] == said


def test_no_number_is_asked_for_of_a_draft_without_figures(stage: Stage) -> None:
    send(stage, b"Rembuk stunting digelar di Kabupaten Tapin. Bupati membuka acara itu bersama para kader posyandu.")
    assert stage.say("/ubah 1 2021", user=VERIFIER)[0]["text"] == staff_texts.CHANGE_FORM


def test_a_date_that_is_told_dates_the_figures_and_keeps_what_was_decided(stage: Stage) -> None:
    article = "Kasus stunting di Kabupaten Tapin tahun lalu 77 kasus. Kasus stunting di Kabupaten Tapin 2019 80 kasus."
    card = send(stage, article.encode())
    assert "1. 77 kasus stunting · Kabupaten Tapin · tahun tidak disebut\n" in card["text"]
    stage.press(card, "Tanpa 1", user=VERIFIER)
    [card] = stage.say("/ubah terbit: 2023-02-01", user=VERIFIER)
    assert "1. (tidak ikut) 77 kasus stunting · Kabupaten Tapin · 2022" in card["text"]
    [card] = stage.press(card, "Pakai 1", user=VERIFIER)
    publish(stage, card)
    assert "77 kasus" in said(stage, QUESTION)


def test_what_a_caption_says_besides_is_named(stage: Stage) -> None:
    unread, _, card = stage.send("profil.csv", SILENT, user=VERIFIER, caption="mohon diperiksa\nterbit: kemarin")
    assert unread["text"] == staff_texts.SOURCE_UNREAD.format(lines="mohon diperiksa; terbit: kemarin")
    assert "penerbit dan tanggal tidak disebut" in card["text"]


def test_a_draft_is_only_its_senders(stage: Stage, tmp_path: Path) -> None:
    card = send(stage, article())
    assert publish(stage, card, user=ADMIN) == [staff_texts.OLD_PRESS]
    assert publish(stage, card, user=USER) == []
    assert list((tmp_path / "documents").iterdir()) == []


def test_a_discarded_draft_is_gone(stage: Stage, tmp_path: Path) -> None:
    card = send(stage, article())
    [done] = stage.press(card, staff_texts.DISCARD_BUTTON, user=VERIFIER)
    assert done["text"] == staff_texts.DISCARDED.format(name="tapin.txt")
    assert publish(stage, card) == [staff_texts.OLD_PRESS]
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert list((tmp_path / "documents").iterdir()) == []
    assert b"sebanyak 77 kasus" not in left


@pytest.mark.parametrize("tail", ["", ":x", ":h:x", ":t:9", ":pn:9", ":i:0:p:x", ":p:x", ":i"])
def test_a_forged_button_does_nothing(tail: str, stage: Stage) -> None:
    card = send(stage, article())
    key = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[2]
    [reply] = stage.press_data(card, f"1:naskah:{key}{tail}", user=VERIFIER)
    assert reply["text"] == staff_texts.OLD_PRESS


def test_a_publication_that_fails_leaves_all_as_it_was(stage: Stage, tmp_path: Path) -> None:
    card = send(stage, article())
    write(tmp_path / "documents", 77, "aaa.txt")
    texts = publish(stage, card)
    assert "isinya sama dengan aaa.txt" in texts[-1]
    assert [file.name for file in (tmp_path / "documents").iterdir()] == ["aaa.txt"]


def test_a_draft_that_has_become_a_copy_can_only_be_discarded(stage: Stage, tmp_path: Path) -> None:
    card = send(stage, article())
    write(tmp_path / "documents", 77, "aaa.txt")
    stage.say("/muat", user=ADMIN)
    for replies in (stage.press(card, "Tanpa 1", user=VERIFIER), stage.say("/ubah 1 2021", user=VERIFIER)):
        assert "isinya sama dengan aaa.txt" in replies[-1]["text"]
    [done] = stage.press(card, staff_texts.DISCARD_BUTTON, user=VERIFIER)
    assert done["text"] == staff_texts.DISCARDED.format(name="tapin.txt")


def test_an_empty_document_can_still_be_quoted(stage: Stage) -> None:
    card = send(stage, b"Rembuk stunting Balangan digelar di Gedung Mayang Maurai bersama camat dan kader posyandu.")
    assert staff_texts.DRAFT_EMPTY in card["text"]
    assert "penerbit dan tanggal tidak disebut" in card["text"]
    assert labels(card) == ["Ubah sumber", "Terbitkan (0 angka)", "Buang"]
