"""The units of systemd agree with the program that they run."""

import re
from pathlib import Path

import pytest

from bot.__main__ import UNUSABLE
from bot.updates.service import DRAIN_SECONDS


def read_unit(root: Path, name: str) -> dict[str, str]:
    """The settings of a unit; of one given twice the last."""
    return dict(re.findall(r"^(\w+)=(.*)$", (root / "deploy" / name).read_text(encoding="utf-8"), re.MULTILINE))


def test_the_supervisor_waits_for_the_bot_to_drain(root: Path) -> None:
    unit = read_unit(root, "tanya-stunting.service")
    assert int(unit["TimeoutStopSec"]) > DRAIN_SECONDS
    assert (unit["Restart"], unit["RestartPreventExitStatus"]) == ("on-failure", str(UNUSABLE))


@pytest.mark.parametrize(
    ("setting", "value"),
    [("NoNewPrivileges", "yes"), ("ProtectSystem", "strict"), ("CapabilityBoundingSet", ""), ("User", "tanya")],
)
def test_the_service_can_do_little_else(setting: str, value: str, root: Path) -> None:
    assert read_unit(root, "tanya-stunting.service")[setting] == value


def test_it_writes_into_var_alone(root: Path) -> None:
    unit = read_unit(root, "tanya-stunting.service")
    assert unit["ReadWritePaths"] == f"{unit['WorkingDirectory']}/var"


def test_health_is_asked_and_the_bot_started_anew(root: Path) -> None:
    command = read_unit(root, "tanya-stunting-health.service")["ExecStart"]
    assert "tanya health ||" in command
    assert "restart tanya-stunting.service" in command
