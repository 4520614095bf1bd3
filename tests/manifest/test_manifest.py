"""The Teams app: valid against Microsoft's schema, in both languages, with icons as Teams wants them."""

import io
import json
import struct
import zipfile
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from manifest.build import NEEDED, Missing, main, package, said_in

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30"
APP = "6e1c3f60-0000-4000-8000-00000000b07a"
SAID = {
    "KOLLEGAN_BOT_APP_ID": APP,
    "KOLLEGAN_HOST": "func-kollegan-test.azurewebsites.net",
    "KOLLEGAN_ORGANISATION": 'Region "Exempel"',
    "KOLLEGAN_WEBSITE_URL": "https://regionexempel.example",
    "KOLLEGAN_PRIVACY_URL": "https://regionexempel.example/kollegan/uppgifter",
    "KOLLEGAN_TERMS_URL": "https://regionexempel.example/kollegan/villkor",
}


@cache
def unpacked() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package(SAID))) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def faults(name: str, schema: str) -> list[str]:
    checker: Any = Draft4Validator(json.loads((SCHEMAS / schema).read_text(encoding="utf-8-sig")))
    return [error.message for error in checker.iter_errors(json.loads(unpacked()[name]))]


def picture(name: str) -> tuple[int, int, bytes]:
    """Width, height, and the alpha of each pixel."""
    png = unpacked()[name]
    width, height = struct.unpack(">II", png[16:24])
    start = png.index(b"IDAT") + 4
    (length,) = struct.unpack(">I", png[start - 8 : start - 4])
    rows = zlib.decompress(png[start : start + length])
    lines = (rows[y * (width * 4 + 1) + 1 : (y + 1) * (width * 4 + 1)] for y in range(height))
    return width, height, b"".join(line[3::4] for line in lines)


def test_the_zip_holds_what_teams_wants_and_nothing_else() -> None:
    assert set(unpacked()) == {"manifest.json", "en.json", "color.png", "outline.png"}
    assert package(SAID) == package(SAID)


def test_the_manifest_and_its_translation_are_valid() -> None:
    assert faults("manifest.json", "MicrosoftTeams.schema.json") == []
    assert faults("en.json", "MicrosoftTeams.Localization.schema.json") == []


def test_the_schema_sees_a_slip() -> None:
    checker: Any = Draft4Validator(json.loads((SCHEMAS / "MicrosoftTeams.schema.json").read_text(encoding="utf-8-sig")))
    made = json.loads(unpacked()["manifest.json"])
    made["bots"][0]["scope"] = made["bots"][0].pop("scopes")
    assert [*checker.iter_errors(made)]


def test_one_id_stands_everywhere() -> None:
    made = json.loads(unpacked()["manifest.json"])
    ids = {made["id"], made["bots"][0]["botId"], made["webApplicationInfo"]["id"]}
    assert (ids, made["developer"]["name"]) == ({APP}, 'Region "Exempel"')


def test_every_command_has_its_english() -> None:
    lists = json.loads(unpacked()["manifest.json"])["bots"][0]["commandLists"]
    said = {
        f"bots[0].commandLists[{one}].commands[{two}].{part}"
        for one, commands in enumerate(lists)
        for two, command in enumerate(commands["commands"])
        for part in command
    }
    assert said == {name for name in json.loads(unpacked()["en.json"]) if name.startswith("bots")}


def test_the_icons_are_of_teams_sizes_and_the_small_one_is_see_through() -> None:
    width, height, alpha = picture("color.png")
    assert (width, height, set(alpha)) == (192, 192, {255})
    width, height, alpha = picture("outline.png")
    assert (width, height) == (32, 32)
    assert {0, 255} <= set(alpha)


def test_what_the_environment_does_not_say_is_named() -> None:
    with pytest.raises(Missing, match="KOLLEGAN_HOST, KOLLEGAN_TERMS_URL"):
        package({name: said for name, said in SAID.items() if name not in ("KOLLEGAN_HOST", "KOLLEGAN_TERMS_URL")})


def test_an_environment_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere"]) == 1
    assert "nowhere" in capsys.readouterr().err


def test_an_env_file_is_read_as_azd_writes_it() -> None:
    text = "\n".join(f'{name}="{SAID[name]}"' for name in NEEDED.values() if '"' not in SAID[name])
    assert said_in(f"# azd\n{text}\n")["KOLLEGAN_HOST"] == SAID["KOLLEGAN_HOST"]
