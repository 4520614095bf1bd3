"""The union of all that a button can ask: the type checker names the one without a handler."""

from bot.actions.answering import AnswerRest, AskConsultant, AskQuestion, NoneOfThese, NotSolved, ShowHowTo, Solved
from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.actions.introducing import ChangeIntroduction, Introduce, SpeakLanguage

Action = (
    AskQuestion
    | AnswerRest
    | ShowHowTo
    | Solved
    | NotSolved
    | NoneOfThese
    | AskConsultant
    | StopsCare
    | DoesNotStopCare
    | Introduce
    | ChangeIntroduction
    | SpeakLanguage
)
