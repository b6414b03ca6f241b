"""The fake Telegram itself: its methods, as strict as the real server.

A refused request is answered with the server's own words and status. Whatever a correct bot would never send, and
whatever this fake cannot do, is also kept in `problems`; every test ends with `problems == []`.
"""

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from telegram.constants import FileSizeLimit, InlineQueryLimit, MessageLimit

from tests.telegram.requests import Json as Json
from tests.telegram.requests import RefusalError as RefusalError
from tests.telegram.requests import bad, decode, member, parse, person, picture_size, read_keyboard
from tests.telegram.schema import check_request
from tests.telegram.troubles import Troubles
from tests.telegram.world import SENT_AT, Chat, World
from tests.telegram.world import TOKEN as TOKEN
from tests.telegram.world import USER as USER
from tests.telegram.world import USERNAME as USERNAME

File: TypeAlias = tuple[str, bytes]


@dataclass(slots=True)
class Call:
    """One request of the bot: what it asked and what it got, or why it was refused."""

    method: str
    parameters: Json
    result: Any = None
    refused: str = ""


@dataclass(slots=True)
class Fault:
    """The next `times` calls of `method` are answered with this refusal instead."""

    method: str
    refusal: RefusalError
    times: int = 1


class Cloud(World):
    """Telegram for one bot: the bot's requests come to `answer`."""

    def __init__(self, token: str = TOKEN) -> None:
        super().__init__(token)
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self.commands: dict[str, list[Json]] = {}
        self.webhook: Json = {}
        self.troubles = Troubles()
        self.on_call: Callable[[], None] = lambda: None

    async def answer(
        self, token: str, method: str, fields: Mapping[str, object], files: Mapping[str, File]
    ) -> tuple[int, Json]:
        """Answer one request: the HTTP status and the JSON body."""
        parameters = {**decode(method, fields), **files}
        call = Call(method, parameters)
        try:
            call.result = await self._answer(token, method, parameters)
            return 200, {"ok": True, "result": call.result}
        except RefusalError as refusal:
            call.refused = refusal.description
            body = {"ok": False, "error_code": refusal.status, "description": refusal.description}
            return refusal.status, {**body, **({"parameters": refusal.parameters} if refusal.parameters else {})}
        finally:
            self.calls.append(call)
            self.on_call()

    async def _answer(self, token: str, method: str, parameters: Json) -> object:
        if token != self.token:
            raise RefusalError(401, "Unauthorized")
        for fault in self.faults:
            if fault.method == method and fault.times:
                fault.times -= 1
                raise fault.refusal
        if wrong := check_request(method, parameters):
            self.problems += wrong
            raise bad(wrong[0])
        if method == "getUpdates":
            return await self._get_updates(parameters)
        if method not in METHODS:
            self.problems.append(f"{method}: this fake does not have it")
            raise RefusalError(404, "Not Found: method not found")
        answer: Callable[[Json], object] = getattr(self, METHODS[method].__name__)
        return answer(parameters)

    async def _get_updates(self, parameters: Json) -> list[Json]:
        if self.webhook:
            raise RefusalError(409, "Conflict: can't use getUpdates method while webhook is active")
        self.allowed = parameters.get("allowed_updates") or self.allowed
        while self.updates and self.updates[0]["update_id"] < parameters.get("offset", 0):
            self.updates.popleft()
        if not self.updates and parameters.get("timeout"):
            self._arrival.clear()
            try:
                await asyncio.wait_for(self._arrival.wait(), parameters["timeout"])
            except TimeoutError:
                return []
        return list(self.updates)[: parameters.get("limit", 100)]

    def _chat(self, parameters: Json) -> Chat:
        chat = self.chats.get(parameters["chat_id"])
        if chat is None:
            raise bad("chat not found")
        if chat.blocked:
            raise RefusalError(403, "Forbidden: bot was blocked by the user")
        return chat

    def _sent(self, parameters: Json, content: Json) -> Json:
        """Keep a message of the bot."""
        chat, target = self._chat(parameters), parameters.get("reply_parameters", {})
        if target and target["message_id"] not in chat.messages and not target.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        if keyboard := parameters.get("reply_markup"):
            content["reply_markup"] = read_keyboard(keyboard)
        if chat.info.get("is_forum") and (topic := parameters.get("message_thread_id")):
            content |= {"message_thread_id": topic, "is_topic_message": True}
        return self._message(chat, self.me, content)

    def get_me(self, parameters: Json) -> Json:
        return self.me

    def send_message(self, parameters: Json) -> Json:
        text, entities = parse(parameters, "text", MessageLimit.MAX_TEXT_LENGTH)
        if not text.strip():
            raise bad("message text is empty")
        return self._sent(parameters, {"text": text, "entities": entities})

    def edit_message_text(self, parameters: Json) -> Json:
        messages, number = self._chat(parameters).messages, parameters["message_id"]
        message = messages.get(number)
        if message is None:
            raise bad("message to edit not found")
        if message.get("from") != self.me or "text" not in message:
            raise bad("message can't be edited")
        text, entities = parse(parameters, "text", MessageLimit.MAX_TEXT_LENGTH)
        if not text.strip():
            raise bad("message text is empty")
        keyboard = read_keyboard(parameters.get("reply_markup", {}))
        if (text, entities, keyboard) == (
            message["text"],
            message.get("entities", []),
            message.get("reply_markup", {}),
        ):
            raise bad("message is not modified: specified new message content and reply markup are exactly the same")
        messages[number] = {
            **message,
            "text": text,
            "entities": entities,
            "edit_date": SENT_AT,
            "reply_markup": keyboard,
        }
        if not keyboard:
            del messages[number]["reply_markup"]
        return messages[number]

    def send_photo(self, parameters: Json) -> Json:
        caption, entities = parse(parameters, "caption", MessageLimit.CAPTION_LENGTH)
        width, height = picture_size(parameters["photo"][1])
        photo = {"file_id": "f", "file_unique_id": "u", "width": width, "height": height}
        return self._sent(parameters, {"photo": [photo], "caption": caption, "caption_entities": entities})

    def send_document(self, parameters: Json) -> Json:
        caption, entities = parse(parameters, "caption", MessageLimit.CAPTION_LENGTH)
        name, data = parameters["document"]
        if not data:
            raise bad("file must be non-empty")
        if len(data) > FileSizeLimit.FILESIZE_UPLOAD:
            raise bad("file is too big")
        document = {"file_id": "f", "file_unique_id": "u", "file_name": name, "file_size": len(data)}
        content = {"document": document, "caption": caption, "caption_entities": entities}
        return self._sent(parameters, content)

    def get_file(self, parameters: Json) -> Json:
        number = parameters["file_id"]
        if number not in self.files:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if len(self.files[number]) > FileSizeLimit.FILESIZE_DOWNLOAD:
            raise bad("file is too big")
        return {"file_id": number, "file_unique_id": number, "file_path": f"documents/{number}"}

    def send_chat_action(self, parameters: Json) -> bool:
        self._chat(parameters)
        return True

    def get_chat_member(self, parameters: Json) -> Json:
        user, chat = parameters["user_id"], self._chat(parameters)
        return member("administrator" if user in chat.admins else "member", person(user))

    def answer_callback_query(self, parameters: Json) -> bool:
        if len(parameters.get("text", "")) > 200:
            raise bad("MESSAGE_TOO_LONG")
        self._close_query(parameters["callback_query_id"])
        return True

    def answer_inline_query(self, parameters: Json) -> bool:
        results = parameters["results"]
        if len(results) > InlineQueryLimit.RESULTS:
            raise bad("too many inline query results specified")
        if len({result["id"] for result in results}) < len(results):
            raise bad("RESULT_ID_DUPLICATE")
        start = parameters.get("button", {}).get("start_parameter", "x")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start):
            raise bad("START_PARAM_INVALID")
        for result in results:
            text, entities = parse(result["input_message_content"], "message_text", MessageLimit.MAX_TEXT_LENGTH)
            if not text.strip():
                raise bad("message text is empty")
            result["message"] = {"text": text, "entities": entities}
        self._close_query(parameters["inline_query_id"])
        return True

    def _close_query(self, query: str) -> None:
        if query not in self._queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        self._queries.remove(query)

    def set_my_commands(self, parameters: Json) -> bool:
        for command in parameters["commands"]:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise bad("BOT_COMMAND_INVALID")
        self.commands[self._scope(parameters)] = parameters["commands"]
        return True

    def delete_my_commands(self, parameters: Json) -> bool:
        self.commands.pop(self._scope(parameters), None)
        return True

    def get_my_commands(self, parameters: Json) -> list[Json]:
        return self.commands.get(self._scope(parameters), [])

    def _scope(self, parameters: Json) -> str:
        scope = parameters.get("scope", {"type": "default"})
        if "chat_id" in scope and scope["chat_id"] not in self.chats:
            raise bad("chat not found")
        return json.dumps(scope, sort_keys=True)

    def set_webhook(self, parameters: Json) -> bool:
        if not parameters["url"].startswith("https://"):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", parameters.get("secret_token", "")):
            raise bad("secret token contains unallowed characters")
        self.webhook = parameters
        self.allowed = parameters.get("allowed_updates") or self.allowed
        self.on_arrival()
        return True

    def get_webhook_info(self, parameters: Json) -> Json:
        url = self.webhook.get("url", "")
        return {"url": url, "has_custom_certificate": False, "pending_update_count": len(self.updates)}

    def delete_webhook(self, parameters: Json) -> bool:
        self.webhook = {}
        return True


METHODS: Final[Mapping[str, Callable[[Cloud, Json], object]]] = {
    "getMe": Cloud.get_me,
    "sendMessage": Cloud.send_message,
    "editMessageText": Cloud.edit_message_text,
    "sendPhoto": Cloud.send_photo,
    "sendDocument": Cloud.send_document,
    "getFile": Cloud.get_file,
    "sendChatAction": Cloud.send_chat_action,
    "getChatMember": Cloud.get_chat_member,
    "answerCallbackQuery": Cloud.answer_callback_query,
    "answerInlineQuery": Cloud.answer_inline_query,
    "setMyCommands": Cloud.set_my_commands,
    "getMyCommands": Cloud.get_my_commands,
    "deleteMyCommands": Cloud.delete_my_commands,
    "setWebhook": Cloud.set_webhook,
    "getWebhookInfo": Cloud.get_webhook_info,
    "deleteWebhook": Cloud.delete_webhook,
}
