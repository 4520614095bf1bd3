"""Who works where and as what comes from a file, whole or not at all."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from bot.content import load
from bot.errors import BrokenContent
from bot.ids import PersonId, RoleId, UnitId
from bot.people import Membership, Person
from bot.region import Region
from bot.store import Store
from functions.people import main
from functions.people_file import read
from functions.settings import ROOT

AGNES = "11111111-1111-4111-8111-111111111111"
SAMI = "22222222-2222-4222-8222-222222222222"
HEADER = "id,name,roles,units,language,guest\n"
AGNES_LINE = f"{AGNES},Agnes Demo,sjukskoterska,med-avd5,sv,\n"
SAMI_LINE = f"{SAMI},Sami Demo,superanvandare sjukskoterska,kir-avd3|med-avd7/2026-12-18,en,nej\n"


@pytest.fixture(scope="module")
def region() -> Region:
    return load(ROOT / "content" / "region-exempel")


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "people.csv"
    file.write_bytes(text.encode(encoding))
    return file


def problems(folder: Path, text: str, region: Region) -> list[str]:
    with pytest.raises(BrokenContent) as caught:
        read(written(folder, text), region)
    return [str(problem) for problem in caught.value.problems]


def test_a_line_is_a_person(tmp_path: Path, region: Region) -> None:
    agnes, sami = read(written(tmp_path, HEADER + AGNES_LINE + SAMI_LINE), region).people
    nurse = RoleId("sjukskoterska")
    assert agnes == Person(
        PersonId(AGNES), "Agnes Demo", "sv", frozenset({nurse}), memberships=(Membership(UnitId("med-avd5")),)
    )
    assert sami.roles == {nurse, RoleId("superanvandare")}
    assert sami.memberships == (
        Membership(UnitId("kir-avd3")),
        Membership(UnitId("med-avd7"), date(2026, 12, 18)),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_as_excel_writes_it(tmp_path: Path, region: Region, encoding: str, line_end: str) -> None:
    text = f'ID;Name;Roles;Units\n{AGNES.upper()};"Ödman; Åsa";sjukskoterska;med-avd5\n\n'.replace("\n", line_end)
    (person,) = read(written(tmp_path, text, encoding), region).people
    assert (person.id, person.name, person.language) == (AGNES, "Ödman; Åsa", "sv")


def test_who_they_are_in_teams_is_read_in_small_letters(tmp_path: Path, region: Region) -> None:
    text = f"id,name,roles,units,upn\n{AGNES},Agnes Demo,,,Agnes.Demo@regionexempel.example\n"
    (person,) = read(written(tmp_path, text), region).people
    assert person.upn == "agnes.demo@regionexempel.example"
    assert problems(tmp_path, text.replace("@", " at "), region) == [
        "people.csv: line 2: upn: who they are in Teams, such as agnes.demo@regionexempel.example"
    ]


def test_who_has_no_role_any_more_has_none(tmp_path: Path, region: Region) -> None:
    (person,) = read(written(tmp_path, f"{HEADER}{AGNES},Agnes Demo,,,,ja\n"), region).people
    assert (person.roles, person.memberships, person.guest) == (frozenset(), (), True)


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path, region: Region) -> None:
    lines = (
        "kollegan,Agnes Demo,sjukskoterska,med-avd5,sv,\n",
        f"{AGNES},,ssk,avd5,fi,kanske\n",
        f"{SAMI},Sami Demo,sjukskoterska,med-avd5/fredag,,\n",
        f"{SAMI},Sami Demo,sjukskoterska,med-avd5,,\n",
        f"{AGNES},Agnes Demo\n",
    )
    assert problems(tmp_path, HEADER + "".join(lines), region) == [
        "people.csv: line 2: id: an Entra object id (a UUID)",
        "people.csv: line 3: name: a name",
        "people.csv: line 3: language: sv or en",
        "people.csv: line 3: roles: a role of the region, not “ssk”",
        "people.csv: line 3: units: a unit of the region, not “avd5”",
        "people.csv: line 3: guest: yes or no",
        "people.csv: line 4: units: a last day such as 2026-12-18, not “fredag”",
        "people.csv: line 5: id: somebody who is not further up in the file",
        "people.csv: line 6: row: as many cells as the header has",
    ]


@pytest.mark.parametrize("header", ["id,name,roles\n", "id,name,roles,units,phone\n", ""])
def test_other_columns_are_not_guessed_at(tmp_path: Path, region: Region, header: str) -> None:
    (problem,) = problems(tmp_path, header, region)
    assert problem.startswith("people.csv: line 1: header: the columns id, name, roles, units, language, guest, upn")


@pytest.mark.parametrize(
    ("text", "line"), [(f'{HEADER}{AGNES},"Agnes" Demo,,,,\n', 2), ('"id" is,name,roles,units\n', 1)]
)
def test_a_broken_quotation_is_no_row(tmp_path: Path, region: Region, text: str, line: int) -> None:
    (problem,) = problems(tmp_path, text, region)
    assert problem.startswith(f"people.csv: line {line}: row: CSV")


def test_text_in_another_encoding_is_refused(tmp_path: Path, region: Region) -> None:
    file = written(tmp_path, HEADER + AGNES_LINE.replace("Agnes", "Åsa"), "latin-1")
    with pytest.raises(BrokenContent, match="UTF-8"):
        read(file, region)


def test_a_file_that_is_not_there_is_said(tmp_path: Path, region: Region) -> None:
    with pytest.raises(BrokenContent, match="a file that can be read: No such file"):
        read(tmp_path / "nowhere.csv", region)


def test_importing_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'kollegan.db'}"
    file = written(tmp_path, HEADER + AGNES_LINE + SAMI_LINE)
    assert main(["import", str(file), "--database", database]) == 0
    written(tmp_path, HEADER + AGNES_LINE + SAMI_LINE.replace("Sami Demo", "Sami Demosson"))
    assert main(["import", str(file), "--database", database]) == 0
    assert capsys.readouterr().out == "2 new, 0 changed, 0 unchanged\n0 new, 1 changed, 1 unchanged\n"
    found = asyncio.run(_found(database))
    assert found is not None
    assert found.name == "Sami Demosson"


def test_a_column_that_is_left_out_takes_nothing_away(tmp_path: Path) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'kollegan.db'}"
    english_guest = SAMI_LINE.replace(",en,nej", ",en,ja")
    assert main(["import", str(written(tmp_path, HEADER + english_guest)), "--database", database]) == 0
    short = f"id,name,roles,units\n{SAMI},Sami Demosson,,\n"
    assert main(["import", str(written(tmp_path, short)), "--database", database]) == 0
    assert asyncio.run(_found(database)) == Person(PersonId(SAMI), "Sami Demosson", "en", guest=True)


def test_one_fault_and_nothing_is_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = tmp_path / "kollegan.db"
    file = written(tmp_path, HEADER + AGNES_LINE + "kollegan,Sami Demo,,,,\n")
    assert main(["import", str(file), "--database", f"sqlite+aiosqlite:///{database}"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == ["people.csv: line 3: id: an Entra object id (a UUID)", "Nothing was imported: 1 to mend."]
    assert not database.exists()


@pytest.mark.parametrize("url", ["mysql://anna:hemligt@somewhere/kollegan", "kollegan.db", ""])
def test_a_database_of_another_kind_is_one_line_and_its_address_is_not_repeated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["import", str(written(tmp_path, HEADER + AGNES_LINE)), "--database", url])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.endswith(
        "error: argument --database: begins with neither sqlite+aiosqlite:// nor postgresql+asyncpg://\n"
    )
    assert "hemligt" not in said


def test_a_database_that_cannot_be_reached_is_one_line_without_its_password(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, HEADER + AGNES_LINE)
    (tmp_path / "folder").mkdir()
    unreachable = {
        f"sqlite+aiosqlite:///{tmp_path / 'folder'}": "unable to open database file",
        "postgresql+asyncpg://anna:hemligt@127.0.0.1:1/kollegan": "127.0.0.1",
    }
    for url, why in unreachable.items():
        assert main(["import", str(file), "--database", url]) == 1
        (said,) = capsys.readouterr().err.splitlines()
        assert said.startswith("Nothing was imported: the database ")
        assert why in said
        assert "hemligt" not in said


async def _found(database: str) -> Person | None:
    store = await Store.open(database)
    try:
        return await store.people.find(PersonId(SAMI))
    finally:
        await store.close()


def test_a_shift_says_when_the_digest_comes(tmp_path: Path, region: Region) -> None:
    (person,) = read(written(tmp_path, HEADER.strip() + ",shift\n" + AGNES_LINE.strip() + ",natt\n"), region).people
    assert person.shift == "natt"
    (problem,) = problems(tmp_path, HEADER.strip() + ",shift\n" + AGNES_LINE.strip() + ",lunch\n", region)
    assert "shift: dag or kvall or natt or kontor" in problem
