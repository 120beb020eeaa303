"""Reads metrics as Prometheus does: over HTTP, with the parser of its own client."""

from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families


class Scraped:
    """The samples of one answer."""

    def __init__(self, text: str) -> None:
        families = list(text_string_to_metric_families(text))
        self.kinds = {family.name: family.type for family in families}
        self.samples = [sample for family in families for sample in family.samples]

    def __call__(self, name: str, **labels: str) -> float | None:
        """The value of the one sample with these labels among its own; None without one."""
        found = [
            one.value
            for one in self.samples
            if one.name == name and labels.items() <= one.labels.items()
        ]
        assert len(found) <= 1, f"{name} {labels}: {len(found)} samples"
        return found[0] if found else None

    @property
    def names(self) -> set[str]:
        """Of all samples."""
        return {one.name for one in self.samples}

    @property
    def words(self) -> set[str]:
        """The values of all labels of all samples, their bounds apart."""
        named = (pair for one in self.samples for pair in one.labels.items())
        return {value for label, value in named if label != "le"}

    def labels(self, name: str) -> dict[str, set[str]]:
        """The values of each label of a metric."""
        found: dict[str, set[str]] = {}
        for one in self.samples:
            if one.name.startswith(name):
                for label, value in one.labels.items():
                    found.setdefault(label, set()).add(value)
        return found


async def scraped(port: int) -> Scraped:
    """What a process tells at /metrics."""
    async with ClientSession() as session, session.get(f"http://127.0.0.1:{port}/metrics") as got:
        assert got.status == 200
        return Scraped(await got.text())
