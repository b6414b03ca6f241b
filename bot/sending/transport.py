"""The way of a request to Telegram: HTTP over connections that stay open.

The library would do it with httpx, which takes three times the work for a message.
"""

import asyncio
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, FormData, TCPConnector
from httpx import create_ssl_context
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS, READ_SECONDS, WRITE_SECONDS, UPLOAD_SECONDS, POOL_SECONDS = 10.0, 20.0, 20.0, 60.0, 10.0
CONNECTIONS: Final = 65
# Telegram repeats all of a message that it took, which nobody reads again.
_WHEREABOUTS: Final = ("message_id", "date", "chat")


class Transport(BaseRequest):
    """Carries requests to one server, by the proxy that the environment names for it (HTTPS_PROXY, NO_PROXY).

    A fault on the way is a NetworkError, silence a TimedOut; what an answer means the library reads from its status.
    """

    def __init__(self, url: str) -> None:
        """`url` is the server's, with its scheme."""
        self._proxy = find_proxy(url)
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long the server may be silent, where a request says nothing else."""
        return READ_SECONDS

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """An answer of Telegram; of a message that was sent, only what tells where it stands. Raises TelegramError."""
        answer = BaseRequest.parse_json_payload(payload)
        sent = answer.get("result")
        if isinstance(sent, dict) and "message_id" in sent:
            answer["result"] = {name: sent[name] for name in _WHEREABOUTS if name in sent}
        return answer

    async def initialize(self) -> None:
        """Be ready; twice is once."""
        if self._session is None:
            self._session = ClientSession(
                # The certificates that httpx trusts: its own list, or what SSL_CERT_FILE names.
                connector=TCPConnector(limit=CONNECTIONS, ssl=create_ssl_context()),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the connections; twice is once."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status of the answer, and its body. Raises NetworkError."""
        if self._session is None:
            raise RuntimeError("this transport was not initialized, or is shut down")
        connect = _seconds(connect_timeout, CONNECT_SECONDS)
        read = _seconds(read_timeout, READ_SECONDS)
        files = bool(request_data and request_data.contains_files)
        steps = (
            _seconds(pool_timeout, POOL_SECONDS),
            connect,
            _seconds(write_timeout, UPLOAD_SECONDS if files else WRITE_SECONDS),
            read,
        )
        try:
            async with asyncio.timeout(None if None in steps else sum(step or 0 for step in steps)):
                response = await self._session.request(
                    method,
                    url,
                    **_body(request_data),
                    proxy=self._proxy,
                    allow_redirects=False,
                    timeout=ClientTimeout(total=None, sock_connect=connect, sock_read=read),
                )
            async with response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except ClientError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error


def find_proxy(url: str) -> str | None:
    """The proxy that the environment names for a server; None where it names none."""
    parts, proxies = urlsplit(url), getproxies()
    if proxy_bypass(parts.hostname or ""):
        return None
    return proxies.get(parts.scheme) or proxies.get("all")


def _seconds(value: object, default: float) -> float | None:
    """A time-out that a request names, or the default; None waits for ever."""
    if value is BaseRequest.DEFAULT_NONE:
        return default
    return value if isinstance(value, int | float) else None


def _body(data: RequestData | None) -> dict[str, Any]:
    """What a request carries, as aiohttp takes it: JSON, which is written and read quickest, or a form with files."""
    if data is None:
        return {}
    return {"data": _form(data)} if data.contains_files else {"json": data.parameters}


def _form(data: RequestData) -> FormData:
    form = FormData(quote_fields=False)
    for name, text in data.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
