"""Activities as Teams sends them."""

import uuid
from collections.abc import Mapping

from tests.fake_teams.identity import APP_ID, TENANT

CHAT = "a:chat-of-agnes"
AGNES = str(uuid.uuid5(uuid.NAMESPACE_DNS, "agnes.demo@regionexempel.example"))


def message(text: str, service_url: str) -> Mapping[str, object]:
    """Agnes writes this in her own chat with Kollegan."""
    return {
        "type": "message",
        "id": uuid.uuid4().hex,
        "timestamp": "2026-11-23T05:25:00.000Z",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "locale": "sv-SE",
        "from": {"id": "29:agnes", "name": "Agnes Demo", "aadObjectId": AGNES},
        "recipient": {"id": f"28:{APP_ID}", "name": "Kollegan"},
        "conversation": {"id": CHAT, "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        "textFormat": "plain",
        "text": text,
    }
