"""Orders that may have been accepted: never repeated, found again if that is certain."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.integrations.images.api_calls import MAX_ATTEMPTS, Api
from bot.integrations.images.download import Fetcher
from bot.integrations.images.openai import OpenAI
from bot.integrations.images.protocol import Canvas, Order, PictureFailed
from bot.integrations.images.replicate import Replicate
from bot.settings.parsers import Secret
from tests.integrations.provider import FakeProvider
from tests.integrations.test_image_providers import ADDRESS, Store, job

ORDER = Order("a secret cat", 0, 1024)
LISTED = ("GET", "/predictions", None)


async def failure(drawing: Any) -> PictureFailed:
    """Why it came to nothing; the words of the prompt are never in it."""
    with pytest.raises(PictureFailed) as caught:
        await drawing
    assert "secret cat" not in str(caught.value)
    return caught.value


def openai(api: Api) -> OpenAI:
    return OpenAI(api, "gpt-image-1", Fetcher(()))


def replicate(api: Api, model: str = "owner/name") -> Replicate:
    return Replicate(api, model, Store(), None, (0.0, 0.0, 0.0))


class Claims:
    """What was offered as this order's; the first of it is."""

    def __init__(self, *, given: bool = True) -> None:
        self.offered: list[list[str]] = []
        self.canvas = Canvas(claim_ticket=self._claim)
        self._given = given

    async def _claim(self, tickets: Collection[str]) -> str | None:
        self.offered.append(list(tickets))
        return next(iter(tickets), None) if self._given else None


def made(**more: Any) -> dict[str, Any]:
    """A prediction of the list: this order's unless it says otherwise."""
    fields: dict[str, Any] = {"source": "api", "model": "owner/name", "version": "v1"}
    words = {"input": {"prompt": ORDER.prompt}, "created_at": datetime.now(UTC).isoformat()}
    return {**job("starting"), **fields, **words, **more}


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_fault_after_an_order_is_not_answered_with_another(
    provider: FakeProvider, api: Api, status: int
) -> None:
    """A gateway's word says nothing of what became of it: it may have been taken."""
    provider.then(status, {"error": "a secret cat"})

    failed = await failure(openai(api).draw(ORDER, Canvas()))

    assert (failed.reason, failed.taken) == ("broken", True)
    assert len(provider.asked) == 1


async def test_an_order_without_an_answer_may_have_been_taken(
    provider: FakeProvider, api: Api
) -> None:
    """The line was closed after the order had gone out."""
    provider.then_hang_up()

    assert (await failure(openai(api).draw(ORDER, Canvas()))).taken


async def test_an_order_that_waits_too_long_is_not_given_again(
    provider: FakeProvider, api: Api
) -> None:
    """Silence is no refusal."""
    provider.then_never()

    failed = await failure(api.order("/images/generations", {}, within=0.05))

    assert (failed.reason, failed.taken) == ("late", True)
    assert len(provider.asked) == 1


@pytest.mark.parametrize("status", [301, 400, 401, 402, 404, 422, 429])
async def test_what_was_turned_away_was_not_taken(
    provider: FakeProvider, api: Api, status: int
) -> None:
    """Not understood, not allowed, not found, too many: nobody wants money for it."""
    provider.then(status, {"error": {"code": "some_fault"}})

    assert not (await failure(openai(api).draw(ORDER, Canvas()))).taken


async def test_a_refusal_of_the_words_may_come_after_the_drawing(
    provider: FakeProvider, api: Api
) -> None:
    """A provider may look at the picture: then it was drawn."""
    provider.then(400, {"error": {"code": "moderation_blocked"}})

    failed = await failure(openai(api).draw(ORDER, Canvas()))

    assert (failed.reason, failed.taken) == ("refused", True)


async def test_an_order_that_never_left_was_not_taken(pauses: list[float]) -> None:
    """Nobody listens: it is tried again, and then certainly not taken."""

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    api = Api("http://127.0.0.1:1", Secret("k3y"), pause)

    assert not (await failure(openai(api).draw(ORDER, Canvas()))).taken
    assert len(pauses) == MAX_ATTEMPTS - 1


async def test_what_fails_after_the_order_was_taken(provider: FakeProvider, api: Api) -> None:
    """Whatever a question is answered with: the order stands."""
    provider.then(201, job("starting")).then(404, {})

    assert (await failure(replicate(api).draw(ORDER, Canvas()))).taken


@pytest.mark.parametrize("lost", ["502", "hang up", "no JSON"])
async def test_a_lost_job_is_found_in_the_list(provider: FakeProvider, api: Api, lost: str) -> None:
    """By its words, its model and its time; then it is followed as any other."""
    ways = {"502": provider.then, "no JSON": provider.then_text}
    provider.then_hang_up() if lost == "hang up" else ways[lost](502 if lost == "502" else 200, "")
    provider.then(200, {"results": [made(id="p9")]})
    provider.then(200, job("succeeded", id="p9", output=[ADDRESS]))
    claims = Claims()

    await replicate(api).draw(ORDER, claims.canvas)

    assert claims.canvas.ticket == "p9"
    orders = [one for one in provider.asked if one[0] == "POST"]
    assert len(orders) == 1
    assert provider.asked[1:] == [LISTED, ("GET", "/predictions/p9", None)]


OLD = (datetime.now(UTC) - timedelta(minutes=5)).isoformat()


@pytest.mark.parametrize(
    "other",
    [
        {"input": {"prompt": "a dog"}},
        {"input": None},
        {"model": "owner/other"},
        {"source": "web"},
        {"created_at": OLD},
        {"created_at": "yesterday"},
        {"created_at": None},
        {"id": "../../x"},
    ],
)
async def test_another_job_of_the_list_is_not_taken_for_it(
    provider: FakeProvider, api: Api, other: dict[str, Any]
) -> None:
    """Other words, another model, made on the site, before, or nothing that can be read."""
    provider.then(504, {}).then(200, {"results": ["nonsense", made(**other)]})
    claims = Claims()

    assert (await failure(replicate(api).draw(ORDER, claims.canvas))).taken

    assert claims.offered == [[], [], []]


async def test_two_that_could_be_it_are_both_shown_to_who_claims(
    provider: FakeProvider, api: Api
) -> None:
    """The rows know whose they are; where they don't, the order is lost."""
    provider.then(504, {}).then(200, {"results": [made(id="p1"), made(id="p2")]})
    claims = Claims(given=False)

    assert (await failure(replicate(api).draw(ORDER, claims.canvas))).reason == "broken"

    assert claims.offered[0] == ["p1", "p2"]
    assert len([one for one in provider.asked if one[0] == "POST"]) == 1


@pytest.mark.parametrize("answer", [(500, {}), (200, []), (200, {"results": None}), (404, {})])
async def test_without_a_list_the_order_is_lost(
    provider: FakeProvider, api: Api, answer: tuple[int, Any]
) -> None:
    """Looking costs nothing and breaks nothing."""
    provider.then(504, {}).then(*answer)

    assert (await failure(replicate(api).draw(ORDER, Claims().canvas))).taken


async def test_a_job_of_a_version_is_found_by_it(provider: FakeProvider, api: Api) -> None:
    """owner/name:version."""
    provider.then(504, {}).then(200, {"results": [made(id="p8", version="v2"), made(id="p9")]})
    provider.then(200, job("succeeded", id="p9", output=[ADDRESS]))
    claims = Claims()

    await replicate(api, "owner/name:v1").draw(ORDER, claims.canvas)

    assert claims.offered == [["p9"]]


async def test_what_was_certainly_not_taken_is_not_looked_for(
    provider: FakeProvider, api: Api
) -> None:
    """A key that is wrong has made no job."""
    provider.then(401, {})

    assert not (await failure(replicate(api).draw(ORDER, Claims().canvas))).taken
    assert len(provider.asked) == 1


async def test_a_cancel_is_said_again(provider: FakeProvider, api: Api) -> None:
    """Twice is no harm; once lost, a job would be drawn for nobody."""
    provider.then(502, {}).then_hang_up().then(200, {})

    await replicate(api).cancel("p1")

    assert [path for _, path, _ in provider.asked] == ["/predictions/p1/cancel"] * 3
