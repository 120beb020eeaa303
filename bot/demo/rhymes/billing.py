"""A client of the billing API in plain HTTP. It lists its calls, so that a visitor sees them."""

from typing import Any
from uuid import uuid4

from aiohttp import ClientError, ClientSession

Json = dict[str, Any]
MOST_CALLS = 6


class Problem(Exception):
    """The API refused; `code` is its code, or "away" if it did not answer."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Billing:
    """The API at this address. `secret`: that of the service's key; `calls`: the last calls."""

    def __init__(self, http: ClientSession, url: str) -> None:
        self.secret = ""
        self.calls: list[str] = []
        self._http = http
        self._url = url

    async def get(self, path: str) -> Json:
        """Send a GET request. Raises Problem."""
        return await self._call("GET", path)

    async def post(self, path: str, body: Json) -> Json:
        """Send a POST request with a new idempotency key. Raises Problem."""
        return await self._call("POST", path, json=body)

    async def _call(self, method: str, path: str, **options: Any) -> Json:
        headers = {"Authorization": f"Bearer {self.secret}", "Idempotency-Key": uuid4().hex}
        try:
            async with self._http.request(
                method, self._url + path, headers=headers, **options
            ) as response:
                answer: Json = await response.json(content_type=None)
        except (ClientError, TimeoutError, ValueError) as error:
            raise Problem("away") from error
        if method == "POST":  # GET requests are made every second
            self.calls = [*self.calls, f"{method} /v1{path} → {response.status}"][-MOST_CALLS:]
        if response.status >= 400:
            raise Problem(answer["code"])
        return answer
