"""The process's settings. Nothing else reads the environment.

`python -m functions.settings` prints them as a table.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import BrokenSettings
from bot.ids import TenantId

PREFIX = "KOLLEGAN_"
ROOT = Path(__file__).parent.parent

DATABASES = ("sqlite+aiosqlite://", "postgresql+asyncpg://")
FILE = DATABASES[0] + "/"
LOCAL = ("localhost", "127.0.0.1", "::1", None)


def database_at(url: str) -> str:
    """The address, a relative file counted from the project's folder. Raises ValueError for another kind of one."""
    if not url.startswith(DATABASES):
        raise ValueError(f"begins with neither {DATABASES[0]} nor {DATABASES[1]}")
    file = url.removeprefix(FILE)
    return url if file in (url, "", ":memory:") else f"{FILE}{ROOT / file}"


def is_passwordless(url: str) -> bool:
    """Whether a database asks for a token instead of a password: PostgreSQL, with neither password nor file of them."""
    parts = urlsplit(url)
    return parts.scheme.startswith("postgresql") and parts.password is None and parts.hostname not in LOCAL


def _web_address(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("is no web address: it begins with https:// or http:// and a host's name")
    return address


DatabaseUrl = Annotated[str, AfterValidator(database_at)]
WebAddress = Annotated[str, AfterValidator(_web_address)]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the bot is in Microsoft 365: its app, its organisation, and the identity that signs in for it."""

    app_id: str
    tenant: TenantId
    managed_identity: str


class Settings(BaseSettings):
    """What differs from one installation to the next; each is an environment variable, its name after KOLLEGAN_."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid")

    database: DatabaseUrl = Field(
        default="sqlite+aiosqlite:///var/kollegan.db",
        validate_default=True,
        description="Where people, chats and what came in are kept: `sqlite+aiosqlite:///FILE`, "
        "or `postgresql+asyncpg://ROLE@HOST/NAME`, in Azure without a password: the managed identity signs in. "
        "A relative file starts at the project's folder.",
    )
    content: Path = Field(
        default=Path("content/region-exempel"),
        description="The folder with the region's content; a relative one starts at the project's folder.",
    )
    films_shown_at: WebAddress | None = Field(
        default=None, description="Where films are played instead of at the region's film host, for trying things out."
    )
    films_inside_cards: bool = Field(
        default=False,
        description="Whether films on SharePoint play inside the card, too; docs/unproven.md says why it is off.",
    )
    bot_app_id: UUID | None = Field(
        default=None, description="The bot's app registration in Entra; also whom Teams' tokens must be meant for."
    )
    tenant_id: UUID | None = Field(
        default=None, description="The region's tenant in Entra. Activities from another one are turned away."
    )
    managed_identity_client_id: UUID | None = Field(
        default=None,
        description="The user-assigned identity that the app registration trusts; it stands in for a secret.",
    )
    service_url: WebAddress = Field(
        default="https://smba.trafficmanager.net/teams/",
        description="Where the bot's token may be sent, beside Microsoft's own Teams addresses: a Teams of one's own.",
    )
    queue_service: WebAddress | None = Field(
        default=None,
        description="The queue service of the storage account, `https://NAME.queue.core.windows.net/`: its queue "
        "`deliveries` wakes a process for what is still to be sent, `mornings` one for a morning. Without them the "
        "minute's timers do.",
    )
    public_address: WebAddress | None = Field(
        default=None,
        description="Where people's browsers reach the function app, `https://NAME.azurewebsites.net`: films and links "
        "then open by its `/api/go/`, which counts them with nobody's name. Without it they are opened directly, and "
        "not counted. Films do not play inside cards then.",
    )
    signing_metadata: WebAddress = Field(
        default="https://login.botframework.com/v1/.well-known/openidconfiguration",
        description="Where the keys are published that sign Teams' tokens. Another cloud has another address.",
    )
    signing_issuer: WebAddress = Field(default="https://api.botframework.com", description="Who issues Teams' tokens.")
    reranker: Path | None = Field(
        default=None,
        description="A model's file (ONNX) for a second opinion on which how-to is nearest (`docs/reranker.md`). "
        "Needs the package onnxruntime.",
    )
    digests_per_second: float = Field(
        default=40,
        gt=0,
        le=1000,
        description="How many digests are sent in a second, by all workers together. Teams allows an app 50 calls in a "
        "tenant; the rest is for people who ask.",
    )
    application_insights: str | None = Field(
        default=None,
        description="Where what is measured goes: Application Insights' connection string, which is an address and no "
        "secret. Without it nothing is measured.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="How much is logged. No level logs what people write."
    )

    @property
    def service_origin(self) -> str:
        """The origin of the Teams of one's own: scheme and host."""
        parts = urlsplit(self.service_url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def content_folder(self) -> Path:
        """The folder with the region's content, wherever the process was started."""
        return ROOT / self.content

    @property
    def reranker_file(self) -> Path | None:
        """The model's file, wherever the process was started."""
        return None if self.reranker is None else ROOT / self.reranker

    def identity(self) -> Identity:
        """Who the bot is in Microsoft 365. Raises `BrokenSettings`, naming all that is missing."""
        match self.bot_app_id, self.tenant_id, self.managed_identity_client_id:
            case UUID() as app, UUID() as tenant, UUID() as managed:
                return Identity(str(app), TenantId(str(tenant)), str(managed))
            case _:
                names = ("bot_app_id", "tenant_id", "managed_identity_client_id")
                missing = tuple(f"{_variable(name)}: is missing" for name in names if getattr(self, name) is None)
                raise BrokenSettings(missing)


def read() -> Settings:
    """The settings of this process. Raises `BrokenSettings`, naming all that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        problems = ((str(fault["loc"][0]), fault["msg"].removeprefix("Value error, ")) for fault in error.errors())
        raise BrokenSettings(tuple(f"{_variable(name)}: {what}" for name, what in problems)) from None


def wrong(name: str, problem: object) -> BrokenSettings:
    """What a setting led to, once it was used."""
    return BrokenSettings((f"{_variable(name)}: {problem}",))


def table() -> str:
    """All settings as a Markdown table."""
    rows = ["| Variable | Otherwise | What it is |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "" if field.default is None else f"`{field.default}`"
        rows.append(f"| `{_variable(name)}` | {default} | {field.description} |")
    return "\n".join(rows)


def _variable(name: str) -> str:
    return f"{PREFIX}{name.upper()}"


if __name__ == "__main__":
    print(table())
