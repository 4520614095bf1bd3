"""Why a step is not done."""

from enum import Enum


class Reason(Enum):
    """Why a step is not done."""

    TAKEN = "taken"
    ALREADY = "already"
    CLOSED = "closed"
    TOO_LATE = "too-late"
    NOT_NOW = "not-now"
    GATES_LEFT = "gates-left"
    REVIEWS_LEFT = "reviews-left"
    MANAGER_LEFT = "manager-left"
