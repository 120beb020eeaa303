"""A newcomer's whole path, from /start to a file with the first operation."""

from tests.dialogs.exports import delivered
from tests.people import Person
from tests.world import World


async def test_a_newcomer_registers_buys_and_finds_everything_in_one_message(
    world: World, carol: Person
) -> None:
    """Every step is in the same message, in the person's language, until a file lies beneath."""
    await carol.opens("/start")
    menu = carol.menu["message_id"]
    assert carol.sees("menu-main", name="Карина", balance=0)

    await carol.taps("language-entry")
    await carol.taps("language-choose-code", chosen="no", own_name="English")
    carol.language = "en"
    assert carol.sees("menu-main", name="Карина", balance=0)
    commands = (await carol.phone.chat())["commands"]
    assert carol.label("commands-buy") in [one["description"] for one in commands]

    await carol.taps("buy-entry")
    await carol.taps("buy-pack-choose", tokens=10, stars=450, saving=10)
    assert carol.sees("buy-confirm", tokens=10, stars=450)
    await carol.pays()
    assert carol.sees("buy-paid", tokens=10, balance=10)

    await carol.taps("nav-home")
    await carol.taps("history-entry")
    (line,) = await carol.lines()
    operation = {"direction": "in", "amount": 10, "kind": "stars", "balance": 10, "at": line.at}
    operation |= {"service": "none", "reasoned": "no"}
    operation["method"] = carol.label("buy-kind", where="line")
    assert carol.sees("history-operations-line", **operation)
    assert carol.menu["message_id"] == menu
    await carol.taps("history-operations-csv")
    await delivered(world, carol)
    (document,) = carol.notices
    assert document["document"]["file_name"] == "transactions.csv"
    await carol.taps("nav-close")
    assert carol.notices == []

    await carol.taps("nav-home")
    assert carol.sees("menu-main", name="Карина", balance=10)
    assert carol.typed == []
