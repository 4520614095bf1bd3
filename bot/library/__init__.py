"""Finding how-tos and kinds of message: the only room that knows about ranking."""

from bot.library.bounds import measured as measured_bounds
from bot.library.catalogue import Catalogue
from bot.library.index import Document, Library
from bot.library.ranking import Ranked

__all__ = ["Catalogue", "Document", "Library", "Ranked", "measured_bounds"]
