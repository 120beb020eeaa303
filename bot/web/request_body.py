"""What is read of a request: for seconds only, and no more than the server takes (MOST_BYTES).

Whoever it is from is known by the body's signature, so a stranger's is read as well: it must not
keep a connection and its memory for as long as the stranger likes.
"""

import asyncio

from aiohttp import web

READ_WITHIN = 15.0  # seconds


async def body_of(request: web.Request) -> bytes:
    """All of the body. Raises TimeoutError, which the server answers with 408."""
    async with asyncio.timeout(READ_WITHIN):
        return await request.read()
