"""The yardstick: a bot of ten lines that says what it was told."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what somebody said."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


if __name__ == "__main__":
    api = os.environ["TELEGRAM_API"]
    bot = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).base_url(f"{api}/bot").build()
    bot.add_handler(MessageHandler(filters.TEXT, echo))
    bot.run_polling()
