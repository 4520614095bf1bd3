"""What a morning says to one person: sections of items, each with why it is theirs."""

from bot.digest.compose import compose
from bot.digest.material import Material, Own
from bot.digest.reader import Place, Reader
from bot.digest.values import Digest, Item, Reason, Section, Topic

__all__ = ["Digest", "Item", "Material", "Own", "Place", "Reader", "Reason", "Section", "Topic", "compose"]
