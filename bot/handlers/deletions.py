"""A document deleted at an admin's word: asked again with a button, then gone from everywhere."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from telegram import Message, Update

from bot import staff_texts as texts
from bot.context import BotContext
from bot.sending.buttons import Button, document_key, find_documents
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import lay_out, say
from bot.wording.sources import describe_documents, find_titled
from knowledge import Block, Document, KnowledgeError, Style, file_of

DELETE, ASK_DELETE = "hapus", "tanyahapus"
_CHOICES = 8


async def delete(update: Update, context: BotContext) -> None:
    """/hapus nama.txt: ask whether the document is to go; of several that fit, or of our own, ask which."""
    message, words = message_of(update), " ".join(context.args or ())
    found = _find(words, context.knowledge.documents) if words else ()
    if len(found) == 1:
        await _ask(message, found[0], context)
    elif words:
        await _offer(message, texts.DELETE_WHICH if found else texts.DELETE_UNKNOWN, found)
    else:
        await _offer(message, texts.DELETE_ASK, context.knowledge.own)


async def press_ask(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Ask whether the document of a button is to go."""
    for document in find_documents(arguments, context.knowledge.documents)[:1]:
        await _ask(message, document, context)
        return True
    return False


async def press_delete(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Delete the document of a button, with the tickets about it."""
    for document in find_documents(arguments, context.knowledge.documents)[:1]:
        async with context.rooms.reloading:
            try:
                gone = await asyncio.to_thread(context.knowledge.remove, document.id)
            except KnowledgeError as error:
                await deliver(message, say(texts.FAILED.format(reason=error)))
                return True
        context.tickets.forget(gone)
        context.audit.note(user, DELETE, ", ".join(gone))
        await deliver(message, say(texts.DELETED.format(names=", ".join(gone))))
        return True
    return False


async def _offer(message: Message, words: str, documents: Sequence[Document]) -> None:
    buttons = [Button(one.title or one.id, ASK_DELETE, (document_key(one.id),)) for one in documents[:_CHOICES]]
    await deliver(message, lay_out([Block(Style.NOTE, words)], buttons))


def _find(words: str, held: Mapping[str, Document]) -> tuple[Document, ...]:
    """The document of this name, with or without its ending; else those whose name, or title and publisher, fit.

    They fit where they hold all the words; what fits by its name comes first. A table of many sources is one file and
    goes as a whole, so it is found by the first of its documents.
    """
    if words in held:
        return (held[file_of(words)],)
    called = [one for one in held.values() if Path(one.id).stem.casefold() == words.casefold()]
    named = [one for one in held.values() if all(word in one.id.casefold() for word in words.casefold().split())]
    found = called or (*named, *find_titled(words, held.values()))
    return tuple(held[name] for name in dict.fromkeys(file_of(document.id) for document in found))


async def _ask(message: Message, document: Document, context: BotContext) -> None:
    facts = sum(file_of(fact.document_id) == document.id for fact in context.knowledge.facts())
    sure = Block(Style.NOTE, texts.DELETE_SURE.format(name=document.id, facts=facts))
    button = Button(texts.DELETE_BUTTON, DELETE, (document_key(document.id),))
    await deliver(message, lay_out([*describe_documents([document], context.knowledge), sure], [button]))
