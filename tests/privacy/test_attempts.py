"""Somebody tries to get a number, a secret or a patient through, and somebody else says what only looks so."""

from functools import cache
from pathlib import Path

import pytest

from bot.content import load
from bot.privacy import Blocked, Screened, Verdict, screen
from bot.region import Region

CONTENT = Path(__file__).parents[2] / "content" / "region-exempel"

STOPPED = (
    "har en fråga om pat 811218 9876 och hennes lista",
    "811218.9876 hur ändrar jag tiden",
    "ärendet gäller 19811218-9876a kan ni kolla",
    "pnr:8112189876, vill byta tid",
    "81-12-18-98-76 står på bandet",
    "8 1 1 2 1 8 9 8 7 6 hittar inte i listan",
    "1981/12/18/9876 syns inte",
    "sök på 19 81 12 18 98 76",
    "född 18 dec 1981, sista fyra 9876",
    "hon är född 811218 och de sista är 9876",
    "811218 (9876) får ingen kallelse",
    "811218_9876 saknas",
    "811218+9876 saknas",
    "811218–9876 finns inte i tidboken",
    "811218 −9876 finns inte",
    "811218•9876 hur gör jag",
    '"811218" "9876" går inte att söka',
    "8112l89876 går inte",
    "81I2I8-9876 går inte att söka på",
    "８１１２１８-９８７６ funkar inte",
    "811218\u200b9876 funkar inte",
    "åttiett tolv arton nittioåtta sjuttiosex hittas inte",
    "ett nio åtta ett ett två ett åtta nio åtta sju sex",
    "pat id 198112189876 i url https://cosmic.example/p/198112189876",
    "https://cosmic.example/?pnr=811218%2D9876 öppnas inte",
    "mejlet hette 8112189876.pdf",
    "pat=19811218-9876&view=1 ger fel",
    "samordningsnummer 701063-2391 syns inte",
    "701063 2391 saknas i listan",
    "7010632391 saknas i listan",
    "19701063-2391 ny patient",
    "gäller pojken 20170110-2384",
    "201701102384 barnet hittas inte",
    "170110-2384 barnet hittas inte",
    "född den 10 januari 2017 nummer 2384",
    "lösenordet är Sommar2026! och funkar inte",
    "logga in med agnes/Höst-2026-xyz går inte",
    "mitt lösen: kattenMissan7 nekas",
    "pin 4711 funkar inte på kortet",
    "pinkoden jag fick är 839201, vart skriver jag den",
    "puk-koden är 12345678",
    "koden till läkemedelsrummet är 2580#",
    "engångskoden 482913 kom fram men nekas",
    "my password is Winter#2026 and it says wrong",
    "use login admin password Hemlis123",
    "wifi-lösen: GastNat-2026 hjälper inte",
    "api key sk-live-51Hx92kQzT7v3Lm8 fungerar ej",
    "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc123def456",
    "dörrkod 1984 gäller inte längre",
    "811218*9876 finns inte",
    "811218,9876 finns inte",
    "811218~9876 ger inget",
    "811218/9876 ger inget",
    "811218:9876 ger inget",
    "[811218-9876] ger inget",
    "811218 - 9 8 7 6",
    "19811218 98 76",
    "1981-12-18-9876",
    "1981 12 18 - 9876",
    "pnr. 811218- 9876",
    "811218 -9876 ger inget",
    "personnumret börjar på 811218 och slutar på 9876",
    "811218 och sen 9876 på slutet",
    "811218 streck 9876",
    "åtta ett ett två ett åtta nio åtta sju sex",
    "811218-98 76",
    "81121898 76",
    "(19)811218-9876",
    "'81-12-18 98 76",
    "hans fyra sista är 9876, född 1981-12-18",
    "8️⃣1️⃣1️⃣2️⃣1️⃣8️⃣9️⃣8️⃣7️⃣6️⃣",
    "¹⁹⁸¹¹²¹⁸⁹⁸⁷⁶",
    "811218-9876, 19121212-1212",
    "ODExMjE4LTk4NzY=",
    "koden är 4711 till porten",
    "portkod: 1984#",
    "pin: fyra sju ett ett",
    "min kod är 4711",
    "siths pin 123456",
    "lösenordet Sommar2026 funkar inte",
    "PW=Qwerty12!",
    'lösen "blommor123" går inte',
    "pwd hunter2 nekas",
    "inloggning agnes Sommar26! nekas",
)
HELD_BACK = (
    "kan inte hitta anna lindströms röntgensvar",
    "Per-Olof Bergqvist ska skrivas ut imorgon, hur gör jag",
    "mormor Greta Nilsson ligger på sal 4 och ramlade",
    "pat i 12:2 har bröstsmärta trop 45 bt 90/50 p 120",
    "75-årig man sal 3 kol och hjärtsvikt, hur ordinerar jag",
    "kvinnan på säng 7 har hiv, hur märker jag det",
    "min kollega Sara Ek är gravid och sjukskriven, hur ändrar jag schemat",
    "chefen är alkoholist hur anmäler jag",
    "patientens fru nås på 070-174 06 35, var skriver jag in det",
    "patienten bor på Storgatan 12 i Norrby, var ändrar jag adressen",
    "har skyddad identitet, hur skickar jag kallelse till Maria",
    "Erik Johansson född 81 får fel läkemedel",
    "prov på Kerstin Öberg visar cancer, hur vidimerar jag",
    "vår patient Ahmed Hassan kom från akuten med stroke",
    "pat J.S. 54 år schizofren lpt, hur dokumenterar jag",
    "mail till patienten anna.svensson@gmail.com gick inte iväg",
    "hur bokar jag om karl-erik svenssons besök",
    "Fru Andersson på sal två vill ha sömntablett, var signerar jag",
    "kurator Eva säger att Pelle Holm är suicidal",
    "pat Svensson på 4:2 kissar blod",
    "Gun-Britt Eriksson har trillat ur sängen",
    "Bosse Karlsson fick fel dos warfarin",
    "maken till Ulla Persson ringde om stroken",
    "flicka 7 år med diabetes på barnavdelningen",
    "barnet på sal 2 har kräkts hela natten",
    "hon på femman har sepsis",
    "den gamle med kol på rum tre",
    "journalen för Mohammed Ali öppnas inte",
    "Hanna Liljas provsvar saknas",
    "remissen för Lars-Göran Holm försvann",
    "81-årig kvinna höftfraktur ska skrivas ut",
    "han i säng 4 är självmordsbenägen",
    "Patienten heter Eva Berg, hur bokar jag",
    "min arbetskamrat Ola har cancer",
    "Jenny på mottagningen är utbränd",
    "vår chef missbrukar tabletter",
    "patientens telefon 0701740635 är fel",
    "ring dottern på 0701740636 om utskrivningen",
    "bt 85/50 p 130 af 32 sat 84 temp 39.8",
)
LET_THROUGH = (
    "ring mig på 070-174 06 35 om skrivaren",
    "ärende IT-2026-00871 hur går det",
    "faktura 8112180001 ska attesteras",
    "serienummer 811218-ABC på pumpen",
    "HSA-id SE2321000016-1A2B saknas",
    "orgnr 232100-0016 i raindance",
    "boka 12 dec 2026 kl 13.00-14.30",
    "version 8.11.2.18 av cosmic kraschar",
    "rummet 12:2 är för varmt",
    "hur byter jag pin på kortet",
    "glömt lösenordet, hur byter jag",
    "mötet är 2026-12-18 kl 09:15",
    "dnr RS 2026-01482 ska diarieföras",
    "prisuppgift 1 234 567 kr i raindance",
    "ip 10.81.12.18 svarar inte",
    "hur bokar jag om en patient",
    "Maja Provberg hjälpte mig igår",
    "hur registrerar jag smärta i nova",
    "avd 5 har tolv platser",
    "pump 81121898 larmar",
    "ticket 8112189",
    "telefon 0701740635 svarar inte",
    "vi är 14 personer på mötet 12/12",
    "order 19811301-9999",
    "jag heter Agnes och jobbar på avd 5",
    "kan Bosse på it ringa mig",
    "hur dokumenterar jag diabetes",
    "nyckelkod till skåpet saknas",
    "vilken pin ska jag använda",
    "koden gick ut",
)


@cache
def region() -> Region:
    return load(CONTENT)


def verdict(text: str) -> Verdict:
    return screen(text, region().screening)


@pytest.mark.parametrize("text", STOPPED)
def test_a_number_or_a_secret_is_stopped_however_it_is_written(text: str) -> None:
    assert isinstance(verdict(text), Blocked)


@pytest.mark.parametrize("text", HELD_BACK)
def test_a_patient_or_a_colleague_is_held_back(text: str) -> None:
    assert not isinstance(verdict(text), Screened)


@pytest.mark.parametrize("text", LET_THROUGH)
def test_what_only_looks_so_passes(text: str) -> None:
    assert isinstance(verdict(text), Screened)
