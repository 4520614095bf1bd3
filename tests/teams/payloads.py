"""Activities as Teams sends them; the shapes are Microsoft's documented examples. Values are made up."""

from tests.fake_teams.identity import SERVICE_URL, TENANT

BOT = "28:6e1c3f60-0000-4000-8000-00000000b07a"
NURSE = "7faf8ab2-3d56-4244-b585-20c8a42ed2b8"
ADMIN = "0ad00000-0000-4000-8000-00000000ad00"
CHAT = "a:17I0kl9EkpE1O9PH5TWrzrLNwnWWcfrU7QZjKR0WSfOp"
CHANNEL = "19:0b7f32667e064dd9b25d7969801541f4@thread.tacv2;messageid=1485983408000"

Payload = dict[str, object]


def account(person: str = NURSE, name: str = "Agnes Prov") -> Payload:
    return {"id": f"29:{person}", "name": name, "aadObjectId": person}


def activity(kind: str, **fields: object) -> Payload:
    """Any activity in the nurse's own chat."""
    usual: Payload = {
        "type": kind,
        "id": "1485983408511",
        "timestamp": "2026-11-23T05:25:07.437Z",
        "serviceUrl": SERVICE_URL,
        "channelId": "msteams",
        "from": account(),
        "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": CHAT},
        "recipient": {"id": BOT, "name": "Kollegan"},
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "sv-SE",
    }
    return usual | fields


def message(text: str | None, **fields: object) -> Payload:
    html = [{"contentType": "text/html", "content": f"<div>{text}</div>"}]
    info = [{"locale": "sv-SE", "country": "SE", "platform": "Windows", "type": "clientInfo"}]
    usual: Payload = {"textFormat": "plain", "text": text, "attachments": html, "entities": info}
    return activity("message", **(usual | fields))


def in_channel(text: str, *mentioned: str) -> Payload:
    """A message in a channel; `mentioned` are "id name" of those whom it mentions as "<at>name</at>"."""
    entities: list[Payload] = []
    for each in mentioned:
        who, _, name = each.partition(" ")
        entities.append({"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": who, "name": name}})
    conversation: Payload = {"isGroup": True, "conversationType": "channel", "tenantId": TENANT, "id": CHANNEL}
    return message(text, entities=entities, conversation=conversation)


def press(data: Payload, verb: str | None = None) -> Payload:
    """`Action.Execute` pressed on a card."""
    action: Payload = {"type": "Action.Execute", "id": "", "verb": verb or data.get("action"), "data": data}
    value: Payload = {"action": action, "trigger": "manual"}
    return activity("invoke", name="adaptiveCard/action", id="f:622749630322482883", value=value)


def submit(data: Payload) -> Payload:
    """`Action.Submit`, of a client without Universal Actions."""
    return activity("message", value=data, replyToId="1485983408000")


def installation(action: str, **fields: object) -> Payload:
    return activity("installationUpdate", id="f:3033745319439849398", action=action, **fields)


def added(*members: Payload, **fields: object) -> Payload:
    return activity("conversationUpdate", id="f:5f85c2ad", membersAdded=list(members), **fields)
