"""The fake without sockets: a request class for python-telegram-bot."""

import json

from telegram.request import BaseRequest, RequestData

from tests.telegram.cloud import Cloud


class Wire(BaseRequest):
    """Carries the bot's requests to a `Cloud` in the same thread."""

    def __init__(self, cloud: Cloud) -> None:
        self.cloud = cloud

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        if "/file/bot" in url:
            return 200, self.cloud.files[url.rpartition("/")[2]]
        _, token, name = url.rsplit("/", 2)
        fields = request_data.json_parameters if request_data else {}
        parts = request_data.multipart_data if request_data and request_data.contains_files else {}
        files = {name: (str(part[0]), part[1]) for name, part in parts.items() if isinstance(part[1], bytes)}
        fields = {name: text for name, text in fields.items() if name not in files}
        status, body = await self.cloud.answer(token.removeprefix("bot"), name, fields, files)
        return status, json.dumps(body).encode()
