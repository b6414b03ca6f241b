"""Links: fetched from public addresses only, pinned to the address that was checked, within limits."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import ClassVar

import pytest

from bot.fetching import KINDS, Fetched, LinkError, fetch, is_public, read_link, resolve
from knowledge.reading.documents import SUFFIXES

PAGE = b"<html><body><p>Kasus stunting di Tapin.</p></body></html>"
LOOPBACK = ip_address("127.0.0.1")


class Site(BaseHTTPRequestHandler):
    """A site on loopback that serves `answers` by path: status, headers, body, in which {host} is who was asked."""

    answers: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {}

    def do_GET(self) -> None:
        status, headers, body = self.answers[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.replace(b"{host}", self.headers["Host"].encode()))

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def site(**answers: tuple[int, dict[str, str], bytes]) -> Iterator[str]:
    """Serve answers by the names of their paths; the address of the site."""
    handler = type("Served", (Site,), {"answers": {f"/{k}": v for k, v in answers.items()}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def loopback_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the one address of the test's own site pass the check, and no other."""
    monkeypatch.setattr("bot.fetching.is_public", lambda address: address == LOOPBACK)


def get(link: str) -> Fetched:
    return asyncio.run(fetch(link))


def refused(link: str) -> str:
    """Why a link is refused, in one line."""
    with pytest.raises(LinkError) as error:
        get(link)
    assert "\n" not in str(error.value)
    return str(error.value)


def html(body: bytes = PAGE, **headers: str) -> tuple[int, dict[str, str], bytes]:
    return 200, {"Content-Type": "text/html; charset=utf-8", **headers}, body


ADDRESSES = {
    "8.8.8.8": True,
    "2606:4700::1111": True,
    "127.0.0.1": False,
    "127.9.9.9": False,
    "10.0.0.1": False,
    "172.16.0.1": False,
    "192.168.1.1": False,
    "169.254.169.254": False,
    "100.64.0.1": False,
    "0.0.0.0": False,
    "224.0.0.1": False,
    "255.255.255.255": False,
    "::1": False,
    "::": False,
    "fe80::1": False,
    "fc00::1": False,
    "ff02::1": False,
    "::ffff:127.0.0.1": False,
    "::ffff:169.254.169.254": False,
    "::ffff:10.0.0.1": False,
    "64:ff9b::7f00:1": False,
    "64:ff9b::a9fe:a9fe": False,
    "2002:7f00:1::": False,
}


@pytest.mark.parametrize(("address", "public"), ADDRESSES.items())
def test_only_addresses_of_the_public_net_are_public(address: str, public: bool) -> None:
    assert is_public(ip_address(address)) is public


INNER = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "localhost",
    "169.254.169.254",
    "[::1]",
    "[::ffff:127.0.0.1]",
]


@pytest.mark.parametrize("host", INNER)
def test_addresses_within_are_not_followed(host: str) -> None:
    assert "alamat dalam jaringan sendiri tidak diikuti" in refused(f"http://{host}/rahasia")


@pytest.mark.parametrize(
    "link",
    ["file:///etc/passwd", "ftp://contoh.example/a.txt", "gopher://x", "http://", "javascript:1", "http:/a", "x"],
)
def test_only_the_web_is_followed(link: str) -> None:
    assert "tautan harus diawali https:// atau http://" in refused(link)


@pytest.mark.parametrize(
    ("link", "reason"),
    [("http://[::1", "tidak terbaca"), ("http://siapa:rahasia@contoh.example/", "nama dan kata sandi tidak diikuti")],
)
def test_an_odd_link_is_refused(link: str, reason: str) -> None:
    assert reason in refused(link)


def test_a_name_with_one_inner_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    async def two(host: str) -> list[object]:
        return [ip_address("8.8.8.8"), LOOPBACK]

    monkeypatch.setattr("bot.fetching.resolve", two)
    assert "alamat dalam jaringan sendiri" in refused("https://contoh.example/")


@pytest.mark.usefixtures("loopback_is_public")
def test_a_page_is_fetched_with_its_name() -> None:
    with site(**{"berita/stunting-turun": html()}) as base:
        found = get(f"  {base}/berita/stunting-turun ")
    assert found == Fetched("127.0.0.1-stunting-turun.html", PAGE, f"{base}/berita/stunting-turun")


@pytest.mark.usefixtures("loopback_is_public")
def test_the_connection_goes_to_the_checked_address_and_asks_for_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    async def ours(host: str) -> list[object]:
        assert host == "www.contoh.example"
        return [LOOPBACK]

    monkeypatch.setattr("bot.fetching.resolve", ours)
    with site(a=html(b"{host}")) as base:
        port = base.rpartition(":")[2]
        found = get(f"http://www.contoh.example:{port}/a")
    assert found.data.decode() == f"www.contoh.example:{port}"
    assert found.name == "contoh.example-a.html"
    assert found.address == f"http://www.contoh.example:{port}/a"


@pytest.mark.usefixtures("loopback_is_public")
@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest", "http://10.0.0.1/", "//[::1]/", "file:///etc/passwd"]
)
def test_a_redirect_is_checked_like_any_link(target: str) -> None:
    with site(a=(302, {"Location": target}, b"")) as base:
        assert "kirim berkasnya" in refused(f"{base}/a")


@pytest.mark.usefixtures("loopback_is_public")
def test_a_few_redirects_are_followed_and_no_more() -> None:
    hops = {f"r{number}": (301, {"Location": f"/r{number + 1}"}, b"") for number in range(4)}
    with site(**hops, r4=html(), b=(302, {"Location": "/r2"}, b"")) as base:
        assert get(f"{base}/b").address == f"{base}/r4"
        assert "dialihkan lebih dari 3 kali" in refused(f"{base}/r0")


LIMITS = [
    (html(b"x" * 101), "isinya lebih dari 0 MB"),
    (html(b"", **{"Content-Length": "101"}), "isinya lebih dari 0 MB"),
    ((200, {"Content-Type": "image/png"}, b"\x89PNG"), "isinya (image/png) bukan halaman atau dokumen"),
    ((200, {}, b"?"), "isinya (tanpa jenis) bukan halaman atau dokumen"),
    ((404, {"Content-Type": "text/html"}, PAGE), "server menjawab 404"),
    ((500, {"Content-Type": "text/html"}, PAGE), "server menjawab 500"),
]


@pytest.mark.usefixtures("loopback_is_public")
@pytest.mark.parametrize(("answer", "reason"), LIMITS)
def test_what_is_beyond_the_limits_is_refused(
    answer: tuple[int, dict[str, str], bytes], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.fetching.MAX_BYTES", 100)
    with site(a=answer) as base:
        assert reason in refused(f"{base}/a")


@pytest.mark.usefixtures("loopback_is_public")
def test_a_site_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = asyncio.Event()

    async def never(host: str) -> list[object]:
        await asked.wait()
        return []

    monkeypatch.setattr("bot.fetching.TOTAL_SECONDS", 0.01)
    monkeypatch.setattr("bot.fetching.resolve", never)
    assert "tidak terbuka dalam 0 detik" in refused("https://contoh.example/")


@pytest.mark.usefixtures("loopback_is_public")
def test_nobody_there_and_no_such_name(monkeypatch: pytest.MonkeyPatch) -> None:
    async def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    with site() as base:
        pass
    assert "halamannya tidak terbuka (ConnectError)" in refused(f"{base}/a")
    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", unknown)
    assert refused("http://tidak-ada.invalid/") == "alamat tidak-ada.invalid tidak ditemukan; periksa tautannya"


@pytest.mark.usefixtures("loopback_is_public")
def test_a_file_of_unsaid_kind_goes_by_its_name() -> None:
    binary = {"Content-Type": "application/octet-stream"}
    with site(**{"laporan.pdf": (200, binary, b"%PDF"), "x.exe": (200, binary, b"MZ")}) as base:
        assert get(f"{base}/laporan.pdf").name == "127.0.0.1-laporan.pdf"
        assert "bukan halaman atau dokumen" in refused(f"{base}/x.exe")


@pytest.mark.usefixtures("loopback_is_public")
def test_text_comes_in_utf8_also_where_only_the_server_knows_what_it_is_in() -> None:
    latin = {"Content-Type": "text/plain; charset=iso-8859-1"}
    own = b'<html><meta charset="iso-8859-1">caf\xe9</html>'
    odd = {"Content-Type": "text/plain; charset=rot-unknown"}
    with site(a=(200, latin, b"caf\xe9"), b=(200, {"Content-Type": "text/html; charset=iso-8859-1"}, own)) as base:
        assert get(f"{base}/a").data == "café".encode()
        assert get(f"{base}/b").data == own
    with site(a=(200, odd, b"caf\xe9")) as base:
        assert get(f"{base}/a").data == b"caf\xe9"


def test_every_kind_that_is_fetched_can_be_read() -> None:
    assert set(KINDS.values()) <= set(SUFFIXES)


def test_an_address_is_itself_and_a_zone_is_no_part_of_one() -> None:
    assert asyncio.run(resolve("8.8.8.8")) == [ip_address("8.8.8.8")]
    assert read_link("https://contoh.example/a?b=1").host == "contoh.example"
