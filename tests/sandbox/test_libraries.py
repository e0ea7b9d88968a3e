"""The real aiogram and the real python-telegram-bot find Telegram in the sandbox."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    MenuButtonCommands,
    ReplyKeyboardRemove,
)
from telegram import InlineKeyboardButton as PtbButton
from telegram import InlineKeyboardMarkup as PtbMarkup
from telegram import InputMediaDocument
from telegram import InputMediaPhoto as PtbPhoto
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.sandbox.faults import Fault
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.sandbox.test_media import png

Ptb = ExtBot[None]


async def test_aiogram_receives_and_answers(world: World, aiogram_bot: Bot, lin: Person) -> None:
    assert (await aiogram_bot.me()).username == "duban_sandbox_bot"
    markup = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="提交", callback_data="submit")]]
    )
    sent = await aiogram_bot.send_message(lin.id, "草稿", reply_markup=markup)
    press = world.presses(lin.id, sent.message_id, "submit")
    world.blocks(lin.id)
    world.sends_file(lin.id, png(), kind="photo", caption="x")
    updates = await aiogram_bot.get_updates(timeout=1)
    assert [update.event_type for update in updates] == [
        "message", "callback_query", "my_chat_member", "my_chat_member", "message",
    ]  # fmt: skip
    assert updates[1].callback_query
    assert updates[1].callback_query.id == press
    assert await aiogram_bot.answer_callback_query(press, "好")
    edited = await aiogram_bot.edit_message_text(
        "<b>已提交</b>", chat_id=lin.id, message_id=sent.message_id, parse_mode="HTML"
    )
    assert not isinstance(edited, bool)
    assert edited.html_text == "<b>已提交</b>"
    assert await aiogram_bot.get_updates(offset=updates[-1].update_id + 1) == []


async def test_aiogram_uploads_and_downloads(world: World, aiogram_bot: Bot, lin: Person) -> None:
    file = BufferedInputFile(png(), "a.png")
    photo = await aiogram_bot.send_photo(lin.id, file, caption="x")
    assert photo.photo
    content = await aiogram_bot.download(photo.photo[-1].file_id)
    assert content
    assert content.read() == png()
    album = await aiogram_bot.send_media_group(
        lin.id,
        [InputMediaPhoto(media=file, caption="1"), InputMediaPhoto(media=photo.photo[-1].file_id)],
    )
    assert len({message.media_group_id for message in album}) == 1
    replaced = await aiogram_bot.edit_message_media(
        InputMediaPhoto(media=BufferedInputFile(png(9, 9), "b.png"), caption="neu"),
        chat_id=lin.id,
        message_id=photo.message_id,
    )
    assert not isinstance(replaced, bool)
    assert replaced.photo
    assert (replaced.caption, replaced.photo[-1].width) == ("neu", 9)


async def test_aiogram_sets_up_the_bot(world: World, aiogram_bot: Bot, lin: Person) -> None:
    commands = [BotCommand(command="mine", description="我的工单")]
    assert await aiogram_bot.set_my_commands(commands)
    [command] = await aiogram_bot.get_my_commands()
    assert (command.command, command.description) == ("mine", "我的工单")
    assert await aiogram_bot.delete_my_commands()
    assert await aiogram_bot.set_my_description("督办")
    assert (await aiogram_bot.get_my_description()).description == "督办"
    assert await aiogram_bot.set_my_short_description("督办")
    assert await aiogram_bot.set_my_name("督办")
    assert await aiogram_bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await aiogram_bot.get_chat(lin.id)).username == "lin_wei"
    said = world.chat(lin.id)[0]["message_id"]
    assert await aiogram_bot.pin_chat_message(lin.id, said)
    pinned = (await aiogram_bot.get_chat(lin.id)).pinned_message
    assert pinned
    assert pinned.message_id == said
    assert (await aiogram_bot.get_webhook_info()).url == ""
    removed = await aiogram_bot.send_message(lin.id, "x", reply_markup=ReplyKeyboardRemove())
    assert removed.reply_markup is None


async def test_aiogram_understands_the_refusals(
    world: World, aiogram_bot: Bot, lin: Person
) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await aiogram_bot.send_message(1, "x")
    world.faults.order(method="sendMessage", fault=Fault.too_many_requests(2))
    with pytest.raises(TelegramRetryAfter) as pause:
        await aiogram_bot.send_message(lin.id, "x")
    assert pause.value.retry_after == 2
    world.blocks(lin.id)
    with pytest.raises(TelegramForbiddenError):
        await aiogram_bot.send_message(lin.id, "x")


async def test_python_telegram_bot_sends(world: World, ptb_bot: Ptb, lin: Person) -> None:
    markup = PtbMarkup([[PtbButton("接单", callback_data="accept")]])
    sent = await ptb_bot.send_message(
        lin.id, "<i>x</i> 你好", parse_mode="HTML", reply_markup=markup
    )
    assert sent.text_html == "<i>x</i> 你好"
    assert sent.reply_markup == markup
    await ptb_bot.edit_message_text("y", chat_id=lin.id, message_id=sent.message_id)
    assert world.chat(lin.id)[-1]["text"] == "y"
    assert await ptb_bot.delete_message(lin.id, sent.message_id)
    press = world.presses(lin.id, sent.message_id, "accept")
    assert await ptb_bot.answer_callback_query(press, text="好", show_alert=True)
    [*_, update] = await ptb_bot.get_updates()
    assert update.callback_query
    assert update.callback_query.message
    assert not update.callback_query.message.is_accessible


async def test_python_telegram_bot_uploads(world: World, ptb_bot: Ptb, lin: Person) -> None:
    photo = await ptb_bot.send_photo(lin.id, png(), caption="x")
    voice = await ptb_bot.send_voice(lin.id, b"OggS", duration=3)
    document = await ptb_bot.send_document(lin.id, b"%PDF", filename="报告.pdf")
    await ptb_bot.send_video(lin.id, b"mp4")
    await ptb_bot.send_audio(lin.id, b"mp3", title="雨")
    await ptb_bot.send_animation(lin.id, b"GIF89a")
    await ptb_bot.send_video_note(lin.id, b"mp4")
    await ptb_bot.send_sticker(lin.id, b"RIFF")
    assert voice.voice
    assert voice.voice.duration == timedelta(seconds=3)
    assert document.document
    assert document.document.file_name == "报告.pdf"
    file = await (await ptb_bot.get_file(photo.photo[-1])).download_as_bytearray()
    assert bytes(file) == png()
    album = await ptb_bot.send_media_group(lin.id, [PtbPhoto(png()), PtbPhoto(photo.photo[-1])])
    assert len(album) == 2
    with pytest.raises(BadRequest, match="an't use the media"):
        await ptb_bot.send_media_group(
            lin.id, [PtbPhoto(png()), InputMediaDocument(document.document)]
        )
    copied = await ptb_bot.copy_message(lin.id, lin.id, photo.message_id, caption="y")
    assert world.chat(lin.id)[-1]["message_id"] == copied.message_id
    assert world.chat(lin.id)[-1]["caption"] == "y"


async def test_python_telegram_bot_understands_the_refusals(
    world: World, ptb_bot: Ptb, lin: Person
) -> None:
    with pytest.raises(BadRequest, match="parse entities: unsupported start tag"):
        await ptb_bot.send_message(lin.id, "<config>", parse_mode="HTML")
    world.faults.order(method="sendMessage", fault=Fault.too_many_requests(2))
    with pytest.raises(RetryAfter):
        await ptb_bot.send_message(lin.id, "x")
    world.faults.order(method="sendMessage", fault=Fault.answer_lost())
    with pytest.raises(NetworkError):
        await ptb_bot.send_message(lin.id, "gesagt")
    assert world.chat(lin.id)[-1]["text"] == "gesagt"
    world.blocks(lin.id)
    with pytest.raises(Forbidden):
        await ptb_bot.send_message(lin.id, "x")
