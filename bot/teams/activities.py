"""An activity becomes what happened: somebody said something, pressed, arrived or left. Or nothing that concerns us."""

from collections.abc import Mapping

from botbuilder.schema import Activity, ChannelAccount

from bot.actions.arriving import Arrival, Arrived, Incoming, Left, Pressed, Reference, Said, Sender, Setting
from bot.actions.buttons import VERB, from_button
from bot.errors import Unreadable
from bot.ids import ActivityId, ConversationId, PersonId, TenantId
from bot.privacy import STRICT, ScreenPolicy
from bot.teams.wire import as_object, inside
from bot.teams.wording import is_mentioned, judged

CARD_ACTION = "adaptiveCard/action"
RESTORED = "undeleteMessage"


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
            return Pressed(_incoming(activity), from_button(_pressed(activity), policy))
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
        return Pressed(_incoming(activity), from_button(data, policy))
    return _said(activity, _incoming(activity), policy)


def _edited(activity: Activity, policy: ScreenPolicy) -> Arrival | None:
    """An edited question is a new question. It keeps the message's id, so the time of the edit goes into its key."""
    if inside(activity.channel_data, "eventType") == RESTORED:
        return None
    edited = activity.timestamp.isoformat() if activity.timestamp else "edited"
    return _said(activity, _incoming(activity, f"{activity.id}@{edited}" if activity.id else None), policy)


def _said(activity: Activity, incoming: Incoming, policy: ScreenPolicy) -> Said | None:
    if incoming.setting is not Setting.PERSONAL and not is_mentioned(activity):
        return None
    words = judged(activity, policy)
    return None if words is None else Said(incoming, words)


def _pressed(activity: Activity) -> Mapping[str, object]:
    """The button's data, with what was typed into the card's inputs, which Teams lays over it."""
    data = as_object(inside(activity.value, "action", "data")) or {}
    return {VERB: inside(activity.value, "action", "verb"), **data}


def _installation(activity: Activity) -> Arrival | None:
    """Installed or removed. An upgrade is neither, and goes unsaid.

    Whose doing it was: `from` is taken for the installer, and for the person where the chat's roster agrees (the
    door asks). What Teams writes there when an administrator installs is not documented: docs/unproven.md.
    """
    if not _is_somebody(activity.from_property):
        return None
    match activity.action:
        case "add":
            return Arrived(_incoming(activity), by_themselves=True)
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
    return Arrived(incoming, by_themselves=incoming.sender.id == installer)


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
    sender = _sender(who or activity.from_property)
    return Incoming(ActivityId(_needed(key or activity.id, "id")), reference, sender, _setting(activity))


def _sender(account: ChannelAccount | None) -> Sender:
    person = _needed(account.aad_object_id if account else None, "aadObjectId")
    member = _needed(account.id if account else None, "from")
    return Sender(PersonId(person), (account.name if account else None) or "", member)


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
