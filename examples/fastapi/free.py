"""A service that shortens texts."""

import re

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI(title="Summaries")


class Text(BaseModel):
    """A text to shorten."""

    text: str


@app.post("/summaries")
async def post_summary(body: Text) -> dict[str, str]:
    """Shorten a text."""
    try:
        return {"summary": summary(body.text)}
    except ValueError as error:
        raise HTTPException(422, str(error)) from None


def summary(text: str) -> str:
    """The sentence with the most frequent words. Raises ValueError if there is no sentence."""
    sentences = re.findall(r"[^.!?]+[.!?]", text)
    if not sentences:
        raise ValueError("There is no sentence in it.")
    words = re.findall(r"\w{4,}", text.lower())
    return max(sentences, key=lambda one: sum(map(words.count, one.lower().split()))).strip()
