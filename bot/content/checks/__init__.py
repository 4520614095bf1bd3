"""What must hold between rows. Each check is handed the draft and says what is wrong."""

from collections.abc import Callable, Iterator

from bot.content.checks.desk import desk, people_of_the_demo, priorities, queues, tickets
from bot.content.checks.films import transcripts
from bot.content.checks.phrases import gaps_apart, phrasings
from bot.content.checks.rollouts import cutovers, parallel_tools
from bot.content.checks.tree import names_of_roles, tree
from bot.content.draft import Draft
from bot.errors import Problem

CHECKS: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    tree,
    names_of_roles,
    transcripts,
    phrasings,
    gaps_apart,
    parallel_tools,
    cutovers,
    desk,
    people_of_the_demo,
    queues,
    priorities,
    tickets,
)
