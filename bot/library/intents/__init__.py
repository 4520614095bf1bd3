"""What kind of message it is, and where it would go."""

from bot.library.intents.clauses import clauses
from bot.library.intents.understanding import Interpreter, Understood

__all__ = ["Interpreter", "Understood", "clauses"]
