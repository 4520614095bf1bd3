"""A channel or a team that is no longer there, as Teams tells of it."""

from dataclasses import dataclass

from botbuilder.schema import Activity

from bot.ids import ConversationId
from bot.teams.wire import inside

CHANNEL_GONE = frozenset({"channelDeleted"})
TEAM_GONE = frozenset({"teamDeleted", "teamHardDeleted", "teamArchived"})


@dataclass(frozen=True, slots=True)
class Lost:
    """What is gone: one channel, or a team with all of its channels."""

    channel: ConversationId | None = None
    team: str | None = None


def lost(activity: Activity) -> Lost | None:
    """None for everything else."""
    if activity.type == "installationUpdate" and activity.action == "remove":
        return _team(activity)
    if activity.type != "conversationUpdate":
        return None
    event = inside(activity.channel_data, "eventType")
    if event in TEAM_GONE:
        return _team(activity)
    channel = inside(activity.channel_data, "channel", "id")
    return Lost(channel=ConversationId(channel)) if event in CHANNEL_GONE and isinstance(channel, str) else None


def _team(activity: Activity) -> Lost | None:
    team = inside(activity.channel_data, "team", "id")
    return Lost(team=team) if isinstance(team, str) else None
