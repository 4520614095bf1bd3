"""A press whose fields held what the screen keeps back. No message stands in the chat, and the card can be mended."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.actions.action import Action
from bot.privacy import Blocked, Screened, ScreenPolicy, Warned, screen


@dataclass(frozen=True, slots=True)
class Withheld:
    """The screen's word on what was typed. `rest` is what the button asked for, with the words that may stay.

    None where none may, and for a form: there each field is mended where it stands.
    """

    verdict: Blocked | Warned
    rest: Action | None = None


def judged(texts: Mapping[str, str], policy: ScreenPolicy) -> tuple[Blocked | Warned | None, dict[str, Screened]]:
    """The gravest of what the screen holds back, and what may stay of each, by its name."""
    held, words = list[Blocked | Warned](), dict[str, Screened]()
    for name, text in texts.items():
        match screen(text, policy):
            case Screened() as passed:
                words[name] = passed
            case Warned(redacted) as warned:
                words[name] = redacted
                held.append(warned)
            case Blocked() as blocked:
                held.insert(0, blocked)
    return (held[0] if held else None), words
