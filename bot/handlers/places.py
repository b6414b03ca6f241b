"""Which place a command means: the one named after it, the chat's own, else the one chosen by a button."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from telegram import Message

from bot import texts
from bot.context import BotContext
from bot.sending.buttons import Button, place_buttons
from bot.sending.delivery import deliver
from bot.sending.replies import lay_out
from bot.wording.statistics import suggest_places
from knowledge import Block, Place, Question, Style, gazetteer

Show: TypeAlias = Callable[[Message, Sequence[str], BotContext], Awaitable[bool]]


async def about_place(message: Message, action: str, show: Show, context: BotContext) -> None:
    """Show what a command says of the place named after it; ask where none is, or several may be meant."""
    if not context.args:
        home = context.homes.find(message.chat_id)
        if home is None or not await show(message, [home], context):
            await ask_place(message, action, context)
        return
    if place := await named_place(message, action, context):
        await show(message, [place.code], context)


async def named_place(message: Message, action: str, context: BotContext) -> Place | None:
    """The place named after a command; None where it had to be asked for."""
    places = meant_places(read(context), context)
    if len(places) == 1:
        return places[0]
    if places:
        await ask_which(message, action, places)
    else:
        await ask_place(message, action, context, texts.PLACE_UNKNOWN)
    return None


async def ask_place(message: Message, action: str, context: BotContext, words: str = texts.PLACE_ASK) -> None:
    """Ask for a place, the best documented ones as buttons."""
    example = next(command.example for command in texts.COMMANDS if command.name == action)
    block = Block(Style.NOTE, words.format(example=example))
    await deliver(message, lay_out([block], suggest_buttons(action, context)))


def suggest_buttons(action: str, context: BotContext) -> tuple[Button, ...]:
    """A button for each of the best documented places."""
    return place_buttons(action, suggest_places(context.knowledge.facts()))


async def ask_which(message: Message, action: str, places: Sequence[Place]) -> None:
    """Ask which of several places is meant."""
    await deliver(message, lay_out([Block(Style.NOTE, texts.PLACE_WHICH)], place_buttons(action, places)))


def read(context: BotContext, form: str = texts.PLACE_QUESTION) -> Question:
    """What the words after a command name."""
    return context.knowledge.ask(form.format(subject=" ".join(context.args or ()))).question


def meant_places(question: Question, context: BotContext) -> tuple[Place, ...]:
    """The place a question is about, or the several that its name fits; of these the only one that has figures."""
    held = [place for place in question.choices if context.knowledge.facts(place)]
    return tuple(held) if len(held) == 1 else question.choices or question.places[:1]


def find_place(code: str) -> Place | None:
    """The place behind a code; None for a code that is forged or gone."""
    try:
        return gazetteer().place(code)
    except KeyError:
        return None


def only_place(arguments: Sequence[str]) -> Place | None:
    """The place of a button that names a single one."""
    return find_place(arguments[0]) if len(arguments) == 1 else None
