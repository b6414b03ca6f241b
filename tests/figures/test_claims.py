"""Claims: levels against levels, movements against movements."""

import pytest

from knowledge.figures.claims import BOTH_HELD, CUT_OFF, ONE_HELD
from knowledge.models import Status, Verdict
from tests.samples import answer_to, reply_to, values


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("benarkah kasus stunting Tabalong 2022 ada 640?", Verdict.TRUE),
        ("benarkah kasus stunting Tabalong 2022 ada 600?", Verdict.FALSE),
        ("benarkah stunting Tapin 2022 ada 16 persen?", Verdict.TRUE),
        ("benarkah stunting Tapin 2022 ada 17 persen?", Verdict.FALSE),
        ("benarkah stunting Banjarbaru 2022 6,3 persen?", Verdict.TRUE),
        ("benarkah kasus stunting Tabalong 2019 ada 640?", None),
        ("betulkah kasus stunting Tabalong 2021 lebih dari 800?", Verdict.TRUE),
        ("benarkah jumlah kasus stunting Tabalong 2021 lebih dari 871?", Verdict.FALSE),
        ("benarkah kasus stunting Tabalong 2021 minimal 871?", Verdict.TRUE),
        ("apakah kasus stunting Tabalong 2021 tidak sampai 900?", Verdict.TRUE),
        ("apakah kasus stunting Tabalong 2021 di bawah 800?", Verdict.FALSE),
        ("benarkah kasus stunting Tabalong 2021 paling banyak 870?", Verdict.FALSE),
        ("kasus stunting Tabalong 2021 hampir 900 ya?", Verdict.TRUE),
        ("benarkah kasus stunting Tabalong 2021 sekitar 870?", Verdict.TRUE),
        ("benarkah kasus stunting Tabalong 2021 sekitar 800?", None),
        ("benarkah kasus stunting Tabalong 2020-2022 di atas 600?", Verdict.TRUE),
        ("benarkah kasus stunting Tabalong 2020-2022 di atas 700?", None),
        ("benarkah stunting Banjarbaru 2022 di atas 10 persen?", None),
        ("benarkah kasus stunting Tabalong turun dari 905 menjadi 511?", Verdict.TRUE),
        ("benarkah kasus stunting Tabalong turun dari 511 menjadi 905?", None),
        ("benarkah kasus stunting Tabalong 2022 bukan 640?", None),
        ("masa kasus stunting Tabalong tinggal 500an?", Verdict.TRUE),
        ("apakah kasus stunting Tabalong ganti jadi 0 ya", Verdict.FALSE),
    ],
)
def test_levels(text: str, verdict: Verdict | None) -> None:
    assert answer_to(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict", "computed"),
    [
        ("benarkah kasus stunting Tabalong turun 394?", Verdict.TRUE, "394"),
        ("benarkah kasus stunting Tabalong 2022 turun sebanyak 231?", Verdict.TRUE, "231"),
        ("benarkah kasus stunting Tabalong 2022 turun 129?", Verdict.FALSE, "231"),
        ("benarkah kasus stunting Tabalong naik 394?", Verdict.FALSE, "394"),
        ("kasus stunting Tabalong 2020 sampai 2023 turun 43,5 persen benar?", Verdict.TRUE, "394"),
        ("Tabalong 2020 sampai 2023 turun 40 persen benar?", Verdict.FALSE, "394"),
        ("benarkah kasus stunting Tabalong turun 511?", Verdict.FALSE, "394"),
        ("benarkah kasus stunting Tabalong 2020 sampai 2023 turun lebih dari 300?", Verdict.TRUE, "394"),
        ("benarkah kasus stunting Tabalong turun lebih dari 300?", None, "394"),
        ("benarkah kasus stunting Tabalong turun sekitar 44 persen dari 2020?", Verdict.TRUE, "394"),
        ("benarkah kasus stunting Tabalong tidak turun 394?", None, "394"),
        ("benarkah stunting Tapin turun 2,5 persen?", Verdict.TRUE, "2.5"),
        ("benarkah stunting Tapin turun 16,2 persen?", Verdict.FALSE, "2.5"),
    ],
)
def test_movements(text: str, verdict: Verdict | None, computed: str) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.verdict, str(answer.calculations[0].value)) == (Status.ANSWERED, verdict, computed)


def test_a_movement_that_a_document_states() -> None:
    answer = answer_to("benarkah stunting Kotabaru turun 2,1 persen?")
    assert (answer.verdict, values(answer.facts)) == (Verdict.TRUE, ["2.1"])
    assert answer_to("benarkah stunting Kotabaru turun 3 persen?").verdict is Verdict.FALSE


@pytest.mark.parametrize(
    "text",
    [
        "apakah stunting Batola turun 22,5 persen?",
        "benarkah stunting Batola berkurang sebesar 22,5 persen?",
        "benarkah stunting Balangan naik sebanyak 27,4 persen?",
    ],
)
def test_a_level_never_confirms_a_movement(text: str) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.verdict) == (Status.NO_DATA, None)
    assert answer.nearest
    assert "Benar" not in reply_to(text)


def test_a_movement_of_a_place_not_held() -> None:
    assert answer_to("benarkah stunting Tanah Bumbu turun 5 persen?").status is Status.NO_DATA


def test_the_reply_says_what_it_really_is() -> None:
    first, second, *_ = reply_to("Tabalong 2020 sampai 2023 turun 40 persen benar?").splitlines()
    assert first.startswith("Tidak. Berbeda")
    assert second.startswith("Turun 43,5 persen (394 kasus)")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("benarkah kasus Tabalong 2022 turun menjadi 640?", Verdict.TRUE),
        ("benarkah kasus Tabalong 2022 naik menjadi 640?", Verdict.FALSE),
        ("benarkah stunting Batola turun menjadi 22,5 persen?", Verdict.TRUE),
        ("benarkah stunting Balangan 2022 naik jadi 27,4 persen?", None),
        ("benarkah stunting Tapin turun dari 18,7 ke 16,2?", Verdict.TRUE),
        ("benarkah kasus Tabalong turun dari 905 ke 511?", Verdict.TRUE),
        ("stunting Tapin sudah di bawah 20 persen?", Verdict.TRUE),
        ("kasus Tabalong masih di atas 600?", Verdict.FALSE),
    ],
)
def test_a_level_is_reached_as_stated(text: str, verdict: Verdict | None) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.verdict) == (Status.ANSWERED, verdict)


@pytest.mark.parametrize(
    ("text", "shown", "words"),
    [
        (
            "benarkah stunting Tapin 18,7 persen?",
            ["18.7", "16.2"],
            "Angka 18,7 persen tercatat untuk 2021 menurut SSGI",
        ),
        ("benarkah stunting Tapin 2022 16 persen?", ["16.2"], "16 adalah pembulatan; angka dalam dokumen 16,2 persen."),
    ],
)
def test_what_a_claim_comes_from_is_told(text: str, shown: list[str], words: str) -> None:
    assert values(answer_to(text).facts) == shown
    assert words in reply_to(text)


def test_a_claim_in_thousands() -> None:
    assert answer_to("benarkah kasus stunting Tabalong 2022 0,64 ribu?").verdict is Verdict.TRUE


@pytest.mark.parametrize(
    ("text", "shown", "note"),
    [
        ("yang benar stunting Tabalong 640 atau 511 kasus?", ["640", "511"], BOTH_HELD),
        ("yang benar stunting Banjarbaru 14,8 atau 6,3 persen?", ["14.8", "6.3"], BOTH_HELD),
        ("yang benar stunting Tabalong 640 atau 700 kasus?", ["640"], ONE_HELD),
        ("yang benar stunting Tabalong 2022, 640 atau 511 kasus?", ["640"], ONE_HELD),
    ],
)
def test_of_two_numbers_each_is_found(text: str, shown: list[str], note: str) -> None:
    answer = answer_to(text)
    assert (values(answer.facts), answer.verdict, answer.notes) == (shown, None, (note,))


def test_a_movement_but_for_its_decimals_is_told_as_near() -> None:
    answer = answer_to("kasus Tabalong turun 43 persen dari 2020 ke 2023?")
    assert (answer.verdict, answer.notes) == (None, (CUT_OFF.format(stated="43", value="43,5 persen"),))
