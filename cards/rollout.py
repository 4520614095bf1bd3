"""When something new comes: one rollout at one's units, or what is on its way."""

from dataclasses import replace
from datetime import date

from bot.actions.answering import ShowHowTo
from bot.digest.standing import AtUnits
from bot.digest.values import Coming
from bot.replies.reply import Card
from bot.replies.rollout import RolloutsAhead, RolloutStatus
from bot.rollouts import NotYet, Rollout, Wave
from bot.words import Words
from cards import kit
from cards.around import tool_said
from cards.films import banner, untranslated

MOST_OTHERS = 4


def draw_rollout(status: RolloutStatus, words: Words) -> Card:
    """When it comes to the reader's units, what holds until then, what to do first; others' dates last."""
    rollout = status.rollout
    body = [kit.heading(rollout.name), *banner(status.banner, words)]
    if not status.for_role:
        body.append(kit.paragraph(words.say("rollout-not-your-role"), strong=True))
    body += [piece for at in status.here for piece in _here(at, status, words)]
    body += _planned(rollout, words) if not rollout.waves else []
    body.append(kit.paragraph(rollout.summary.read(words.language)))
    body += _first(status, words)
    body.append(kit.note(words.say("rollout-phase", phase=rollout.phase)))
    body += _others(status, words)
    return kit.card(words.language, words.say("rollout-summary"), body, _below(status, words), status.link)


def draw_rollouts(ahead: RolloutsAhead, words: Words) -> Card:
    """A line for each, and the overview."""
    title = words.say("rollouts-ahead" if ahead.mine else "rollouts-ahead-region")
    body = [kit.heading(title)]
    if not ahead.lines:
        body.append(kit.paragraph(words.say("rollouts-none-named" if ahead.named else "rollouts-none")))
    for line in ahead.lines:
        body += [kit.paragraph(line.name, strong=True), kit.note(_line(line, words))]
    if ahead.more:
        body.append(kit.note(words.say("rollouts-more", count=ahead.more)))
    body.append(kit.note(words.say("rollouts-other", phone=ahead.phone)))
    overview = kit.visit(words.say("direction-open"), ahead.link, primary=True)
    return kit.card(words.language, title, body, [overview], ahead.link)


def _here(at: AtUnits, status: RolloutStatus, words: Words) -> list[kit.Piece]:
    units = ", ".join(at.units)
    if at.wave is None:
        return [kit.paragraph(words.say("rollout-no-wave", units=units), strong=True)] if status.rollout.waves else []
    said = [kit.paragraph(f"{units}: {_when(at.wave, status.day, words)}", strong=True)]
    said += [kit.note(words.say("rollout-then", wave=_titled(wave, status.day, words))) for wave in at.later]
    return [*said, *_tool(at, status, words)] if status.for_role else said


def _tool(at: AtUnits, status: RolloutStatus, words: Words) -> list[kit.Piece]:
    """Which tool holds there; and before the new one does, the rule for when both are open."""
    tools = status.rollout.parallel_tools
    match at.tool:
        case NotYet() as tool if tools is not None:
            whose = ", ".join(at.units) if len(status.here) > 1 else None
            said = kit.paragraph(tool_said(replace(tool, unit=whose), words))
            rule = kit.note(tools.rule.read(words.language))
            return [said, rule, *untranslated(words, tools.old, tools.rule)]
        case None:
            return []
        case tool:
            return [kit.paragraph(tool_said(tool, words))]


def _first(status: RolloutStatus, words: Words) -> list[kit.Piece]:
    """What to do first on the morning after, where that is theirs."""
    change = status.rollout.cutover
    day = next((at.first for at in status.here if at.first is not None), None)
    if change is None or day is None or not status.for_role:
        return []
    return [kit.warning(words.say("rollout-first", day=words.day(day)), change.first.read(words.language))]


def _planned(rollout: Rollout, words: Words) -> list[kit.Piece]:
    """What is known of a rollout that has no waves yet."""
    pilot, broad = rollout.roadmap.pilot_start, rollout.roadmap.broad_start
    said = [words.say("rollout-pilot-planned", day=words.day_of_year(pilot))] if pilot else []
    said.append(
        words.say("rollout-broad-planned", day=words.day_of_year(broad)) if broad else words.say("rollout-open")
    )
    return [kit.paragraph(" ".join(said), strong=True)]


def _others(status: RolloutStatus, words: Words) -> list[kit.Piece]:
    """Other units' dates, and that they are not the reader's."""
    shown = status.elsewhere[:MOST_OTHERS]
    if not shown:
        return []
    title = words.say("rollout-elsewhere" if status.here else "rollout-waves")
    lines = [_titled(wave, status.day, words) for wave in shown]
    return [kit.paragraph(title, strong=True), *map(kit.note, lines)]


def _titled(wave: Wave, day: date, words: Words) -> str:
    return f"{wave.title.read(words.language)}: {_when(wave, day, words)}"


def _when(wave: Wave, day: date, words: Words) -> str:
    stage = "ahead" if day < wave.start else "runs" if day <= wave.end else "over"
    return _said(stage, wave, words)


def _said(stage: str, wave: Wave, words: Words) -> str:
    what, number = "pilot" if wave.number == 0 else "wave", str(wave.number)
    first, last = words.day_of_year(wave.start), words.day_of_year(wave.end)
    return words.say("rollout-when", stage=stage, what=what, number=number, first=first, last=last)


def _line(line: Coming, words: Words) -> str:
    whose = ", ".join(line.units) or line.wave.title.read(words.language)
    return f"{whose}: {_said('runs' if line.runs else 'ahead', line.wave, words)}"


def _below(status: RolloutStatus, words: Words) -> list[kit.Button]:
    """The film about it stands out; without one the region's overview does."""
    film = status.film
    overview = kit.visit(words.say("direction-open"), status.link, primary=film is None)
    if film is None:
        return [overview]
    says = words.say("rollout-film", seconds=str(film.video.seconds))
    title = film.title.read(words.language)
    return [kit.press(says, ShowHowTo(film.id, status.question), primary=True, about=title), overview]
