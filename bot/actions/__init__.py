"""Everything that a button can ask, as values; and what came in from Teams: `Said`, `Pressed`, `Arrived`."""

from bot.actions.answering import AskConsultant, AskQuestion, NotSolved, ShowHowTo, Solved
from bot.actions.arriving import Arrived, Deleted, Incoming, Pressed, Said, Sender, Setting
from bot.actions.buttons import from_button, to_button
from bot.actions.introducing import ChangeIntroduction, Introduce, SpeakLanguage

Action = AskQuestion | ShowHowTo | Solved | NotSolved | AskConsultant | Introduce | ChangeIntroduction | SpeakLanguage

__all__ = [
    "Action",
    "Arrived",
    "AskConsultant",
    "AskQuestion",
    "ChangeIntroduction",
    "Deleted",
    "Incoming",
    "Introduce",
    "NotSolved",
    "Pressed",
    "Said",
    "Sender",
    "Setting",
    "ShowHowTo",
    "Solved",
    "SpeakLanguage",
    "from_button",
    "to_button",
]
