"""Problems: their codes are stable, and each stands on the page that developers read."""

import re

from bot.api.problems import TITLES, problem
from tests.e2e.forking import ROOT

PAGE = ROOT / "docs" / "decisions" / "0048-billing-api.md"
ROW = re.compile(r"^\| (\d{3}(?:, \d{3})*) \| (.+?) \|", re.MULTILINE)


def documented() -> dict[str, set[int]]:
    """The codes of the page's table, with the statuses of their row; members are in brackets."""
    codes: dict[str, set[int]] = {}
    for statuses, told in ROW.findall(PAGE.read_text("utf-8")):
        for code in re.findall("`(\\w+)`", re.sub(r"\([^)]*\)", "", told)):
            codes[code] = {int(one) for one in statuses.split(", ")}
    return codes


def test_every_code_is_documented_and_no_other() -> None:
    """A program decides by the code: one that nobody reads of is handled by nobody."""
    page = documented()

    assert set(page) == set(TITLES)
    assert [code for code, (status, _) in TITLES.items() if status not in page[code]] == []


def test_a_problem_has_the_members_of_rfc_9457() -> None:
    """`type` names the code, so that it is stable too."""
    for code in TITLES:
        status, body = problem(code, "an-id", left=3)
        for member in ("type", "title", "status", "detail", "code", "request_id", "left"):
            assert f'"{member}"'.encode() in body
        assert f'"type":"urn:billing:{code}"'.encode() in body
        assert 400 <= status < 600
