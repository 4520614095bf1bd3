"""What holds around an answer today: closed just now, which of two tools, where in its life the system is."""

from bot.actions.answering import ShowHowTo
from bot.howto import Answer
from bot.ids import HowToId
from bot.rollouts import Both, NotYet, Over, ToolNote
from bot.words import Words
from cards import kit


def closed(answer: Answer, words: Words) -> list[kit.Piece]:
    """What must not be missed, for as long as it lasts, and what to do meanwhile."""
    shut = answer.around.closed
    if shut is None:
        return []
    until = words.say("closed-until", day=words.day(shut.until), time=words.time(shut.until))
    box = kit.warning(until, f"{shut.title.read(words.language)}. {shut.impact.read(words.language)}")
    return [box, *_instead(shut.how_to, "closed-instead", answer, words)]


def notes(answer: Answer, words: Words) -> list[kit.Piece]:
    """What is said in passing: which tool holds, and that a system nears its end."""
    tool, lifecycle = answer.around.tool, answer.around.lifecycle
    said = [kit.note(tool_said(tool, words)), *_other_tool(answer, words)] if tool is not None else []
    return [*said, kit.note(lifecycle.read(words.language))] if lifecycle is not None else said


def _instead(how_to: HowToId | None, title: str, answer: Answer, words: Words) -> list[kit.Piece]:
    """The one other how-to that holds now."""
    if how_to is None:
        return []
    said = words.say(title)
    return [kit.row(said, kit.press(words.say("show"), ShowHowTo(how_to, answer.question), about=said))]


def _other_tool(answer: Answer, words: Words) -> list[kit.Piece]:
    match answer.around.tool:
        case NotYet(how_to=other):
            return _instead(other, "until-then", answer, words)
        case Both(about_new=True, how_to=other):
            return _instead(other, "in-old-tool", answer, words)
        case Both(how_to=other) | Over(how_to=other):
            return _instead(other, "in-new-tool", answer, words)
        case None:
            return []


def tool_said(tool: ToolNote, words: Words) -> str:
    """Which of two tools holds, and until when."""
    language = words.language
    match tool:
        case NotYet(start, old, _, unit):
            when = {"whom": unit or words.say("you-all"), "day": words.day(start)}
            if old is None:
                return words.say("applies-from", **when)
            return words.say("applies-from-until-then", **when, tool=old.read(language))
        case Both(rule):
            return rule.read(language)
        case Over(until, old, new, rule):
            over = words.say("tool-over", old=old.read(language), day=words.day(until), new=new.read(language))
            return f"{over} {rule.read(language)}"
