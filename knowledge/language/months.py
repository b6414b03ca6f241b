"""The names of the months as the Indonesian press writes them."""

from .wordlists import any_of

_NAMES = (
    "januari jan january",
    "februari feb pebruari peb february",
    "maret mar march",
    "april apr",
    "mei may",
    "juni jun june",
    "juli jul july",
    "agustus agu agt agts agst ags aug august",
    "september sep sept",
    "oktober okt october",
    "november nov nopember nop",
    "desember des december",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}


def any_month(group: str) -> str:
    """A pattern of any month's name, in a group of this name."""
    return rf"(?<![^\W\d_])(?P<{group}>{any_of(MONTHS)})"


def any_full_month(group: str) -> str:
    """A pattern of a month's whole Indonesian name, which with a capital is alone enough to be one."""
    return rf"(?P<{group}>{'|'.join(names.split()[0] for names in _NAMES)})"
