from bot.handlers.reviews import read_binding
from knowledge import Change


def test_only_codes_are_bound() -> None:
    assert read_binding(("p", "2023-12")) == Change(period="2023-12")
    assert read_binding(("d", "63.05")) == Change(place="63.05")
    for arguments in ((), ("p",), ("p", "HSS"), ("p", "Desember 2023"), ("d", "99.99"), ("x", "2023")):
        assert read_binding(arguments) is None
