"""Reads request bodies with a time limit; the server limits their size (MAX_BODY_BYTES).

The sender is known only by the body's signature, so a stranger's body is read as well. It must not
hold a connection and its memory without a limit.
"""

import asyncio

from aiohttp import web

READ_TIMEOUT_S = 15.0  # seconds


async def body_of(request: web.Request) -> bytes:
    """All of the body. Raises TimeoutError, which the server answers with 408."""
    async with asyncio.timeout(READ_TIMEOUT_S):
        return await request.read()
