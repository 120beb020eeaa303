"""Files: what is sent, resent, read back and refused."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import (
    BufferedInputFile,
    InputMediaDocument,
    InputMediaPhoto,
    Message,
)
from aiohttp import FormData

from bot.sandbox.driver.client import Driver, DriverError, Person
from tests.sandbox.pictures import PNG, TEXT, png

pytestmark = pytest.mark.thorough

MEGABYTE = 1024 * 1024


async def test_a_photo_has_several_sizes_and_a_caption(bot: Bot, ann: Person) -> None:
    """The largest one last, in the picture's own proportions."""
    sent = await bot.send_photo(ann.id, PNG, caption="<b>grey</b>", parse_mode="HTML")

    assert sent.photo
    assert [(one.width, one.height) for one in sent.photo] == [(90, 67), (320, 240), (400, 300)]
    assert (sent.caption, sent.caption_entities[0].type) == ("grey", "bold")  # type: ignore[index]
    assert await ann.download(await ann.last()) == PNG.data


async def test_a_document_keeps_its_name_and_bytes(bot: Bot, ann: Person) -> None:
    """What the person downloads is what the bot sent."""
    sent = await bot.send_document(ann.id, TEXT)

    assert sent.document
    assert (sent.document.file_name, sent.document.mime_type) == ("export.csv", "text/csv")
    assert await ann.download(await ann.last()) == TEXT.data


async def test_a_file_is_sent_again_by_its_id(bot: Bot, ann: Person) -> None:
    """As what it was, and by no other id."""
    sent = await bot.send_photo(ann.id, PNG)
    assert sent.photo

    again = await bot.send_photo(ann.id, sent.photo[0].file_id)

    assert again.photo == sent.photo
    with pytest.raises(TelegramBadRequest, match="can't use file of type Photo as Document"):
        await bot.send_document(ann.id, sent.photo[0].file_id)
    with pytest.raises(TelegramBadRequest, match="wrong file identifier/HTTP URL specified"):
        await bot.send_photo(ann.id, sent.photo[0].file_unique_id)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (png(1, 30), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_what_is_no_photo_is_refused(
    driver: Driver, ann: Person, data: bytes, words: str
) -> None:
    """Empty, not a picture, too long a strip."""
    form = FormData({"chat_id": str(ann.id)})
    form.add_field("photo", data, filename="x.png")

    async with driver.session.http.post(
        f"{driver.base_url}/bot42:demo/sendPhoto", data=form
    ) as answer:
        assert (await answer.json())["description"] == f"Bad Request: {words}"


async def test_a_file_of_a_person_is_read_back(bot: Bot, ann: Person) -> None:
    """getFile, then the file's path."""
    await ann.upload(b"receipt", "receipt.txt", caption="paid")
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.document

    stream = await bot.download(update.message.document)

    assert update.message.caption == "paid"
    assert stream
    assert stream.read() == b"receipt"


async def test_a_picture_of_a_person_is_a_photo(bot: Bot, ann: Person) -> None:
    """And only a picture can be one."""
    await ann.upload(png(2, 2), "x.png", "photo")
    (update,) = await bot.get_updates()

    assert update.message
    assert update.message.photo
    with pytest.raises(DriverError, match="IMAGE_PROCESS_FAILED"):
        await ann.upload(b"text", "x.png", "photo")


async def test_files_over_the_limits_are_refused(driver: Driver, bot: Bot, ann: Person) -> None:
    """50 MB to send, 20 MB to read back."""
    big = BufferedInputFile(b"x" * (20 * MEGABYTE + 1), "big.bin")
    sent = await bot.send_document(ann.id, big)
    assert sent.document

    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(sent.document.file_id)
    huge = BufferedInputFile(b"x" * (50 * MEGABYTE + 1), "huge.bin")
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(ann.id, huge)


async def test_media_replaces_media_and_text(bot: Bot, ann: Person) -> None:
    """editMessageMedia; the same media again is no change."""
    sent = await bot.send_message(ann.id, "wait")

    edited = await sent.edit_media(InputMediaPhoto(media=PNG, caption="done"))
    assert isinstance(edited, Message)
    assert edited.photo
    same = InputMediaPhoto(media=edited.photo[-1].file_id, caption="done")
    with pytest.raises(TelegramBadRequest, match="not modified"):
        await sent.edit_media(same)
    captioned = await sent.edit_caption(caption="over")

    seen = await ann.last()
    assert "text" not in seen
    assert seen["caption"] == "over"
    assert isinstance(captioned, Message)


async def test_a_text_has_no_caption_to_edit(bot: Bot, ann: Person) -> None:
    """editMessageCaption is for media."""
    sent = await bot.send_message(ann.id, "text")

    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await sent.edit_caption(caption="x")


async def test_an_album_is_several_messages_of_one_group(bot: Bot, ann: Person) -> None:
    """2 to 10; documents are not mixed with photos."""
    photo, document = InputMediaPhoto(media=PNG), InputMediaDocument(media=TEXT)

    sent = await bot.send_media_group(ann.id, [photo, photo])

    assert len({one.media_group_id for one in sent}) == 1
    assert all(one.photo for one in sent)
    with pytest.raises(TelegramBadRequest, match="can't be mixed"):
        await bot.send_media_group(ann.id, [photo, document])
    with pytest.raises(TelegramBadRequest, match="from 2 to 10"):
        await bot.send_media_group(ann.id, [photo])


async def test_a_caption_is_shorter_than_a_text(bot: Bot, ann: Person) -> None:
    """1024 characters."""
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_photo(ann.id, PNG, caption="x" * 1025)


async def test_videos_and_animations_are_kept_as_files(bot: Bot, ann: Person) -> None:
    """Their measures are those the bot gives; a GIF is a document, too."""
    file = BufferedInputFile(b"moving", "clip.mp4")

    video = await bot.send_video(ann.id, file, width=4, height=3, duration=2)
    animation = await bot.send_animation(ann.id, file)

    assert video.video
    assert (video.video.width, video.video.duration) == (4, 2)
    assert animation.animation
    assert animation.document
