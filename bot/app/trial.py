"""What a correction would change, before it counts: on questions that were recorded, phrases and other corrections."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.app.answering import answer_by
from bot.app.kollegan import Kollegan
from bot.corrections import Banner, Kept, Never, Pin
from bot.howto import Answer, Choices, HowToReply, NoAnswer, Restricted
from bot.ids import HowToId, PersonId
from bot.learned import LEAST_SHOWN, Tally
from bot.library.rules import Rules
from bot.people import Person
from bot.privacy import Screened, screen

ANYBODY = Person(PersonId("anybody"), "", "sv")


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown for a question: one film, several to choose from, or none."""

    how_tos: tuple[HowToId, ...]

    def __str__(self) -> str:
        return " or ".join(self.how_tos) or "no film"


@dataclass(frozen=True, slots=True)
class Change:
    """A question that gets something else. `source` says whose words it is; `times` how often it was recorded."""

    question: str
    source: str
    times: int
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True)
class Trial:
    """All that changes, the most recorded first; `seldom` questions more, each asked too seldom to be shown."""

    changes: tuple[Change, ...]
    seldom: int


@dataclass(frozen=True, slots=True)
class _Question:
    text: Screened
    source: str
    times: int = 0


def trial(kollegan: Kollegan, wanted: Pin | Never, in_force: Sequence[Kept], recorded: Iterable[Tally]) -> Trial:
    """What anybody would be shown with the correction, where it is not what they are shown without."""
    kept = [held.correction for held in in_force]
    before, after = Rules.of(kept), Rules.of([*kept, wanted])
    known = (_Question(wanted.phrase, "this phrase"), *_corrected(in_force), *_phrases(kollegan), *_asked(recorded))
    changed = [
        change
        for question in known
        if before.ruling(question.text) != after.ruling(question.text)
        and (change := _change(kollegan, before, after, question)) is not None
    ]
    seldom = [change for change in changed if 0 < change.times < LEAST_SHOWN]
    shown = sorted((change for change in changed if change not in seldom), key=lambda change: -change.times)
    return Trial(tuple(shown), sum(change.times for change in seldom))


def _change(kollegan: Kollegan, before: Rules, after: Rules, question: _Question) -> Change | None:
    was, becomes = (_shown(answer_by(rules, kollegan, question.text, ANYBODY)) for rules in (before, after))
    return None if was == becomes else Change(question.text.text, question.source, question.times, was, becomes)


def _shown(reply: HowToReply) -> Shown:
    match reply:
        case Answer() | Restricted():
            return Shown((reply.how_to.id,))
        case Choices(how_tos):
            return Shown(tuple(how_to.id for how_to in how_tos))
        case NoAnswer():
            return Shown(())


def _corrected(in_force: Iterable[Kept]) -> Iterator[_Question]:
    for held in in_force:
        if not isinstance(held.correction, Banner):
            yield _Question(held.correction.phrase, f"correction {held.number}")


def _phrases(kollegan: Kollegan) -> Iterator[_Question]:
    for how_to in kollegan.region.how_tos.values():
        for phrase in {how_to.title.sv, *how_to.phrases}:
            text = screen(phrase, kollegan.region.screening)
            if isinstance(text, Screened):
                yield _Question(text, f"a phrase of {how_to.id}")


def _asked(recorded: Iterable[Tally]) -> Iterator[_Question]:
    """Each recorded question once, however it was left without its answer."""
    texts: dict[str, Screened] = {}
    times: Counter[str] = Counter()
    for tally in recorded:
        texts[tally.unmet.key] = tally.unmet.text
        times[tally.unmet.key] += tally.count
    for key, text in texts.items():
        yield _Question(text, "recorded", times[key])
