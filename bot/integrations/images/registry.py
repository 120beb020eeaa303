"""Chooses the image provider by the settings."""

from collections.abc import Callable

from bot.integrations.images.api_calls import Api
from bot.integrations.images.download import Fetcher
from bot.integrations.images.local_painter import Painter
from bot.integrations.images.openai import OpenAI
from bot.integrations.images.protocol import Provider
from bot.integrations.images.replicate import Replicate
from bot.settings.settings import Settings

OPENAI, OPENAI_MODEL = "https://api.openai.com/v1", "gpt-image-1"
REPLICATE, REPLICATE_MODEL = "https://api.replicate.com/v1", "black-forest-labs/flux-schnell"


def provider_of(settings: Settings, known: Callable[[str], str]) -> Provider:
    """Without a key the local painter; with a webhook URL Replicate's jobs; else OpenAI's call.

    `known`: what a prompt says in words that the local painter knows.
    """
    if settings.image_api_token is None:
        return Painter(known)
    fetcher = Fetcher(settings.image_hosts)
    if settings.image_webhook_url:
        api = Api(settings.image_api_url or REPLICATE, settings.image_api_token)
        model = settings.image_model or REPLICATE_MODEL
        # A webhook that can't be verified would be refused. Without one the bot polls.
        callback = settings.image_webhook_url if settings.image_webhook_secret else None
        return Replicate(api, model, fetcher, callback)
    api = Api(settings.image_api_url or OPENAI, settings.image_api_token)
    return OpenAI(api, settings.image_model or OPENAI_MODEL, fetcher)
