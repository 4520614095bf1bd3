"""Who may knock: the token that comes with an activity, checked in every step that the Bot Framework asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import jwt

from bot.errors import OtherTenant, Unauthorized
from bot.ids import TenantId
from bot.teams.keys import Keys

METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
SKEW_SECONDS = 300
LONGEST = 8192
ALGORITHM = "RS256"
REQUIRED = ["exp", "iss", "aud", "serviceurl"]
# Nesting deep enough to end the JSON parser, and numbers too large for a date, come as other errors than PyJWT's own.
FAULTS = (jwt.PyJWTError, ArithmeticError, RecursionError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Token:
    """A token that holds: for which service address, and for which channels its key may speak."""

    service_url: str
    endorsements: frozenset[str]


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets in what Teams signed for this bot (`app_id`), about this organisation (`tenant`).

    Only the Bot Framework's own issuer counts. A SingleTenant bot's Teams traffic is signed by it as well, and names
    no tenant, which is why the activity's tenant is compared. Tokens of Entra's (`sts.windows.net`) are what the
    Emulator and other bots send: nobody that we answer.
    """

    app_id: str
    tenant: TenantId
    keys: Keys
    issuer: str = ISSUER

    async def verify(self, authorization: str | None) -> Token:
        """Everything that the token itself tells; looks at no activity. Raises `Unauthorized`."""
        text = _bearer(authorization)
        try:
            key = await self.keys.find(_key_id(text))
            if key is None:
                raise Unauthorized("signed with a key that is not published")
            claims = jwt.decode(
                text,
                key.public,
                algorithms=[ALGORITHM],
                audience=self.app_id,
                issuer=self.issuer,
                leeway=SKEW_SECONDS,
                options={"require": REQUIRED, "strict_aud": True},
            )
        except FAULTS as fault:
            raise Unauthorized(type(fault).__name__) from None
        return Token(str(claims["serviceurl"]), key.endorsements)

    def admit(self, token: Token, activity: Mapping[str, object]) -> None:
        """Whether the token was given for this activity. Raises `Unauthorized`, or `OtherTenant`."""
        if activity.get("channelId") != CHANNEL or CHANNEL not in token.endorsements:
            raise Unauthorized("not a channel that the key may speak for")
        if activity.get("serviceUrl") != token.service_url:
            raise Unauthorized("given for another service address")
        named = _tenants(activity)
        if not named or named != {self.tenant.lower()}:
            raise OtherTenant("about another organisation")


def _bearer(authorization: str | None) -> str:
    """The token's text. The cheap checks come first: most of what is not ours ends here."""
    if not authorization or len(authorization) > LONGEST:
        raise Unauthorized("no token, or one too long")
    scheme, _, text = authorization.partition(" ")
    if scheme.lower() != "bearer" or text.count(".") != 2:
        raise Unauthorized("no bearer token")
    return text


def _key_id(text: str) -> str:
    header = jwt.get_unverified_header(text)
    key_id: object = header.get("kid")
    if header.get("alg") != ALGORITHM or not isinstance(key_id, str):
        raise Unauthorized("signed in another way than Teams signs")
    return key_id


def _tenants(activity: Mapping[str, object]) -> set[str]:
    """Every tenant that the activity names; an odd value is nobody's, and so not ours."""
    tenant = _inside(_inside(activity, "channelData"), "tenant").get("id")
    conversation = _inside(activity, "conversation").get("tenantId")
    return {str(named).lower() for named in (tenant, conversation) if named is not None}


def _inside(holder: Mapping[str, object], name: str) -> Mapping[str, object]:
    held = holder.get(name)
    return cast("Mapping[str, object]", held) if isinstance(held, dict) else {}
