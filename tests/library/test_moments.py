"""The second that matters: a film opens where the question is answered; from the beginning where that is not clear."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bot.content import load
from bot.howto import Chapter, Cue, HowTo, Video
from bot.ids import HowToId
from bot.language import Text
from bot.library.moments import second
from bot.privacy import Screened
from bot.region import Region

QUESTIONS = [
    ("cosmic-lakemedel-utdelning", "glömde signera insulinet i morse", 41),
    ("cosmic-lakemedel-utdelning", "efterregistrera en dos som gavs i natt", 56),
    ("cosmic-lakemedel-utdelning", "signera lm utdelning hur", 0),
    ("cosmic-lakemedel-utdelning", "patienten ville inte ta tabletten, ej given", 18),
    ("cosmic-signera", "någon annan ska signera den här, fel ansvarig", 43),
    ("cosmic-signera", "signera flera på en gång", 29),
    ("cosmic-signera", "hitta osignerade anteckningar", 0),
    ("cosmic-signera", "kan jag sortera listan", 14),
    ("cosmic-vidimera", "skicka provsvaret vidare till en kollega", 36),
    ("cosmic-vidimera", "svaret är avvikande vad gör jag", 50),
    ("cosmic-vidimera", "hur vidimerar jag labsvar", 0),
    ("siths-las-upp", "kortet är låst", 0),
    ("siths-las-upp", "välja ny pin", 19),
    ("siths-las-upp", "boka tid hos servicecenter för att låsa upp", 35),
    ("cosmic-tidbok", "hur spärrar jag tider", 55),
    ("cosmic-tidbok", "boka om ett besök", 30),
    ("cosmic-tidbok", "boka en tid", 0),
    ("cosmic-link", "hur bjuder jag in kommunen", 28),
    ("cosmic-link", "patienten är hemgångsklar", 52),
    ("cosmic-link", "avsluta samordningen", 76),
    ("cosmic-link", "starta samordningsärende", 0),
    ("etikettskrivare", "kalibrera etikettskrivaren", 17),
    ("etikettskrivare", "vilket format på etiketten", 34),
    ("etikettskrivare", "byta rulle", 0),
    ("nova-vitalparametrar", "hur skannar jag armbandet", 19),
    ("nova-vitalparametrar", "vad betyder larmnivån när jag sparat", 58),
    ("nova-vitalparametrar", "registrera news", 34),
    ("outlook-migrering", "min telefon får ingen mejl efter flytten", 14),
    ("outlook-migrering", "vad händer med gamla adressen", 53),
    ("outlook-migrering", "delade brevlådan är borta efter flytten", 38),
    ("cosmic-inskrivning", "flytta patienten till annan sal", 48),
    ("cosmic-inskrivning", "skriva in patient", 19),
    ("cosmic-utskrivning", "epikrisen ska vara klar före hemgång", 24),
    ("cosmic-utskrivning", "skriva ut patient", 0),
    ("delad-dator", "växla användare på datorn", 15),
    ("delad-dator", "hur stänger jag min session", 31),
    ("cosmic-reservrutin", "efterregistrera efter avbrottet", 64),
    ("cosmic-reservrutin", "var är läskopian", 18),
    ("cosmic-reservrutin", "cosmic ligger nere", 0),
    ("1177-arende", "tilldela ärendet till en kollega", 39),
    ("1177-arende", "svara invånaren och avsluta", 58),
    ("1177-arende", "ta emot, tilldela och besvara ärenden i 1177", 0),
    ("1177-gamla-arenden", "vad gäller efter 20 december", 44),
    ("cosmic-lab-bestall", "skriva ut etiketter till proverna", 42),
    ("cosmic-lab-bestall", "välja provpaket", 17),
    ("cosmic-lab-bestall", "beställa prover", 0),
]
LEAST_RIGHT = 0.7
MOST_WRONG = 1

FILM = Video(
    "https://film.example/w/x",
    60,
    ("sv",),
    chapters=(
        Chapter(0, Text("Öppna listan")),
        Chapter(20, Text("Sortera", "Sort")),
        Chapter(40, Text("Ändra ansvarig")),
    ),
    cues=(Cue(3, "Öppna listan i menyn."), Cue(22, "Klicka på datum."), Cue(44, "Då får din kollega raden.")),
)


@cache
def region() -> Region:
    return load(Path("content/region-exempel"))


def how_to(video: Video) -> HowTo:
    return replace(region().how_tos[HowToId("teams-mote")], title=Text("Listan"), video=video)


@pytest.mark.parametrize(
    ("question", "at"),
    [
        ("hur öppnar jag listan", 0),
        ("hur sorterar jag", 20),
        ("how do I sort", 20),
        ("på datum", 20),
        ("raden ska till min kollega", 40),
        ("sortera på datum och ändra ansvarig", 0),
        ("listan", 0),
        ("något helt annat", 0),
        ("", 0),
    ],
)
def test_it_opens_at_what_is_asked_for(question: str, at: int) -> None:
    assert second(how_to(FILM), Screened(question)) == at


def test_without_a_transcript_the_chapters_titles_decide() -> None:
    assert second(how_to(replace(FILM, cues=())), Screened("hur sorterar jag")) == 20


def test_without_chapters_it_opens_at_the_beginning() -> None:
    assert second(how_to(replace(FILM, chapters=())), Screened("på datum")) == 0


def test_the_demos_films_open_where_the_question_is_answered() -> None:
    films = {HowToId(topic): region().how_tos[HowToId(topic)] for topic, _, _ in QUESTIONS}
    opened = [(second(films[HowToId(topic)], Screened(question)), at) for topic, question, at in QUESTIONS]
    assert sum(at == right for at, right in opened) >= LEAST_RIGHT * len(QUESTIONS)
    assert sum(at not in (0, right) for at, right in opened) <= MOST_WRONG
