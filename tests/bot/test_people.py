from pathlib import Path
from typing import Any

import pytest
from telegram.constants import ChatType

from bot import staff_texts, texts
from bot.settings import Role
from knowledge import KnowledgeBase
from tests.telegram.cloud import USER, USERNAME, Fault, Json, RefusalError
from tests.telegram.stage import ADMIN, Stage, labels, marked, staged

QUESTION = "berapa kasus stunting HSS 2023?"
SENTENCE = (
    "Adapun data perkembangan kasus stunting di HSS, tahun 2020 dengan 879 kasus, tahun 2021 dengan 829 kasus, "
    "tahun 2022 dengan 659 kasus, terakhir hingga Desember 2023 menyisakan 522 kasus."
)
GROUP = -1001
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
HOSTILE_QUESTIONS = [
    "<b>tebal</b> </blockquote> berapa kasus stunting HSS 2023?",
    "&lt;b&gt; &#0; &amp;amp;",
    "'; DROP TABLE facts; --",
    "\u202eSSH gnitnuts susak aparreb\u2066\u200f",
    "😀" * 4_096,
    "stunting " * 450,
    "\u0301" * 4_000,
    "/",
    "?",
    "tren {subject} %s {0}",
]


def test_start_and_help(stage: Stage) -> None:
    assert [message["text"] for message in stage.say("/start")] == [texts.start()]
    assert [message["text"] for message in stage.say("/start HSS")] == [texts.start()]
    [help_], [longer] = stage.say("/bantuan"), stage.say("/bantuan", user=ADMIN)
    assert help_["text"].startswith(texts.HELP)
    for message, role in ((help_, Role.PERSON), (longer, Role.ADMIN)):
        commands, rules = marked(message, "expandable_blockquote")
        assert commands.splitlines() == [texts.HELP_COMMANDS, *texts.guide(role)]
        assert rules.splitlines() == [texts.HELP_ANSWERS, *texts.HELP_RULES]


def test_a_question_gets_the_figure_its_sentence_and_its_source(stage: Stage) -> None:
    [reply] = stage.say(QUESTION)
    assert marked(reply, "bold")[0] == "522 kasus"
    assert "Kabupaten Hulu Sungai Selatan · Desember 2023" in reply["text"].splitlines()[0]
    assert SENTENCE in " ".join(marked(reply, "blockquote"))
    assert "ANTARA" in marked(reply, "text_link")[0]
    assert labels(reply) == ["Tren", "Bandingkan", "Sumber", "Unduh", "Angka salah?"]


def test_a_chat_is_remembered_also_after_a_restart(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    with staged(knowledge, tmp_path) as stage:
        stage.say(QUESTION)
        assert marked(stage.say("kalau 2021?")[0], "bold")[0] == "829 kasus"
    with staged(knowledge, tmp_path) as stage:
        assert marked(stage.say("kalau 2020?")[0], "bold")[0] == "879 kasus"
        stage.say("berapa kasus stunting Tapin 2022?", user=USER + 1)
        assert "Hulu Sungai Selatan" not in stage.say("kalau 2020?", user=USER + 1)[0]["text"]


def test_no_message_is_kept(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    with staged(knowledge, tmp_path) as stage:
        stage.say("siapa Budi Santoso tetangga saya di HSS?")
    files = list(tmp_path.rglob("*chats*"))
    assert files
    assert not any(b"santoso" in file.read_bytes().lower() for file in files)


def test_sources(stage: Stage, knowledge: KnowledgeBase) -> None:
    [listed] = stage.say("/sumber")
    assert listed["text"].startswith(f"Saya menyimpan {len(knowledge.documents)} sumber:")
    stage.say(QUESTION)
    stage.say("terima kasih")
    [last] = stage.say("/sumber")
    assert marked(last, "bold") == ["Jumlah stunting turun di HSS Kalsel, program intervensi terus dilanjutkan"]
    [every] = stage.say("/sumber Semua")
    assert every["text"] == listed["text"]
    [titled] = stage.say("/sumber audit")
    assert marked(titled, "bold") == ["Tanah Laut jadi kabupaten praktik baik audit kasus stunting Indonesia 2023"]
    [answering] = stage.say("/sumber berapa kasus stunting hulu sungai selatan 2021")
    assert marked(answering, "bold") == marked(last, "bold")
    assert [message["text"] for message in stage.say("/sumber harga cabai")] == [texts.SOURCES_UNKNOWN]


def test_a_hostile_document_changes_no_markup(stage: Stage) -> None:
    [reply] = stage.say("berapa kasus stunting Tapin 2022?")
    assert marked(reply, "bold") == ["77 kasus"]
    assert '</blockquote><b>kata "x" &lt;x&gt; & 😀.' in marked(reply, "blockquote")[0]
    assert "<i>Dinas</i>" in reply["text"]
    assert "\u202e" not in reply["text"]
    [card] = stage.press(reply, "Sumber")
    assert marked(card, "bold") == ['</a><b>"Judul" & <script>']


@pytest.mark.parametrize("text", HOSTILE_QUESTIONS, ids=range(len(HOSTILE_QUESTIONS)))
def test_hostile_questions_get_a_whole_reply(text: str, stage: Stage) -> None:
    replies = stage.say(text)
    assert replies
    assert all(message["text"] not in ("", texts.FAILURE) for message in replies)


def group_message(stage: Stage, text: str, **content: Any) -> list[Json]:
    stage.cloud.add_chat(GROUP, ChatType.SUPERGROUP, title="Posyandu")
    return stage.say(text, chat=GROUP, **content)


def test_in_a_group_only_what_is_meant_for_the_bot_is_answered(stage: Stage) -> None:
    assert group_message(stage, QUESTION) == []
    assert group_message(stage, f"@{USERNAME}x {QUESTION}") == []
    assert group_message(stage, "/tidakada") == []
    assert group_message(stage, "", photo=PHOTO) == []
    [mentioned] = group_message(stage, f"@{USERNAME.upper()} {QUESTION}")
    assert marked(mentioned, "bold")[0] == "522 kasus"
    [replied] = group_message(stage, "kalau 2021?", reply_to_message=mentioned)
    assert marked(replied, "bold")[0] == "829 kasus"
    assert (
        group_message(stage, "kalau 2020?", reply_to_message={**mentioned, "from": mentioned["from"] | {"id": 9}}) == []
    )
    assert [message["text"] for message in group_message(stage, f"@{USERNAME}")] == [texts.ASK]
    assert "photo" in group_message(stage, "/tren HSS")[0]
    assert stage.cloud.calls[-1].parameters["reply_parameters"]["message_id"]


def test_topics_of_a_forum_are_remembered_apart(stage: Stage) -> None:
    stage.cloud.add_chat(GROUP, ChatType.SUPERGROUP, title="Forum", is_forum=True)
    one, other = ({"message_thread_id": number, "is_topic_message": True} for number in (5, 6))
    group_message(stage, f"@{USERNAME} {QUESTION}", **one)
    assert stage.cloud.calls[-1].parameters["message_thread_id"] == 5
    group_message(stage, f"@{USERNAME} berapa kasus stunting Tapin 2022?", **other)
    [elsewhere] = group_message(stage, f"@{USERNAME} kalau 2021?", **other)
    assert "Hulu Sungai Selatan" not in elsewhere["text"]
    [here] = group_message(stage, f"@{USERNAME} kalau 2021?", **one)
    assert "829" in here["text"]


def test_an_anonymous_admin_of_a_group_is_answered(stage: Stage) -> None:
    sender = {
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "sender_chat": {"id": GROUP, "type": "supergroup"},
    }
    assert [message["text"] for message in group_message(stage, "/muat", **sender)] == [
        staff_texts.NOT_YOURS[Role.ADMIN]
    ]


def test_a_corrected_question_is_answered_again(stage: Stage) -> None:
    stage.say("berapa ksus HSS")
    asked = stage.cloud.chats[USER].messages[1]
    assert marked(stage.edit(asked, QUESTION)[0], "bold")[0] == "522 kasus"
    assert stage.edit(asked, "/tren HSS") == []
    group_message(stage, f"@{USERNAME} x")
    assert stage.edit(stage.cloud.chats[GROUP].messages[1], f"@{USERNAME} {QUESTION}") == []


@pytest.mark.parametrize(
    "content",
    [
        {"photo": PHOTO},
        {"photo": PHOTO, "caption": QUESTION},
        {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 3}},
        {"location": {"latitude": -2.7, "longitude": 115.2}},
        {"contact": {"phone_number": "0", "first_name": "Budi"}},
    ],
)
def test_what_is_no_text_gets_one_kind_line(content: dict[str, Any], stage: Stage) -> None:
    assert [message["text"] for message in stage.say(**content)] == [texts.TEXT_ONLY]


def test_an_album_gets_one_line_not_ten(stage: Stage) -> None:
    replies = [stage.say(photo=PHOTO, media_group_id=album) for album in ("a", "a", "a", "b")]
    assert [len(messages) for messages in replies] == [1, 0, 0, 1]


def test_service_messages_and_channel_posts_are_left_alone(stage: Stage) -> None:
    assert stage.say(new_chat_title="Baru") == []
    assert stage.post(QUESTION, chat=-2002) == []


def test_an_unknown_command_leads_to_help(stage: Stage) -> None:
    assert [message["text"] for message in stage.say("/tidakada")] == [texts.UNKNOWN_COMMAND]


def test_a_message_refused_for_haste_is_sent_again(stage: Stage) -> None:
    stage.cloud.faults.append(
        Fault("sendMessage", RefusalError(429, "Too Many Requests: retry after 1", retry_after=1))
    )
    assert marked(stage.say(QUESTION)[0], "bold")[0] == "522 kasus"
