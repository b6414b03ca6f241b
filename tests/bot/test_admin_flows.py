"""Everything that admins do, over real HTTP, by polling and by webhook, while one kind of thing after another fails."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import pytest

import bot.sending.retries
import bot.sending.transport
import bot.updates.polling
import tests.telegram.server
from bot import staff_texts, texts
from bot.fetching import Fetched, fetch
from bot.settings import Mode, Role
from knowledge import KnowledgeBase
from tests.bot.library import ARTICLE
from tests.shelves import articles_only
from tests.telegram.cloud import USER, Cloud, Json
from tests.telegram.life import free_port, live, settings_for
from tests.telegram.server import Server
from tests.telegram.stage import ADMIN, SENDING, labels
from tests.telegram.troubles import Trouble, Troubles

# The places are real, the figures are made up.
DOCUMENT: Final = (
    ARTICLE.format(place="Tapin", cases=77) + "Jumlah kasus stunting di Kabupaten Tapin tahun 2021 sebanyak 80 kasus.\n"
).encode()
LINK: Final = "https://contoh.example/balangan"
LINKED: Final = Fetched("contoh.example-balangan.txt", ARTICLE.format(place="Balangan", cases=66).encode(), LINK)


@dataclass(frozen=True)
class Step:
    """What somebody says, sends "(tapin.txt)" or presses "[Buang]"; what is seen then, in how many new messages."""

    words: str
    seen: str
    messages: int = 1
    user: int = ADMIN


FLOWS: Final = {
    "publish": [
        Step("(tapin.txt)", "Angka yang terbaca: 2", 2),
        Step("[Tanpa 2]", "2. (tidak ikut) 80 kasus", 0),
        Step("[Pakai 2]", "2. 80 kasus", 0),
        Step("[Ubah periode]", staff_texts.WHICH_FIGURE),
        Step("[Nomor 2]", "Periode yang benar untuk nomor 2?"),
        Step("[2022]", "2. 80 kasus stunting · Kabupaten Tapin · 2022"),
        Step("[Ubah daerah]", staff_texts.WHICH_FIGURE),
        Step("[Nomor 2]", "Daerah yang benar untuk nomor 2?"),
        Step("[Provinsi Kalimantan Selatan]", "2. 80 kasus stunting · Provinsi Kalimantan Selatan · 2022"),
        Step("/ubah 2 tanpa", "2. (tidak ikut) 80 kasus"),
        Step("[Terbitkan (1 angka)]", "Baru: tapin.txt (1 angka)", 2),
        Step("berapa kasus stunting Tapin 2022?", "77 kasus", user=USER),
    ],
    "discard": [
        Step(LINK, "1. 66 kasus stunting · Kabupaten Balangan · 2022", 2),
        Step("/tambah", "Yang masih menunggu keputusan Anda: 1"),
        Step("[Buka contoh-example-balangan.txt]", "1. 66 kasus", 0),
        Step("[Buang]", "Tidak ada yang berubah."),
        Step("http://127.0.0.1/", staff_texts.NOT_TAKEN.format(reason="tautan ke alamat dalam jaringan sendiri")),
        Step("(lagi.txt)", "lagi.txt: isinya sama dengan tapin.txt", 2),
    ],
    "generations": [
        Step("/muat", "Selesai. 0 dokumen baru, 0 berubah, 0 hilang", 2),
        Step("/riwayat", "dipakai sekarang"),
        Step("[Kembali ke 1]", "Hilang: tapin.txt"),
        Step("/kembali 2", "Baru: tapin.txt"),
        Step("/muat", "Selesai. 0 dokumen baru, 0 berubah, 0 hilang", 2),
    ],
    "tickets": [
        Step("berapa kasus stunting HSS 2023?", "522 kasus", user=USER),
        Step(f"[{texts.REPORT_BUTTON}]", "Terima kasih.", user=USER),
        Step("/tiket", "1. 522 kasus stunting"),
        Step("[Periksa 1]", "Apa yang dilakukan?"),
        Step("[Sembunyikan: sumbernya keliru]", "tidak ditampilkan lagi"),
        Step("[Batalkan]", "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023 kembali"),
    ],
    "wishes": [
        Step("berapa kasus stunting HSS 2012?", "Belum ada data", user=USER),
        Step("/celah", "kasus stunting · Kabupaten Hulu Sungai Selatan · 2012"),
    ],
    "care": [
        Step("/status", "Generasi "),
        Step("/jeda", staff_texts.PAUSE_BEGUN),
        Step("berapa kasus stunting HSS 2023?", texts.PAUSED, user=USER),
        Step("/lanjut", staff_texts.PAUSE_ENDED),
        Step("berapa kasus stunting HSS 2023?", "522 kasus", user=USER),
        Step("/log", "melanjutkan bot"),
    ],
    "delete": [
        Step("/hapus tapin.txt", "Hapus tapin.txt?"),
        Step(f"[{staff_texts.DELETE_BUTTON}]", "Terhapus: tapin.txt."),
        Step("berapa kasus stunting Tapin 2022?", "Belum ada data", user=USER),
    ],
}
STEPS: Final = [step for flow in FLOWS.values() for step in flow]


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nothing as long as in earnest; and the one link that is no trap is on no net."""

    async def found(link: str) -> Fetched:
        return LINKED if link == LINK else await fetch(link)

    monkeypatch.setattr(tests.telegram.server, "HASTE_SECONDS", 0)
    monkeypatch.setattr(bot.sending.retries, "FIRST_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(bot.updates.polling, "POLL_SECONDS", 1)
    monkeypatch.setattr(bot.updates.polling, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr("bot.handlers.uploads.fetch", found)


@pytest.fixture
def knowledge(tmp_path: Path) -> Iterator[KnowledgeBase]:
    (tmp_path / "documents").mkdir()
    with articles_only(tmp_path / ".bundled"):
        base = KnowledgeBase.open(tmp_path / "knowledge.db", tmp_path / "documents")
        yield base
        base.close()


def sent_to(cloud: Cloud, user: int, since: int = 0) -> list[Json]:
    """What the bot sent or edited in a private chat, from a call on."""
    calls = (call for call in list(cloud.calls)[since:] if call.method in SENDING and not call.refused)
    return [call.result for call in calls if call.parameters["chat_id"] == user]


def act(cloud: Cloud, step: Step) -> None:
    """Let somebody do the step's part; of several buttons with one label the newest is pressed."""
    if step.words.startswith("("):
        cloud.send(step.words[1:-1], DOCUMENT, user=step.user)
    elif step.words.startswith("["):
        label = step.words[1:-1]
        message = next(one for one in reversed(sent_to(cloud, step.user)) if label in labels(one))
        rows = message["reply_markup"]["inline_keyboard"]
        data = next(button["callback_data"] for row in rows for button in row if button["text"] == label)
        cloud.press(message, data, user=step.user)
    else:
        cloud.say(step.words, user=step.user)


def play(server: Server, mode: Mode, port: int) -> None:
    """Go through all flows, each step once the one before it is answered."""
    if mode is Mode.WEBHOOK:
        server.wait("setWebhook")
        server.deliver_to(port)
    for step in STEPS:
        before = len(server.cloud.calls)
        server.act(partial(act, step=step))
        server.wait_until(partial(is_answered, step=step, before=before))


def is_answered(cloud: Cloud, step: Step, before: int) -> bool:
    """Tell whether what is to be seen after a step has been sent."""
    return any(step.seen in message["text"] for message in sent_to(cloud, step.user, before))


# What keeps a request from being done, what comes after it is done, and what happens to updates.
TROUBLES: Final = {
    "not done": [Trouble.HASTE, Trouble.FAULT, Trouble.GATEWAY, Trouble.HANG, Trouble.DROP],
    "done, and the answer lost": [Trouble.DROP_AFTER],
    "come twice": [Trouble.DUPLICATE],
}


@pytest.mark.parametrize("kinds", TROUBLES.values(), ids=TROUBLES)
@pytest.mark.parametrize("mode", list(Mode))
def test_whatever_fails_admins_get_what_they_asked_for_once(
    mode: Mode,
    kinds: list[Trouble],
    server: Server,
    knowledge: KnowledgeBase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if Trouble.HANG in kinds:
        # Longer than any answer takes on a loaded machine: what is given up though it was done is done twice.
        monkeypatch.setattr(bot.sending.transport, "READ_SECONDS", 2.0)
    cloud, port = server.cloud, free_port()
    cloud.troubles = Troubles(kinds)
    live(settings_for(server, tmp_path, mode, port), knowledge, lambda: play(server, mode, port))
    sent = [call for call in cloud.calls if call.method == "sendMessage" and not call.refused]
    copies = len(sent) - sum(step.messages for step in STEPS)
    assert all(cloud.troubles.count(kind) for kind in kinds)
    # Only after "drop after done" nobody can tell whether the message arrived.
    assert 0 <= copies <= cloud.troubles.count(Trouble.DROP_AFTER)


def test_every_command_of_staff_is_in_a_flow() -> None:
    said = {step.words.split()[0] for step in STEPS if step.words.startswith("/")}
    assert said == {f"/{command.name}" for command in texts.COMMANDS if command.role is not Role.PERSON}
