"""A second opinion on what comes nearest, by a model that the region supplies: docs/reranker.md says what it is asked.

Off unless the region names a file. A model only takes away: it makes no how-to surer than the words have made it.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from bot.howto import HowTo
from bot.ids import HowToId, RoleId
from bot.library.catalogue import LIMIT, Catalogue, phrases_of
from bot.library.model import Ids, Model
from bot.library.ranking import Ranked
from bot.privacy import Screened

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reranked:
    """The catalogue, and what the model says of the how-tos that it finds. Read only: threads may share it."""

    _catalogue: Catalogue
    _model: Model
    _texts: Mapping[HowToId, Ids]

    @classmethod
    def of(cls, catalogue: Catalogue, model: Model, how_tos: Iterable[HowTo]) -> "Reranked":
        """The catalogue of these how-tos with this model. What they say is made ready for it once."""
        return cls(catalogue, model, {how_to.id: model.ids(_text(how_to)) for how_to in how_tos})

    def rank(
        self,
        question: Screened,
        roles: frozenset[RoleId] = frozenset(),
        *,
        without: frozenset[HowToId] = frozenset(),
        limit: int = LIMIT,
    ) -> tuple[Ranked, ...]:
        """As `Catalogue.rank`, in the order that words and model come to together; where the model fails, by words."""
        found = self._catalogue.rank(question, roles, without=without)
        try:
            found = rerank(self._model, question, found, self._texts)
        except Exception as error:  # Whatever keeps a model from answering: who asks is answered by the words alone.
            log.warning("The re-ranker failed, and the words alone decide: %s", type(error).__name__)
        return found[:limit]


def rerank(
    model: Model, question: Screened, found: Sequence[Ranked], texts: Mapping[HowToId, Ids]
) -> tuple[Ranked, ...]:
    """What was found, each score less by as much as the model finds this one less likely than the one it favours."""
    if not found:
        return ()
    asked = model.ids(question.text)
    nearness = [model.nearness(asked, texts[HowToId(row.id)]) for row in found]
    most = max(nearness)
    weighed = [replace(row, score=row.score * exp(near - most)) for row, near in zip(found, nearness, strict=True)]
    return tuple(sorted(weighed, key=lambda row: -row.score))


def _text(how_to: HowTo) -> str:
    """What it is called first: a model reads no further than its length."""
    return " ".join([how_to.title.sv, *phrases_of(how_to)])
