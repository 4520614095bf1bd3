"""The few kinds of message that are no question: a wish about language, a greeting, thanks, who somebody is.

A message is one of these only where all of its words say so: a real question that begins with "hej" stays a question.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.ids import RoleId, UnitId
from bot.intent import Intent
from bot.language import Language
from bot.library.grams import word_set, words
from bot.library.introductions import Introduces, introduces
from bot.people import Role, Unit
from bot.privacy import Screened

LONGEST = 12


@dataclass(frozen=True, slots=True)
class WantsLanguage:
    """Speak this language with me."""

    language: Language


@dataclass(frozen=True, slots=True)
class Greets:
    """Hello."""


@dataclass(frozen=True, slots=True)
class Thanks:
    """Thank you, or that it worked."""


@dataclass(frozen=True, slots=True)
class WantsToChangeIntroduction:
    """Who am I to you? I work somewhere else now, or as something else."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Yes, no, the second one: what a button of a card says."""


Wish = WantsLanguage | Greets | Thanks | Answers | WantsToChangeIntroduction | Introduces

LANGUAGE_OF: Mapping[str, Language] = {"svenska": "sv", "swedish": "sv", "engelska": "en", "english": "en"}
POLITE = word_set("hej hejsan hi hello tack snälla please thanks thank you kollegan")
ABOUT_LANGUAGE = POLITE | word_set(
    """på i till prata tala skriv svara byt växla ändra språk kan du vi jag vill ha hellre mig med nu bara svar
    in to speak talk write answer reply switch change language can could we want would like prefer me with now only
    answers replies"""
)
GREETING = word_set("hjälp meny menyn help menu hej hejsan hejhej hallå tja tjena tjenare morgon hi hello hey morning")
AROUND_GREETING = GREETING | word_set(
    """god dag kväll på dig är du där vaken kollegan alla läget hur igen hjälp hjälpa hjälpmeny meny menyn vad kan kunna
    göra mig vem
    help menu what can do who
    good evening afternoon are you there how is it going again"""
)
THANKS = word_set("tack tackar toppen perfekt löste fixade funkade fungerade fixat thanks thank thx worked solved")
AROUND_THANKS = THANKS | word_set(
    """så mycket snälla för hjälp hjälpen det den sig nu själv ha en fin dag bra jättebra super hej då ska du allt här
    jag you very so much it that my friend kollegan your help great nice ok okej okay"""
)
ANSWER = word_set(
    """ja jo japp jepp jajamän nej nä nepp absolut visst precis stämmer ettan tvåan trean första andra tredje
    ingen ångra yes yep yeah no nope nah first second third none undo 1 2 3"""
)
AROUND_ANSWER = ANSWER | word_set(
    """det den gör är här av dem dessa inte alls tack tror jag film filmen nummer alternativ val knappen
    it does is do not that one the of them these please thanks number option choice film button right"""
)
CHANGES = frozenset(
    f"{change} {what}"
    for change in ("byt", "byt min", "andra", "andra min", "jag har bytt", "bytt", "ny", "fel", "change", "change my")
    for what in ("enhet", "avdelning", "roll", "jobb", "unit", "role", "ward")
) | {"vem ar jag", "who am i"}


def kind_of(question: Screened, units: Mapping[UnitId, Unit], roles: Mapping[RoleId, Role]) -> Wish | None:
    """What the message asks for beside an answer; None for everything that may be a question."""
    said = words(question.text)
    if not said or len(said) > LONGEST:
        return None
    return _language(said) or _courtesy(said) or _answer(said) or _change(said) or introduces(said, units, roles)


def intent_of(wish: Wish) -> Intent:
    """The kind of message that a wish is, as editors label it."""
    return Intent.SMALL_TALK if isinstance(wish, Greets | Thanks | Answers) else Intent.SETTINGS


def _language(said: list[str]) -> WantsLanguage | None:
    named: frozenset[Language] = frozenset(LANGUAGE_OF[word] for word in said if word in LANGUAGE_OF)
    rest = [word for word in said if word not in LANGUAGE_OF]
    if len(named) != 1 or not ABOUT_LANGUAGE.issuperset(rest):
        return None
    return WantsLanguage(next(iter(named)))


def _courtesy(said: list[str]) -> Greets | Thanks | None:
    if AROUND_THANKS.issuperset(said) and THANKS.intersection(said):
        return Thanks()
    return Greets() if AROUND_GREETING.issuperset(said) and GREETING.intersection(said) else None


def _answer(said: list[str]) -> Answers | None:
    return Answers() if AROUND_ANSWER.issuperset(said) and ANSWER.intersection(said) else None


def _change(said: list[str]) -> WantsToChangeIntroduction | None:
    core = " ".join(word for word in said if word not in POLITE)
    return WantsToChangeIntroduction() if core in CHANGES else None
