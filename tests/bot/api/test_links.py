"""Links over HTTP: asked for, answered or not, ended by the service."""

import pytest

from models import ApiLink
from tests.bot.api.service import Api, Service

pytestmark = pytest.mark.thorough

NOBODYS = "lnk_" + "A" * 22


async def test_a_link_is_a_deep_link_of_the_bot(api: Api, lab: Service, rich: int) -> None:
    """The service learns who the person is when they have said yes, and not before."""
    asked = await lab.post("/v1/links", {"daily_limit": 70, "reference": "customer 5"})
    link = asked.body["id"]
    assert (asked.status, asked.body["state"], asked.body["user"]) == (201, "pending", None)
    assert asked.body["url"] == f"https://t.me/demo_bot?start=connect_{link}"

    await api.services.billing.links.connect(rich, link, 40)
    seen = (await lab.get(f"/v1/links/{link}")).body
    assert (seen["state"], seen["user"], seen["daily_limit"]) == ("connected", str(rich), 40)
    assert seen["reference"] == "customer 5"


async def test_a_link_that_nobody_answered_is_over_after_a_day(api: Api, lab: Service) -> None:
    """For the service at once, and in its row when the chore comes."""
    link = (await lab.post("/v1/links", {"daily_limit": 5})).body["id"]
    api.watch.forward(days=1)
    assert (await lab.get(f"/v1/links/{link}")).body["state"] == "expired"

    await api.services.billing.links.expire()
    assert (await ApiLink.get(id=link)).state == "expired"
    assert (await lab.delete(f"/v1/links/{link}")).body["state"] == "expired"


async def test_a_declined_link_says_so(api: Api, lab: Service) -> None:
    """And never whose it was."""
    link = (await lab.post("/v1/links", {"daily_limit": 5})).body["id"]
    await api.services.billing.links.decline(link)
    seen = (await lab.get(f"/v1/links/{link}")).body
    assert (seen["state"], seen["user"]) == ("declined", None)


async def test_a_service_ends_a_link_and_finishes_what_it_holds(
    api: Api, lab: Service, rich: int
) -> None:
    """From then on it begins nothing; the hold is captured, as the person was told."""
    link = await api.connect(lab, rich)
    held = await lab.hold(link, 10)
    assert (await lab.delete(f"/v1/links/{link}")).body["state"] == "ended"
    for again in (await lab.get(f"/v1/links/{link}"), await lab.delete(f"/v1/links/{link}")):
        assert (again.status, again.code) == (410, "link_deleted")

    assert [(await lab.charge(user, 1)).code for user in (link, rich)] == ["not_connected"] * 2
    assert (await lab.post(f"/v1/holds/{held.body['id']}/capture")).status == 200
    assert (await lab.delete(f"/v1/links/{NOBODYS}")).code == "not_found"
