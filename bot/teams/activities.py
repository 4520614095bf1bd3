"""An activity becomes what happened: somebody said something, sent a file, pressed, arrived or left; or nothing."""

from collections.abc import Mapping
from dataclasses import replace

from botbuilder.schema import Activity, ChannelAccount

from bot.actions.action import Action
from bot.actions.arriving import (
    EDITED,
    Arrival,
    Arrived,
    Incoming,
    Left,
    Outdated,
    Pressed,
    Reference,
    Said,
    Sender,
    Sent,
    Setting,
)
from bot.actions.buttons import VERB, from_button
from bot.actions.withheld import Withheld
from bot.errors import Unreadable
from bot.ids import ActivityId, ConversationId, PersonId, TenantId
from bot.privacy import STRICT, Blocked, Screened, ScreenPolicy, Verdict, Warned, screen
from bot.teams.wire import as_object, inside
from bot.teams.wording import has_company, is_mentioned, judged, judged_company

CARD_ACTION = "adaptiveCard/action"
RESTORED = "undeleteMessage"
FOR_OTHERS = frozenset({"installationUpdate", "conversationUpdate"})
"""What somebody else may have done in a person's chat."""


def read(activity: Activity, policy: ScreenPolicy = STRICT) -> Arrival | None:
    """What happened; None is a polite nothing: typing, reactions, deletions, unknown invokes, talk of others.

    Raises `Unreadable` where something is missing that every such activity has.
    """
    match activity.type:
        case "message":
            return _message(activity, policy)
        case "messageUpdate":
            return _edited(activity, policy)
        case "invoke" if activity.name == CARD_ACTION:
            return Pressed(_incoming(activity), _asked(_pressed(activity), policy))
        case "installationUpdate":
            return _installation(activity)
        case "conversationUpdate":
            return _added(activity)
        case None:
            raise Unreadable("no type")
        case _:
            return None


def _message(activity: Activity, policy: ScreenPolicy) -> Arrival | None:
    """Words, or a press of a client without Universal Actions: a message with a value and no text."""
    data = as_object(activity.value)
    if data is not None and not (activity.text or "").strip():
        return Pressed(_incoming(activity), _asked(data, policy))
    return _said(activity, _incoming(activity), policy)


def _edited(activity: Activity, policy: ScreenPolicy) -> Arrival | None:
    """An edited question is a new question. It keeps the message's id, so the time of the edit goes into its key."""
    if inside(activity.channel_data, "eventType") == RESTORED:
        return None
    edited = activity.timestamp.isoformat() if activity.timestamp else "edited"
    return _said(activity, _incoming(activity, f"{activity.id}{EDITED}{edited}" if activity.id else None), policy)


def _said(activity: Activity, incoming: Incoming, policy: ScreenPolicy) -> Said | Sent | None:
    if incoming.setting is not Setting.PERSONAL and not is_mentioned(activity):
        return None
    words = judged(activity, policy)
    company = judged_company(activity, policy)
    if isinstance(company, Blocked | Warned):
        return Said(incoming, _for_company(company, words, policy))
    if words is None and has_company(activity):
        return Sent(incoming)
    if words is None and is_mentioned(activity):
        words = screen("", policy)  # who only calls the name is greeted
    return None if words is None else Said(incoming, words)


def _for_company(company: Blocked | Warned, words: Verdict | None, policy: ScreenPolicy) -> Verdict:
    """What came with a file or a quote stands in the chat as the words do; what may stay of the words is answered."""
    if isinstance(company, Blocked):
        return company
    rest = words.redacted if isinstance(words, Warned) else words or screen("", policy)
    return replace(company, redacted=rest) if isinstance(rest, Screened) else rest


def _asked(data: Mapping[str, object], policy: ScreenPolicy) -> Action | Blocked | Warned | Withheld | Outdated:
    """A card stays in its chat for years, and may be older than the button that it shows."""
    try:
        return from_button(data, policy)
    except Unreadable:
        return Outdated()


def _pressed(activity: Activity) -> Mapping[str, object]:
    """The button's data, with what was typed into the card's inputs, which Teams lays over it."""
    data = as_object(inside(activity.value, "action", "data")) or {}
    return {VERB: inside(activity.value, "action", "verb"), **data}


def _installation(activity: Activity) -> Arrival | None:
    """Installed or removed. An upgrade goes unsaid, as an installation by an administrator does.

    Whose doing it was: `from` is taken for the installer, and for the person where the chat's roster agrees (the
    door asks). What Teams writes there when an administrator installs is not documented: docs/unproven.md.
    """
    if not _is_somebody(activity.from_property):
        return None
    match activity.action:
        case "add":
            return Arrived(_incoming(activity), by_themselves=True)
        case "add-upgrade":
            return Arrived(_incoming(activity), by_themselves=False)
        case "remove":
            return Left(_incoming(activity))
        case _:
            return None


def _added(activity: Activity) -> Arrived | None:
    """Somebody was added; it concerns us where it is Kollegan. A personal chat names its person beside it."""
    added = activity.members_added or []
    me = _needed(activity.recipient.id if activity.recipient else None, "recipient")
    person = next((member for member in added if _is_somebody(member)), activity.from_property)
    if all(member.id != me for member in added) or not _is_somebody(person):
        return None
    installer = activity.from_property.aad_object_id if activity.from_property else None
    incoming = _incoming(activity, who=person)
    return Arrived(incoming, by_themselves=incoming.sender.id == (installer or "").lower())


def taken_back(activity: Activity) -> tuple[ConversationId, ActivityId] | None:
    """The message that somebody took away, or edited so that it says nothing to Kollegan; None for everything else."""
    conversation = activity.conversation.id if activity.conversation else None
    if activity.type not in ("messageDelete", "messageUpdate") or not conversation or not activity.id:
        return None
    return ConversationId(conversation), ActivityId(activity.id)


def in_own_chat(activity: Activity) -> Incoming | None:
    """Who did something in their own chat with Kollegan, whatever it was; None where that is not certain."""
    if activity.type in FOR_OTHERS or not _is_somebody(activity.from_property):
        return None
    try:
        incoming = _incoming(activity)
    except Unreadable:
        return None
    return incoming if incoming.setting is Setting.PERSONAL else None


def _incoming(activity: Activity, key: str | None = None, who: ChannelAccount | None = None) -> Incoming:
    conversation = activity.conversation.id if activity.conversation else None
    tenant = inside(activity.channel_data, "tenant", "id") or (
        activity.conversation.tenant_id if activity.conversation else None
    )
    reference = Reference(
        ConversationId(_needed(conversation, "conversation")),
        _needed(activity.service_url, "serviceUrl"),
        TenantId(_needed(tenant, "tenant")),
        _needed(activity.recipient.id if activity.recipient else None, "recipient"),
        activity.locale,
    )
    sender, team = _sender(who or activity.from_property), inside(activity.channel_data, "team", "id")
    identity = ActivityId(_needed(key or activity.id, "id"))
    return Incoming(identity, reference, sender, _setting(activity), team if isinstance(team, str) else None)


def _sender(account: ChannelAccount | None) -> Sender:
    member = _needed(account.id if account else None, "from")
    person = (account.aad_object_id if account else None) or ""
    return Sender(PersonId(person.lower()), (account.name if account else None) or "", member)


def _setting(activity: Activity) -> Setting:
    """An unknown kind counts as a group: where others may read, nothing personal is shown."""
    kind = activity.conversation.conversation_type if activity.conversation else None
    return Setting(kind) if kind in {setting.value for setting in Setting} else Setting.GROUP


def _is_somebody(account: ChannelAccount | None) -> bool:
    return account is not None and bool(account.aad_object_id)


def _needed(value: object, name: str) -> str:
    if not isinstance(value, str) or not value:
        raise Unreadable(f"{name} is missing")
    return value
