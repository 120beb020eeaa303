"""Providers over real HTTP: every status; late, repeated, invalid and missing answers."""

import asyncio
import base64
from typing import Any

import pytest

from bot.integrations.images.api_calls import MAX_ATTEMPTS, Api
from bot.integrations.images.download import Fetcher
from bot.integrations.images.openai import OpenAI
from bot.integrations.images.protocol import Canvas, Order, PictureFailed
from bot.integrations.images.replicate import Replicate
from bot.settings.parsers import Secret
from tests.integrations.provider import FakeProvider, png

ORDER = Order("a secret cat", 0, 1024)
B64 = base64.b64encode(png()).decode()
ADDRESS = "https://replicate.delivery/1.png"


class Store(Fetcher):
    """Where pictures are fetched from, without a network; `failures` come first."""

    def __init__(self, *failures: PictureFailed) -> None:
        self.failures, self.fetched = list(failures), []  # type: ignore[var-annotated]

    async def fetch(self, url: str) -> bytes:
        """A picture, after the failures."""
        self.fetched.append(url)
        if self.failures:
            raise self.failures.pop(0)
        return png()


def openai(api: Api, model: str = "gpt-image-1") -> OpenAI:
    return OpenAI(api, model, Store())


def replicate(api: Api, store: Store | None = None, model: str = "owner/name") -> Replicate:
    return Replicate(api, model, store or Store(), "https://bot.example.org/images", (0.0,))


def job(status: str, **more: Any) -> dict[str, Any]:
    """A prediction as the provider tells it."""
    return {"id": "p1", "status": status, "output": None, **more}


async def reason_of(drawing: Any) -> str:
    """Why it came to nothing; the words of the prompt are never in it."""
    with pytest.raises(PictureFailed) as caught:
        await drawing
    assert "secret cat" not in str(caught.value)
    return caught.value.reason


@pytest.mark.parametrize("item", [{"b64_json": B64}, {"url": ADDRESS}])
async def test_one_call_draws(provider: FakeProvider, api: Api, item: dict[str, str]) -> None:
    """The picture itself, or its address."""
    provider.then(200, {"data": [item]})

    assert (await openai(api).draw(ORDER, Canvas())).startswith(b"\xff\xd8")

    verb, path, body = provider.asked[0]
    assert (verb, path, body["size"]) == ("POST", "/images/generations", "1024x1024")
    assert "response_format" not in body
    assert provider.keys == ["Bearer k3y"]


async def test_the_older_models_are_asked_for_base64(provider: FakeProvider, api: Api) -> None:
    """The newer ones refuse the word."""
    provider.then(200, {"data": [{"b64_json": B64}]})

    await openai(api, "dall-e-3").draw(ORDER, Canvas())

    assert provider.asked[0][2]["response_format"] == "b64_json"


@pytest.mark.parametrize(
    "answer",
    [
        {"data": [{"b64_json": "%%%"}]},
        {"data": [{"b64_json": "приём"}]},
        {"data": [{"b64_json": B64[:40]}]},
        {"data": [{"b64_json": base64.b64encode(b"no picture").decode()}]},
        {"data": [{"b64_json": None}]},
        {"data": [{}]},
        {"data": []},
        {"data": None},
        {},
        [],
        None,
        "text",
    ],
)
async def test_nonsense_is_no_picture(provider: FakeProvider, api: Api, answer: Any) -> None:
    """Bad base64, no picture in it, no field."""
    provider.then(200, answer)

    assert await reason_of(openai(api).draw(ORDER, Canvas())) == "broken"


async def test_a_busy_provider_is_asked_again(
    provider: FakeProvider, api: Api, pauses: list[float]
) -> None:
    """After as long as it asks for, within reason: it has said that it took nothing."""
    provider.then(429, {}, **{"Retry-After": "7"}).then(429, {})
    provider.then_text(503, "<html>", **{"Retry-After": "1"})
    provider.then(200, {"data": [{"b64_json": B64}]})

    await openai(api).draw(ORDER, Canvas())

    assert pauses == [7, 2, 4]


@pytest.mark.parametrize("status", [429, 503])
async def test_a_provider_that_stays_busy_is_given_up(
    provider: FakeProvider, api: Api, pauses: list[float], status: int
) -> None:
    """After a few tries; an absurd Retry-After is not waited for."""
    provider.then(status, {"error": "a secret cat"}, **{"Retry-After": "99999"})

    assert await reason_of(openai(api).draw(ORDER, Canvas())) == "broken"

    assert len(provider.asked) == MAX_ATTEMPTS
    assert max(pauses) <= 20


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (400, {"error": {"code": "moderation_blocked", "message": "a secret cat"}}, "refused"),
        (400, {"error": {"code": "content_policy_violation"}}, "refused"),
        (403, {"detail": "NSFW content"}, "refused"),
        (400, {"error": {"code": "invalid_size"}}, "broken"),
        (401, {"error": {"message": "Incorrect API key: k3y"}}, "broken"),
        (402, {}, "broken"),
        (404, {}, "broken"),
        (301, {}, "broken"),
    ],
)
async def test_a_refusal_is_told_from_a_fault(
    provider: FakeProvider, api: Api, status: int, body: Any, reason: str
) -> None:
    """The person may say it differently; what is the operator's to mend is not theirs."""
    provider.then(status, body)

    assert await reason_of(openai(api).draw(ORDER, Canvas())) == reason

    assert len(provider.asked) == 1


async def test_a_lost_answer_is_not_ordered_twice(provider: FakeProvider, api: Api) -> None:
    """It may have been drawn and paid for by the operator."""
    provider.then_hang_up()

    assert await reason_of(openai(api).draw(ORDER, Canvas())) == "broken"

    assert len(provider.asked) == 1


async def test_a_provider_that_is_not_there_is_tried_again(pauses: list[float]) -> None:
    """Nothing was sent, so nothing can be drawn twice."""

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    api = Api("http://127.0.0.1:1", Secret("k3y"), pause)

    assert await reason_of(openai(api).draw(ORDER, Canvas())) == "broken"

    assert len(pauses) == MAX_ATTEMPTS - 1


async def test_a_job_is_ordered_followed_and_fetched(provider: FakeProvider, api: Api) -> None:
    """Its ticket is kept before any wait; statuses that nobody knows are waited through."""
    kept: list[str] = []

    async def keep(ticket: str) -> None:
        kept.append(ticket)

    provider.then(201, job("starting")).then(200, job("starting")).then(200, job("dreaming"))
    provider.then(200, job("processing", logs="  40%|####\n  70%|#######"))
    provider.then(200, job("succeeded", output=[ADDRESS]))
    canvas, store = Canvas(keep_ticket=keep), Store()

    await replicate(api, store).draw(ORDER, canvas)

    assert kept == [canvas.ticket] == ["p1"]
    assert canvas.progress == 0.7
    assert store.fetched == [ADDRESS]
    verb, path, body = provider.asked[0]
    assert (verb, path) == ("POST", "/models/owner/name/predictions")
    assert body["webhook_events_filter"] == ["completed"]


async def test_a_version_of_a_model_is_ordered_by_its_number(
    provider: FakeProvider, api: Api
) -> None:
    """owner/name:version."""
    provider.then(201, job("starting")).then(200, job("succeeded", output=ADDRESS))

    await replicate(api, model="owner/name:abc").draw(ORDER, Canvas())

    assert provider.asked[0][1] == "/predictions"
    assert provider.asked[0][2]["version"] == "abc"


async def test_a_ticket_from_before_a_crash_is_followed(provider: FakeProvider, api: Api) -> None:
    """Nothing is ordered a second time."""
    provider.then(200, job("succeeded", output=ADDRESS))

    await replicate(api).draw(ORDER, Canvas(ticket="p1"))

    assert [(verb, path) for verb, path, _ in provider.asked] == [("GET", "/predictions/p1")]


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        (job("failed", error="NSFW content detected: a secret cat"), "refused"),
        (job("failed", error="CUDA out of memory"), "broken"),
        (job("canceled"), "broken"),
        (job("aborted"), "broken"),
        (job("succeeded"), "broken"),
        (job("succeeded", output=[]), "broken"),
        (job("succeeded", output=[7]), "broken"),
        ([], "broken"),
    ],
)
async def test_every_bad_end_of_a_job(
    provider: FakeProvider, api: Api, end: Any, reason: str
) -> None:
    """Failed, canceled, aborted before it started, finished with nothing."""
    provider.then(201, job("starting")).then(200, end)

    assert await reason_of(replicate(api).draw(ORDER, Canvas())) == reason


@pytest.mark.parametrize("answer", [{}, {"id": 7}, {"id": "../../x"}, {"id": ""}, []])
async def test_an_answer_without_a_job_is_a_fault(
    provider: FakeProvider, api: Api, answer: Any
) -> None:
    """The ticket becomes part of an address: it has letters and digits only."""
    provider.then(201, answer)

    assert await reason_of(replicate(api).draw(ORDER, Canvas())) == "broken"


async def test_questions_survive_silence_and_faults(provider: FakeProvider, api: Api) -> None:
    """Asking twice costs nothing."""
    provider.then(201, job("starting")).then_hang_up().then(502, {}).then(429, {})
    provider.then(200, job("succeeded", output=ADDRESS))

    assert await replicate(api).draw(ORDER, Canvas())


async def test_an_expired_address_is_asked_for_anew(provider: FakeProvider, api: Api) -> None:
    """A few times; an unsafe one is not."""
    provider.then(201, job("starting")).then(200, job("succeeded", output=ADDRESS))
    store = Store(PictureFailed("broken", "404"), PictureFailed("late", "slow"))
    assert await replicate(api, store).draw(ORDER, Canvas())
    assert len(store.fetched) == 3

    unsafe = Store(PictureFailed("unsafe", "127.0.0.1"))
    provider.then(200, job("succeeded", output=ADDRESS))

    assert await reason_of(replicate(api, unsafe).draw(ORDER, Canvas(ticket="p1"))) == "unsafe"
    assert len(unsafe.fetched) == 1


async def test_a_hint_ends_the_pause(provider: FakeProvider, api: Api) -> None:
    """A callback saves the rest of the wait, and nothing more is believed of it."""
    provider.then(201, job("starting")).then(200, job("processing"))
    provider.then(200, job("succeeded", output=ADDRESS))
    patient = Replicate(api, "owner/name", Store(), None, (3600.0,))
    canvas = Canvas()
    drawing = asyncio.create_task(patient.draw(ORDER, canvas))
    while len(provider.asked) < 2:
        await asyncio.wait({drawing}, timeout=0.01)

    while not drawing.done():
        canvas.hinted.set()
        await asyncio.wait({drawing}, timeout=0.01)

    assert drawing.result()


async def test_cancelling_never_raises(provider: FakeProvider, api: Api) -> None:
    """Whatever the provider says."""
    provider.then(404, {})
    await replicate(api).cancel("p1")

    assert provider.asked == [("POST", "/predictions/p1/cancel", None)]
