# botbuilder-schema 4.17.1 is untyped. Only what bot/teams uses; every field of an activity may be missing.
from collections.abc import Mapping
from datetime import datetime

class ChannelAccount:
    id: str | None
    name: str | None
    aad_object_id: str | None
    def __init__(self, *, id: str | None = None, name: str | None = None, aad_object_id: str | None = None) -> None: ...

class ConversationAccount:
    id: str | None
    conversation_type: str | None
    tenant_id: str | None
    is_group: bool | None
    def __init__(
        self,
        *,
        id: str | None = None,
        conversation_type: str | None = None,
        tenant_id: str | None = None,
        is_group: bool | None = None,
    ) -> None: ...

class Mention:
    mentioned: ChannelAccount | None
    text: str | None
    type: str | None
    def __init__(
        self, *, mentioned: ChannelAccount | None = None, text: str | None = None, type: str | None = None
    ) -> None: ...

class Attachment:
    content_type: str | None
    name: str | None
    content: object
    def __init__(
        self, *, content_type: str | None = None, name: str | None = None, content: object = None
    ) -> None: ...

class Activity:
    type: str | None
    id: str | None
    timestamp: datetime | None
    service_url: str | None
    channel_id: str | None
    from_property: ChannelAccount | None
    conversation: ConversationAccount | None
    recipient: ChannelAccount | None
    members_added: list[ChannelAccount] | None
    attachments: list[Attachment] | None
    entities: list[Mention] | None
    channel_data: object
    locale: str | None
    text: str | None
    value: object
    name: str | None
    action: str | None
    def __init__(
        self,
        *,
        type: str | None = None,
        id: str | None = None,
        timestamp: datetime | None = None,
        service_url: str | None = None,
        channel_id: str | None = None,
        from_property: ChannelAccount | None = None,
        conversation: ConversationAccount | None = None,
        recipient: ChannelAccount | None = None,
        members_added: list[ChannelAccount] | None = None,
        attachments: list[Attachment] | None = None,
        entities: list[Mention] | None = None,
        channel_data: object = None,
        locale: str | None = None,
        text: str | None = None,
        value: object = None,
        name: str | None = None,
        action: str | None = None,
    ) -> None: ...
    @classmethod
    def deserialize(cls, data: Mapping[str, object]) -> Activity: ...
    def serialize(self) -> dict[str, object]: ...

class ResourceResponse:
    id: str | None

class ConversationReference:
    activity_id: str | None
