"""Everything that can go wrong, as one tree.

KolleganError
├── BrokenContent            a region's content has problems: all of them, and the process does not start
├── BrokenSettings           the environment holds wrong settings, or lacks some: all of them, in plain words
├── BrokenModel              the re-ranker's model cannot be used: why, as the setting that names it says
├── NoDatabase               the database cannot be reached: why, without its password
├── NotMigrated              its tables are older than this version of the program: which they are
├── Refused                  who calls may not: answered with its `status`, and costs nothing more
│   ├── Unauthorized         401: the token is not one that Teams signed for us
│   └── OtherTenant          403: signed by Teams, for somebody else's organisation
├── Unreadable               400: what came is no activity, or a button that nobody here made
├── WordsMissing             a sentence lacks an id or a variable: a fault of ours
└── NotDelivered             Teams did not take a message; `permanent` says whether trying again can help
"""

from dataclasses import dataclass
from http import HTTPStatus


class KolleganError(Exception):
    """The root of the tree."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in a region's content, said so that an editor can mend it."""

    file: str
    id: str
    field: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}: {self.id}: {self.field}: {self.expected}"


class BrokenContent(KolleganError):
    """A region's content has problems; `problems` holds all of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class BrokenSettings(KolleganError):
    """The process's settings are wrong; `problems` holds all of them, each beginning with the variable's name."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class BrokenModel(KolleganError):
    """The re-ranker's model cannot be used."""


class NoDatabase(KolleganError):
    """The database cannot be reached, or is none. The message is one line."""


class NotMigrated(KolleganError):
    """The tables are older than this version of the program, and it may not change them."""

    def __init__(self, found: str, wanted: str) -> None:
        super().__init__(
            f"the database stands at {found or 'no version'}, and this program wants {wanted}: "
            "python -m functions.migrate, as whoever owns the tables"
        )


class Refused(KolleganError):
    """Who calls may not. The reason is for our log, never for the caller."""

    status = HTTPStatus.UNAUTHORIZED


class Unauthorized(Refused):
    """The token is missing, or not one that Teams signed for us."""


class OtherTenant(Refused):
    """A token that Teams signed, about another organisation's conversation."""

    status = HTTPStatus.FORBIDDEN


class Unreadable(KolleganError):
    """What came is no activity, or a button's data that none of our buttons holds."""


class WordsMissing(KolleganError):
    """A sentence was asked for that the word files do not hold, or without one of its variables."""


class NotDelivered(KolleganError):
    """Teams did not take a message. `status` is 0 where no answer came at all.

    `retry_after` is for how many seconds Teams asked us to wait; `may_have_arrived` where nobody can know.
    """

    def __init__(
        self, status: int, code: str, *, permanent: bool, retry_after: float = 0.0, may_have_arrived: bool = False
    ) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.permanent = permanent
        self.retry_after = retry_after
        self.may_have_arrived = may_have_arrived
