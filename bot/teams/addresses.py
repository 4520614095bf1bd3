"""Where we post: only to Teams. The bot's token is like a password, and must never be sent anywhere else."""

from urllib.parse import SplitResult, urlsplit

from bot.errors import NotDelivered

HOSTS = frozenset({"smba.trafficmanager.net"})
DOMAINS = (".teams.microsoft.com", ".teams.cloud.microsoft")
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def allowed(service_url: str, *, with_token: bool, also: frozenset[str] = frozenset()) -> str:
    """The address to build calls on, without its last slash.

    With a token: Teams over https, or an origin of `also` ("http://127.0.0.1:9000"). Without one: this machine.
    Raises `NotDelivered` for every other address.
    """
    try:
        url = urlsplit(service_url)
        origin = f"{url.scheme}://{url.netloc}"
        fits = origin in also or (_is_teams(url) if with_token else url.hostname in LOOPBACK)
    except ValueError:
        fits = False
    if not fits:
        raise NotDelivered(0, "ServiceUrlNotAllowed", permanent=True)
    return service_url.rstrip("/")


def _is_teams(url: SplitResult) -> bool:
    host = url.hostname or ""
    known = host in HOSTS or host.endswith(DOMAINS)
    return url.scheme == "https" and known and url.port in (None, 443) and "@" not in url.netloc
