"""The region's own model beside the catalogue, where the settings name one."""

from bot.errors import BrokenModel
from bot.library import Catalogue
from bot.library.model import Model
from bot.library.reranker import Reranked
from bot.region import Region
from functions.settings import Settings, wrong


def with_second_opinion(catalogue: Catalogue, region: Region, settings: Settings) -> Catalogue | Reranked:
    """The catalogue, or both together. Raises `BrokenSettings` where the model cannot be used."""
    if settings.reranker_file is None:
        return catalogue
    try:
        model = Model.load(settings.reranker_file)
    except BrokenModel as broken:
        raise wrong("reranker", broken) from broken
    return Reranked.of(catalogue, model, region.how_tos.values())
