"""How well labelled messages are understood, as the chat would answer them: `functions.ask --score`.

The labels are those of the region's `dev_messages.jsonl`. A film counts as shown where it needs no press.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.howto import MOST_CHOICES
from bot.intent import Intent
from functions.questions import Reading, Understood, asked_of, checked, rows_of

Labels = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Scored:
    """A message's labels, and what was made of it."""

    labels: Labels
    made: Understood

    @property
    def is_answerable(self) -> bool:
        """Whether a how-to answers it."""
        return self.asks_how and self.labels["topic"] is not None

    @property
    def is_unanswerable(self) -> bool:
        """Whether it asks for a how-to that the catalogue does not hold."""
        return self.asks_how and self.labels["topic"] is None

    @property
    def asks_how(self) -> bool:
        """Whether it asks for a how-to."""
        return self.labels["intent"] == Intent.HOW_TO.value

    @property
    def is_other(self) -> bool:
        """Whether it is another kind of message, and nothing that the screen should stop."""
        return not self.asks_how and self.labels["intent"] != Intent.SENSITIVE.value

    @property
    def shows_a_wrong_film(self) -> bool:
        """Whether a film is shown that is not its answer."""
        return self.made.topic is not None and self.made.topic != self.labels["topic"]

    def is_among(self, most: int) -> bool:
        """Whether the right film is among the nearest `most`."""
        return self.labels["topic"] in self.made.topics[:most]

    def is_right(self, name: str) -> bool:
        """Whether this was told as it is labelled."""
        return getattr(self.made, name) == self.labels[name]


def scored(reading: Reading, paths: Iterable[Path]) -> Sequence[Scored]:
    """Every message of these files, with what is made of it."""
    region = reading.decider.region
    return [Scored(row, reading.understand(checked(asked_of(row), region))) for path in paths for row in rows_of(path)]


def figures(messages: Sequence[Scored]) -> dict[str, dict[str, float]]:
    """Each figure as a `share`, 0–1, `of` so many messages."""

    def share(counts: Callable[[Scored], bool], of: Callable[[Scored], bool]) -> dict[str, float]:
        those = [message for message in messages if of(message)]
        return {"share": round(sum(map(counts, those)) / max(1, len(those)), 4), "of": len(those)}

    def labelled(name: str, value: str) -> Callable[[Scored], bool]:
        return lambda message: message.labels[name] == value

    def stopped(message: Scored) -> bool:
        return message.made.sensitive_action != "none"

    return {
        "right_film_first": share(lambda one: one.is_among(1), lambda one: one.is_answerable),
        "right_film_among_three": share(lambda one: one.is_among(MOST_CHOICES), lambda one: one.is_answerable),
        "right_film_shown": share(lambda one: one.is_right("topic"), lambda one: one.is_answerable),
        "wrong_film_answerable": share(lambda one: one.shows_a_wrong_film, lambda one: one.is_answerable),
        "wrong_film_unanswerable": share(lambda one: one.shows_a_wrong_film, lambda one: one.is_unanswerable),
        "film_for_other_kinds": share(lambda one: one.made.topic is not None, lambda one: one.is_other),
        "intent": share(lambda one: one.is_right("intent"), lambda one: True),
        "area": share(lambda one: one.is_right("area"), lambda one: one.labels["area"] is not None),
        "logic": share(lambda one: one.is_right("logic"), lambda one: one.labels["logic"] is not None),
        "p1_found": share(lambda one: one.is_right("priority"), labelled("priority", "P1")),
        "must_block": share(lambda one: one.is_right("sensitive_action"), labelled("sensitive_action", "block")),
        "must_warn": share(stopped, labelled("sensitive_action", "warn")),
        "wrongly_stopped": share(stopped, labelled("sensitive_action", "none")),
    }
