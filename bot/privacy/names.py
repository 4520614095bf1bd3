"""People's names in a text: full ones, and given names alone. Shape and company tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.privacy.family_names import FIRST, FOREIGN
from bot.privacy.family_names import WORDS_TOO as COMMON
from bot.privacy.given_names import GIVEN, WORDS_TOO
from bot.privacy.seen import Seen, Word, any_of, folded_words

_ENDS_SURELY = any_of("sson strom berg lund qvist kvist gren dahl stedt holm") + "s?"
_ENDS = any_of("quist mark strand lind vall wall skog sjo borg blom feldt gard man ovic owska owski enko") + "s?"

_FAMILY_IN_SMALL = re.compile(rf"\w{{2,}}{_ENDS_SURELY}")
_FAMILY = re.compile(rf"\w{{2,}}(?:{_ENDS_SURELY}|{_ENDS})")
_NO_FAMILY = folded_words("""
person persons stockholm stromstrand hallen rontgen avdelning avdelningen mottagning kollegan telefonen datorn
cosmic nova link teams outlook windows sectra heroma platina raindance webcert pascal centuri skrivbord journal
remiss akuten
""")
_NO_NAMES = folded_words("""
mr mrs ms miss herr fru fröken hej hur var vad vem vilka vilken vilket kan ska har jag vi du ni de dom det den en
ett och men nu idag ingen inget alla vill nya ny patienten patient pat pt pats the my our how what where who when
can could i we they this that is are was a an new please hello hi cosmic nova link teams microsoft office outlook
windows sectra saba cloud heroma platina raindance webcert pascal centuri obstetrix flexlab siths sharepoint
onedrive excel word powerpoint copilot kollegan region regionen exempel norra sodra ostra vastra medicinavdelning
kirurgavdelning avdelning avdelningen akutmottagningen mottagningen halsocentral halsocentralen servicecenter
folktandvarden barnavardscentralen intensivvardsavdelningen rontgenavdelningen ortopedmottagningen kvinnokliniken
arbetsplatsen lakemedelslistan lakemedel journalen remissen signera vidimera citrix google chrome edge apple android
iphone zoom safari adobe måndag tisdag onsdag torsdag fredag lördag söndag monday tuesday wednesday thursday friday
saturday sunday januari februari mars april maj juni juli augusti september oktober november december prio tack obs
fel error id
""")
_TITLES = folded_words("""
dr doktor doktorn doc doctor lakare lakaren overlakare overlakaren ol distriktslakare ssk sjukskoterska
sjukskoterskan skoterska skoterskan syster usk underskoterska underskoterskan barnmorska barnmorskan bm dsk kurator
kuratorn psykolog psykologen sekreterare sekreteraren chef chefen kollega kollegan konsult konsulten itkonsult
vikarie vikarien superanvandare superanvandaren nurse physician colleague manager professor logoped dietist
fysioterapeut arbetsterapeut tandlakare tandskoterska skotare skotaren bma rontgensjukskoterska studenten kandidaten
handledare handledaren leverantoren forvaltaren
""")
_IN_TRAINING = frozenset({"AT", "ST", "BT"})
_HOUSE = re.compile(
    r"\w*(?:hemmet|sjukhus(?:et)?|klinik(?:en)?|central(?:en)?|centrum|mottagning(?:en)?|ungdom|skola(?:n)?)"
)
_NO_FIRST, _NO_LAST = _NO_NAMES | _TITLES, _NO_NAMES | _NO_FAMILY
_BETWEEN_NAMES = re.compile(r" {1,2}(?:(?:von|af|de|al|el|[a-z]\.?) )?|-")
_TWO_CAPITALS = re.compile(r"(?<![^\W_])[A-ZÅÄÖÉÜ][^\W\d_]{1,30}(?:, ?| {1,2}(?:\w{1,3}\.? )?|-)[A-ZÅÄÖÉÜ][^\W\d_]")
_GIVEN = GIVEN | {name + "s" for name in GIVEN}
_FOREIGN = FOREIGN | {name + "s" for name in FOREIGN}
_KNOWN_FAMILIES = _FOREIGN | COMMON | {name + "s" for name in COMMON}
_MIDDLE = frozenset({"thi", "van"})
_COURTESIES = folded_words("mr mrs ms miss herr fru fröken")
_HINTS = _GIVEN | _FOREIGN | _COURTESIES
_FAMILY_HINT = re.compile(rf"{_ENDS_SURELY}\b")
_SON = re.compile(r"\w{2,12}sson?s?")
_AFTER = re.compile(r",| \(| -| (?:ar|is)\b")
_TURNED = re.compile(r", ?")


_INTRODUCES = re.compile(r"\b(?:jag heter|jag ar|mitt namn ar|i am|my name is|mvh|vh|halsningar|regards)[ ,]{1,2}$")


@dataclass(frozen=True, slots=True)
class Name:
    """Where a name stands. `full`: more than a given name; `staff`: said to be so; `likely`: not only two capitals,
    nor a family name alone that may be a place.
    """

    start: int
    end: int
    full: bool
    likely: bool
    staff: bool


def names(seen: Seen) -> tuple[Name, ...]:
    """The names in the text."""
    if seen.said.isdisjoint(_HINTS) and not _TWO_CAPITALS.search(seen.text) and not _FAMILY_HINT.search(seen.folded):
        return ()
    return tuple(_all(seen))


def _all(seen: Seen) -> Iterator[Name]:
    number, words = 0, seen.words
    while number < len(words):
        last, likely = _at(seen, number)
        if last is not None:
            staff = _is_staff(seen, number, last)
            full = last > number or _is_called(seen, number)
            yield Name(words[number].start, words[last].end, full, likely, staff)
        number = number + 1 if last is None else last + 1


def _at(seen: Seen, number: int) -> tuple[int | None, bool]:
    """The last word of the name that begins here, if one does, and whether it is a likely one."""
    word, after = seen.words[number], seen.words[number + 1 : number + 2]
    if _is_called(seen, number):
        return number, True
    if after and _HOUSE.fullmatch(after[0].text):
        return None, False
    if word.text in FIRST and after:
        return _family_first(seen, number), True
    given = _is_given(seen, word)
    if after and (likely := _joined(seen, word, after[0], given=given)) is not None:
        return number + 1, likely
    if given or _is_family(seen, word):
        return number, True
    return (number, False) if _may_be_family(seen, word) else (None, False)


def _family_first(seen: Seen, number: int) -> int:
    """The last word of "Nguyen Thi Lan"."""
    middle = seen.words[number + 1].text in _MIDDLE and number + 2 < len(seen.words)
    return number + (2 if middle else 1)


def _is_called(seen: Seen, number: int) -> bool:
    """Whether it is "Karlsson" in "Mr Karlsson"."""
    word = seen.words[number]
    if not number or seen.words[number - 1].text not in _COURTESIES:
        return False
    return seen.is_capital(word) and word.text not in _NO_FIRST and len(word.text) > 1


def _is_family(seen: Seen, word: Word) -> bool:
    """Whether it is a family name that is nothing else."""
    return seen.is_capital(word) and bool(_SON.fullmatch(word.text))


def _may_be_family(seen: Seen, word: Word) -> bool:
    """Whether it is "Lundqvist", or a place that is called so."""
    return seen.is_capital(word) and word.text not in _NO_LAST and bool(_FAMILY_IN_SMALL.fullmatch(word.text))


def _joined(seen: Seen, left: Word, right: Word, *, given: bool) -> bool | None:
    """Whether two words are a full name: True for a likely one, False for two capitals that may be anything."""
    gap = seen.between(left, right)
    if _TURNED.fullmatch(gap):
        turned = seen.is_capital(left) and _FAMILY.fullmatch(left.text) and _is_given(seen, right)
        return True if turned and seen.is_capital(right) else None
    if not _BETWEEN_NAMES.fullmatch(gap) or left.text in _NO_FIRST or right.text in _NO_LAST:
        return None
    if not (seen.is_capital(left) and seen.is_capital(right)):
        return True if _is_pair(left.text, right.text, given=given) else None
    return given or bool(_FAMILY.fullmatch(right.text)) or _is_pair(left.text, right.text, given=given)


def _is_pair(left: str, right: str, *, given: bool) -> bool:
    """Whether they are a name without their capitals: "maria lindgren", "abdi mohammed"."""
    if given:
        return bool(_FAMILY_IN_SMALL.fullmatch(right)) or right in _KNOWN_FAMILIES
    return (left in GIVEN and right in _FOREIGN) or (left in FOREIGN and right in _GIVEN | _FOREIGN)


def _is_given(seen: Seen, word: Word) -> bool:
    text = word.text
    if text not in _GIVEN:
        return False
    return seen.is_capital(word) or not {text, text.removesuffix("s")} & WORDS_TOO


def _is_staff(seen: Seen, first: int, last: int) -> bool:
    """A title before or after, one's own name, or a helper's full name."""
    words = seen.words
    if first and _is_title(seen, words[first - 1]):
        return True
    if _INTRODUCES.search(seen.folded[max(0, words[first].start - 20) : words[first].start]):
        return True
    if any(_is_title(seen, word) for word in words[last + 1 : last + 3]) and _AFTER.match(seen.folded, words[last].end):
        return True
    return last > first and " ".join(word.text for word in words[first : last + 1]) in seen.staff


def _is_title(seen: Seen, word: Word) -> bool:
    """Whether it says what somebody works as. "åt" is none, "AT" is."""
    return word.text in _TITLES or seen.text[word.start : word.end] in _IN_TRAINING
