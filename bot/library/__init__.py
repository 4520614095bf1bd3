"""Finding how-tos and kinds of message: the only room that knows about ranking."""

from bot.library.bounds import measured as measured_bounds
from bot.library.documents import document_of
from bot.library.index import Document, Library, Ranked

__all__ = ["Document", "Library", "Ranked", "document_of", "measured_bounds"]
