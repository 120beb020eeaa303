"""Reads request bodies with a time limit; the server limits their size (MAX_BODY_BYTES).

The body's signature authenticates the sender, so bodies of strangers must be read too. They must
not occupy a connection and memory without a limit.
"""

import asyncio

from aiohttp import web

READ_TIMEOUT_S = 15.0  # seconds


async def body_of(request: web.Request) -> bytes:
    """The whole body. Raises TimeoutError, which the server answers with 408."""
    async with asyncio.timeout(READ_TIMEOUT_S):
        return await request.read()
