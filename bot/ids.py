"""The names things go by. Ids in a region's content stay as they are written there."""

from typing import NewType

PersonId = NewType("PersonId", str)
"""A person's Entra object id."""

UnitId = NewType("UnitId", str)
RoleId = NewType("RoleId", str)
SystemId = NewType("SystemId", str)
AreaId = NewType("AreaId", str)
HowToId = NewType("HowToId", str)
GapId = NewType("GapId", str)
RolloutId = NewType("RolloutId", str)

ConversationId = NewType("ConversationId", str)
ActivityId = NewType("ActivityId", str)
TenantId = NewType("TenantId", str)
TicketId = NewType("TicketId", str)
ErrandId = NewType("ErrandId", str)
