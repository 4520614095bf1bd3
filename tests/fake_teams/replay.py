"""What `python -m functions.doctor --probe … --save FILE` has heard of a real Teams, answered by the fake one."""

import json
from collections.abc import Sequence

from tests.fake_teams.server import Outcome


def outcomes(kept: str) -> Sequence[Outcome]:
    """The answers, in their order. `kept` is the file's text."""
    return [Outcome(row["status"], row["body"], int(row["retry_after"] or 0)) for row in json.loads(kept)]
