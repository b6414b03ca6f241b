"""What every test stands on: no network but loopback, no settings of whoever runs it, always the same examples."""

import re
import socket
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

# No deadline and no stored examples: a slow machine or an earlier run changes nothing.
settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def setting_names() -> tuple[str, ...]:
    """The names of the settings, as `.env.example` lists them."""
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    return tuple(re.findall(r"^(?:# ?)?([A-Z][A-Z_]+)=", text, re.MULTILINE))


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, setting_names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in an empty folder and without settings, so that no `.env`, `var/` or token of a developer is touched."""
    monkeypatch.chdir(tmp_path)
    for name in setting_names:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine, so that no test can depend on the network."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: tuple[str, int] | str) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            raise AssertionError(f"a test reached for the network: {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)
