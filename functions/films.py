"""Stand-ins for films that lie nowhere: a page that says which film this is, and at what second it starts."""

import base64
import hashlib
import re
from collections.abc import Iterable
from html import escape
from http import HTTPStatus

from aiohttp import web

from bot.howto import HowTo

SECONDS = re.compile(r"[0-9]{1,4}")

STYLE = """
body { margin: 0; font: 1.1rem/1.5 system-ui, sans-serif; color: #1b1a19; background: #faf9f8 }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem }
figure { margin: 0; aspect-ratio: 16 / 9; display: grid; place-content: center; text-align: center;
  color: #fff; background: #1f3a4d; border-radius: .5rem }
figure b { font-size: 3rem; line-height: 1.2 }
@media (prefers-color-scheme: dark) { body { color: #f3f2f1; background: #1b1a19 } }
"""
# The start may come behind "#", which only the browser sees.
SCRIPT = """
const second = new URLSearchParams(location.hash.slice(1)).get('t');
if (/^\\d+$/.test(second ?? '')) {
  const clock = `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`;
  document.getElementById('start').textContent = clock;
}
"""
PAGE = """<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{style}</style>
<main>
<figure><div><b>▶ <span id="start">{start}</span></b><br>av {length}</div></figure>
<h1>{title}</h1>
<p>{sentence}</p>
<p>Filmen finns inte på riktigt: Region Exempel är påhittad. Här skulle den ha börjat vid tiden ovan.</p>
</main>
<script>{script}</script>
</html>
"""


def routes(how_tos: Iterable[HowTo], base: str, path: str) -> list[web.RouteDef]:
    """A page for each film under `path`, where the content says that the films lie under `base`."""
    films = {how_to.video.url.removeprefix(base): how_to for how_to in how_tos}

    async def show(request: web.Request) -> web.Response:
        how_to = films.get(request.match_info["film"])
        if how_to is None:
            return web.Response(status=HTTPStatus.NOT_FOUND, text="Den filmen finns inte.")
        start = request.query.get("t", "0")
        body = page(how_to, int(start) if SECONDS.fullmatch(start) else 0)
        return web.Response(text=body, content_type="text/html", headers={"Content-Security-Policy": POLICY})

    return [web.get(path + "{film}", show)]


def page(how_to: HowTo, start: int) -> str:
    """The page of one film, as HTML; everything that people wrote is escaped."""
    return PAGE.format(
        title=escape(how_to.title.sv),
        sentence=escape(how_to.answer.sv),
        start=_clock(min(start, how_to.video.seconds)),
        length=_clock(how_to.video.seconds),
        style=STYLE,
        script=SCRIPT,
    )


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


POLICY = f"default-src 'none'; style-src {_hash(STYLE)}; script-src {_hash(SCRIPT)}"
