"""A page or file fetched from a public address of the web, and from nowhere else: within limits of time, size and kind.

A name is resolved once, every address of it is checked, and the connection goes to a checked one: what the name means
a moment later changes nothing. Every redirect goes through the same.
"""

import asyncio
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from pathlib import PurePosixPath
from typing import Final, TypeAlias

import httpx

MAX_BYTES: Final = 20_000_000
TOTAL_SECONDS: Final = 30.0
STEP_SECONDS: Final = 10.0
MOST_REDIRECTS: Final = 3
# What a server says of its content, and the suffix by which it is read.
KINDS: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}
_UNSAID: Final = frozenset({"", "application/octet-stream", "binary/octet-stream"})
# An IPv4 address stands in the last 32 bits of these.
_NAT64: Final = IPv6Network("64:ff9b::/96")
_HEAD_BYTES: Final = 4_096

Address: TypeAlias = IPv4Address | IPv6Address


class LinkError(Exception):
    """A link that is not followed or gives nothing of use; the message says why in one line, and the way out."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a link gave: a name for the file, its bytes, and the address that it came from in the end."""

    name: str
    data: bytes
    address: str


async def fetch(link: str) -> Fetched:
    """Fetch what a link leads to. Raises LinkError."""
    try:
        async with asyncio.timeout(TOTAL_SECONDS):
            return await _follow(link.strip())
    except TimeoutError:
        raise LinkError(f"halamannya tidak terbuka dalam {TOTAL_SECONDS:.0f} detik; coba lagi nanti") from None
    except httpx.HTTPError as error:
        raise LinkError(f"halamannya tidak terbuka ({type(error).__name__}); periksa tautannya") from None


async def _follow(link: str) -> Fetched:
    # Without the proxies of the environment: they would resolve the name anew.
    async with httpx.AsyncClient(trust_env=False, timeout=STEP_SECONDS, follow_redirects=False) as client:
        for _ in range(MOST_REDIRECTS + 1):
            url = read_link(link)
            request = await _pinned(client, url)
            response = await client.send(request, stream=True)
            try:
                if not response.has_redirect_location:
                    return await _take(url, response)
                link = str(url.join(response.headers["location"]))
            finally:
                await response.aclose()
    raise LinkError(f"tautannya dialihkan lebih dari {MOST_REDIRECTS} kali; kirim alamat akhirnya")


def read_link(link: str) -> httpx.URL:
    """The address of a link that may be followed. Raises LinkError."""
    try:
        url = httpx.URL(link)
    except (httpx.InvalidURL, ValueError):
        raise LinkError("tautannya tidak terbaca; salin utuh dari peramban") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise LinkError("tautan harus diawali https:// atau http://; kirim berkasnya kalau tidak ada di web")
    if url.userinfo:
        raise LinkError("tautan dengan nama dan kata sandi tidak diikuti; kirim berkasnya")
    return url


async def _pinned(client: httpx.AsyncClient, url: httpx.URL) -> httpx.Request:
    """A request that goes to a checked address of the host, and asks for the host by its name."""
    addresses = await resolve(url.host)
    if not all(map(is_public, addresses)):
        raise LinkError("tautan ke alamat dalam jaringan sendiri tidak diikuti; kirim berkasnya")
    # Uncompressed, so that what arrives is what counts against the limit.
    headers = {"Host": url.netloc.decode("ascii"), "Accept-Encoding": "identity", "User-Agent": "tanya-stunting"}
    return client.build_request(
        "GET",
        url.copy_with(host=str(addresses[0])),
        headers=headers,
        extensions={"sni_hostname": url.raw_host.decode()},
    )


async def resolve(host: str) -> Sequence[Address]:
    """The addresses of a host, at least one. Raises LinkError."""
    try:
        return [ip_address(host)]
    except ValueError:
        pass
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise LinkError(f"alamat {host} tidak ditemukan; periksa tautannya") from None
    return [ip_address(str(one[4][0]).partition("%")[0]) for one in found]


def is_public(address: Address) -> bool:
    """Tell whether an address is one of the public net, and none that hides one of another kind.

    >>> is_public(ip_address("8.8.8.8")), is_public(ip_address("::ffff:127.0.0.1"))
    (True, False)
    """
    if isinstance(address, IPv6Address):
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        inner += [IPv4Address(int(address) & 0xFFFF_FFFF)] if address in _NAT64 else []
        if not all(one.is_global and not one.is_multicast for one in inner if one is not None):
            return False
    return address.is_global and not address.is_multicast


async def _take(url: httpx.URL, response: httpx.Response) -> Fetched:
    """The content of the last response, within the limits. Raises LinkError."""
    if response.status_code != httpx.codes.OK:
        raise LinkError(f"server menjawab {response.status_code}; buka tautannya di peramban untuk memeriksanya")
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    suffix = PurePosixPath(url.path).suffix.lower() if kind in _UNSAID else KINDS.get(kind, "")
    if suffix not in KINDS.values():
        raise LinkError(f"isinya ({kind or 'tanpa jenis'}) bukan halaman atau dokumen yang saya kenal; kirim berkasnya")
    announced = response.headers.get("content-length", "0")
    data = bytearray()
    if not announced.isdecimal() or int(announced) <= MAX_BYTES:
        async for chunk in response.aiter_bytes():
            data += chunk
            if len(data) > MAX_BYTES:
                break
        else:
            return Fetched(_name(url, suffix), _in_utf8(bytes(data), suffix, response), str(url))
    raise LinkError(f"isinya lebih dari {MAX_BYTES // 1_000_000} MB; bagi menjadi beberapa berkas")


def _name(url: httpx.URL, suffix: str) -> str:
    """A name that tells the page: "koran.example-jumlah-stunting.html"."""
    last = PurePosixPath(url.path).stem
    return f"{url.host.removeprefix('www.')}-{last}{suffix}" if last else f"{url.host.removeprefix('www.')}{suffix}"


def _in_utf8(data: bytes, suffix: str, response: httpx.Response) -> bytes:
    """Text in UTF-8 where only the response says what it is in; a page may say so itself."""
    charset = response.charset_encoding
    own = suffix == ".html" and re.search(rb"charset", data[:_HEAD_BYTES], re.IGNORECASE)
    if suffix not in (".html", ".txt", ".md", ".csv") or charset is None or own:
        return data
    try:
        return data.decode(charset).encode()
    except (LookupError, UnicodeDecodeError):
        return data
