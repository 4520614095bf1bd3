"""The zip that an administrator uploads to Teams' app catalogue: `python -m manifest.build test`.

The ids are those that `azd up` has left in the environment: `.azure/test/.env`. What is missing is named.
"""

import argparse
import io
import json
import sys
import tomllib
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from manifest.icons import colour_icon, outline_icon

HERE = Path(__file__).parent
ROOT = HERE.parent
FIRST = (1980, 1, 1, 0, 0, 0)

NEEDED: Mapping[str, str] = {
    "app": "KOLLEGAN_BOT_APP_ID",
    "host": "KOLLEGAN_HOST",
    "organisation": "KOLLEGAN_ORGANISATION",
    "website": "KOLLEGAN_WEBSITE_URL",
    "privacy": "KOLLEGAN_PRIVACY_URL",
    "terms": "KOLLEGAN_TERMS_URL",
}
"""What is filled in, by the name in the environment that says it."""


class Missing(Exception):
    """The environment does not say all that the manifest needs."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m manifest.build", description="Build the Teams app's zip.")
    parser.add_argument("environment", help="its name, as azd has it")
    parser.add_argument("--to", type=Path, default=ROOT / "var", help="the folder that the zip is written to")
    asked = parser.parse_args(arguments)
    file = ROOT / ".azure" / asked.environment / ".env"
    try:
        made = package(said_in(file.read_text(encoding="utf-8")))
    except (OSError, Missing) as problem:
        print(f"{asked.environment}: {problem}", file=sys.stderr)
        return 1
    asked.to.mkdir(parents=True, exist_ok=True)
    zipped: Path = asked.to / f"kollegan-{asked.environment}.zip"
    zipped.write_bytes(made)
    print(zipped)
    return 0


def said_in(text: str) -> dict[str, str]:
    """The names and values of an `.env` file."""
    rows = (line.partition("=") for line in text.splitlines() if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip().strip('"') for name, _, value in rows}


def package(environment: Mapping[str, str]) -> bytes:
    """The zip: manifest, languages, icons; the same input makes the same bytes. Raises `Missing`, naming all."""
    missing = [name for name in NEEDED.values() if not environment.get(name)]
    if missing:
        raise Missing(f"azd env set these first: {', '.join(missing)}")
    files = {
        "manifest.json": filled({name: environment[said] for name, said in NEEDED.items()}),
        "en.json": (HERE / "en.json").read_bytes(),
        "color.png": colour_icon(),
        "outline.png": outline_icon(),
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(zipfile.ZipInfo(name, FIRST), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def filled(values: Mapping[str, str]) -> bytes:
    """The manifest with this version's number and these ids."""
    text = (HERE / "manifest.json").read_text(encoding="utf-8").replace('"$schema"', '"$$schema"')
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    # why as JSON: a name with a quote in it must not break the file
    told = {name: json.dumps(value, ensure_ascii=False)[1:-1] for name, value in {**values, "version": version}.items()}
    return Template(text).substitute(told).encode()


if __name__ == "__main__":
    sys.exit(main())
