"""Somebody's name, where it tells that they are a patient, or something about them that is nobody's business."""

import re
from collections.abc import Iterator
from itertools import chain

from bot.privacy.colleagues import COLLEAGUE
from bot.privacy.names import Name, names
from bot.privacy.seen import Find, Seen, any_of, folded_words
from bot.privacy.whereabouts import A_WARD, ages, beds
from bot.privacy.words_of_care import COMPLAINTS, ILLNESSES, PATIENT, TREATMENTS, compounds

WITH_CARE = "namn_vard"

_RECORD = (
    any_of("""
journal lakemedelslist medicinlist remiss recept erecept kallelse provsvar labbsvar labsvar odlingssvar prov rontgen
rontgensvar rontgenbild epikris ordination vardplan sjukintyg intyg diagnos vardtillfall operation medicin chart
record referral prescription lab_results results x-ray medication_list appointment medication
orosanmal dodsbevis dodsorsaksintyg lakarintyg vardintyg vardbegaran bokning besok samtycke lm
""")
    + r"(?:en|erna|er|ar|arna|et|n|s|a|an|or|orna|ningen|ningar|ans|ens)?\b"
)
_RECORDS = re.compile(r"\b" + _RECORD)
_OF_WHOM = re.compile(rf"\b{_RECORD}(?: \w{{1,12}})?? (?:for|pa|till|at|om|of|to)(?: (?:var|vara|min|den|en))?$")
_ABOUT_WHOM = re.compile(
    rf"\b(?:{_RECORD}|(?<!osignerade )(?<!osignerat )diktat(?:en|et)?\b)(?: \w{{1,12}})?? (?:for|at|om|of)$"
)
_MEDICINES = any_of("lakemedel mediciner medicinerna insulin waran dos doser blodtryck vikt medicines meds")
_OWN = re.compile(rf" (?:{_RECORD}|{_MEDICINES}\b)")
_IN_OR_OUT = any_of(
    "inlagd utlagd inskriven utskriven lagts_in skrivas_in skrivas_ut skrivits_ut skrivits_in laggas_in"
)
_IS_PATIENT = re.compile(
    rf",? ?(?:(?:som|who|ar|is|ska|skall|blev|har|blivit|was|has|been) ){{0,3}}{_IN_OR_OUT}\b"
    r"|,? ?(?:som )?ligger (?:inne|pa|kvar|i)\b"
    r"|,? ?(?:(?:ar|is|was|been|has) ){0,2}(?:admitted|discharged)\b"
    r"|,? (?:(?:har|ska|blivit|is|was) ){0,2}(?:opererad|opereras|opererats|avlidit|avled|dog|ramlat|operated)\b"
    r"|,? ?(?:is |lies )?(?:(?:in|i|on|pa) )?(?:bed|sang|sal|salen) ?[0-9]"
    r"|,? i [0-9]{1,2}:an\b"
    r"|,? (?:(?:pa|i) )?[0-9]{1,2}:[1-6]\b"
    r"|,? (?:(?:pa|i) \S{1,6} )?(?:vill|ska|far|skulle|kan) (?:inte )?(?:(?:aka|fa|komma) )?hem\b(?! tidigare)"
    r"|,? (?:ar )?pa (?:mott|besok|aterbesok) (?:idag|nu)\b"
    rf"|(?: (?:pa|i) \S{{1,8}})? vagra(?:r|t|de) {any_of('medicin mat prov insulin sprut dusch behandling dialys att')}"
)
_VERB = any_of(r"""
skriv\w{0,2} skrev lagg\w{0,2} (?:av|om|in)?bok\w{1,3} remitter\w{1,2} kall(?:a|ar|as|ade) isoler\w{1,2} triager\w{0,3}
""")
_SENT = re.compile(rf"\b{_VERB}(?: (?:jag|vi|man|du|ni|nagon))?(?: (?:in|ut|om|av|upp|ner))? $")
_SOUGHT = re.compile(
    r"\b(?:hitta\w{0,2}|finner|ser|saknar|find|see|far upp|kommer at|oppna|oppnar)(?: (?:inte|ej|not|inte upp))+ $"
)
_SHOWS = re.compile(
    r" (?:(?:som|inte|ej|aldrig|fortfarande) )?(?:kommer|syns|finns|dyker|star|visas|ligger|saknas)"
    r"(?: \w{1,10}){0,3}? (?:i|pa|fran) (?:listan|tavlan|oversikten|liggaren|tidboken|vantelistan|inkorgen)\b"
)
_CALLED = re.compile(
    r"\b(?:pat|pt|patient|patienten|patientens|brukaren|patients)"
    r"(?: (?:som )?(?:heter|hette|vid namn|kallad|is|called|named|ar))?[ :,-]{1,3}$"
)
_ADDRESSED = re.compile(
    r"\b(?:mr|mrs|ms|miss|herr|fru|froken)\.? $"
    r"|\b(?:skriv\w{0,2}|skrev|lagg\w{0,2}) (?:in|ut) $|\b(?:discharge|admit|readmit) $"
)
_HAS = re.compile(r"(?: \w{1,12}){0,2} (?:har|ar|fick|fatt|med|has|is|got|with)\b")
_AGED = re.compile(r",? ?(?:\(|(?:ar|ca) )?[0-9]{2,3}(?: ?(?:ar|arig\w{0,2}|yo|y/o|years? old)\b|(?=\)|, ))")
_LIES = re.compile(
    r",? ?(?:(?:pa|i|in|on) )?(?:(?P<bed>(?:rum|rummet|plats|vardplats|room) ?(?:nr )?[0-9a-z]{1,6}\b)|(?P<ward>"
    rf"{A_WARD}))"
)
"""Right after a name: "Greta 84 år", "Nilsson rum 4", "Anders på avd 5"."""
_GIVEN_TO = folded_words(
    "dos dosen doser ordination ordinationen medicin medicinen mediciner dropp spruta sprutan prover"
)
_ON_WARD = ILLNESSES | TREATMENTS | _GIVEN_TO
_IN_BED = _ON_WARD | COMPLAINTS
_WORKS_AT = re.compile(r" (?:pa|i|fran|at|in|from) (?:rontgen|akuten|labb?et|iva|operation)\b")
_ASKS_WHO = re.compile(r"\b(?:vem (?:ar|har hand om|ansvarar|jobbar)|who (?:is|works))\b")
_PERSONAL = folded_words("""
diagnosen opereras opererats opererad sjukskriven sjukskrivning sjukskriver sjukskrivs sjukskrevs sjukskriva
långtidssjukskriven sjukpenning utmattning utmattad utmattningssyndrom utbränd utbrändhet deprimerad depression
facket facklig fackliga fackligt fackförbundet gravid missbruk missbrukar alkohol alkoholproblem alkoholist nykter
rehabilitering rehab diagnos adhd autism cancer psykiskt psykolog burnout pregnant depressed alcoholic union uppsagd
avskedad omplaceras omplacering löneutmätning
""")
_PRIVATE = re.compile(
    r"\b(?:on |his |her )?sick (?:leave|note|listed)\b|\bburn(?:t|ed)? out\b|\bolovlig\w*"
    r"|\bavslag (?:pa|fran|av) (?:sin )?(?:forsakr|sjuk)"
    r"|\b(?:dricker|ar (?:full|berusad|packad)|luktar \w{2,8}) (?:pa (?:jobbet|passet|arbetet)|igen|for mycket)\b"
    r"|\bluktar (?:alkohol|sprit)|\bknarkar\b|\bgatt in i vaggen\b"
    r"|\bdataintrang|\bsnok(?:ar|at|ade)\b|\bstulit\b|\bstjal\w*|\btrakasser\w*|\bmobba\w*"
)
_AT_WORK = folded_words("""
börjar började slutar slutat slutade anställd anställs vikarie vikarien vikariat konto kontot behörighet
behörigheten inloggning inloggad kollega kollegan schema schemat pass passet uppdrag uppdraget kort kortet siths hsa
mejl mejlen mail utbildning utbildningen kurs jobbar arbetar jour jouren semester ersättare logga loggar loggat
signera signerar signerat vidimera vidimerar dikterar dikterat diktat ordinera ordinerar dokumentera dokumenterar
fråga frågar ring ringa be kan svarat skrev skickade visa visar visade lärde ansvarig superanvändare konsult starts
account login access locum colleague works hälsningar mvh lägg ge byt add give grupp gruppen
""")
_CARE = PATIENT | ILLNESSES | TREATMENTS | COMPLAINTS
_ELSEWHERE = folded_words("""
teams outlook adressboken adressbok katalogen telefonlistan växeln chatten svarsgruppen möte mötet apt utskicket
sändlistan personallistan semesterlistan jourlistan jourlista
""")
_CAREER = folded_words("""
fyller fyllde anställs anställd jubilerar pension börjar slutar tjänst tjänsten jobbat arbetat firar tårta
""")
_LISTS = folded_words("""
liggaren akutliggaren översikten vårdplatsöversikten enhetslistan tidboken tavlan väntelistan inskriven board list
""")


def found(seen: Seen) -> Iterator[Find]:
    """The names, where one of them is a patient's or stands with what is personal. Staff may be named with care."""
    known = names(seen)
    detector = _said_of(seen, known) if known else None
    if detector:
        yield from (Find(detector, name.start, name.end, "namn") for name in known if name.likely or not name.staff)


def _said_of(seen: Seen, known: tuple[Name, ...]) -> str | None:
    others = [name for name in known if not name.staff]
    if any(_is_patient(seen, name) for name in others):
        return WITH_CARE
    if not seen.said.isdisjoint(_PERSONAL) or _PRIVATE.search(seen.folded):
        return COLLEAGUE if any(name.likely for name in known) else None
    full = [name for name in others if name.full and name.likely]
    if _is_told_of(seen, full):
        return WITH_CARE
    ill = any(_is_ill(seen, name) or _lies_here(seen, name) for name in others)
    return WITH_CARE if ill or (full and _speaks_of_care(seen, known)) else None


def _is_told_of(seen: Seen, full: list[Name]) -> bool:
    """Whether one of them is booked, looked for or missing as a patient is, or an age is told."""
    if not full:
        return False
    if any(ages(seen)) and seen.said.isdisjoint(_CAREER):
        return True
    at_work = not (seen.said.isdisjoint(_AT_WORK) and seen.said.isdisjoint(_ELSEWHERE))
    return not at_work and any(_is_dealt_with(seen, name) for name in full)


def _is_dealt_with(seen: Seen, name: Name) -> bool:
    before, after = seen.folded[max(0, name.start - 40) : name.start], seen.folded[name.end : name.end + 60]
    return bool(_SENT.search(before) or _SOUGHT.search(before) or _SHOWS.match(after))


def _lies_here(seen: Seen, name: Name) -> bool:
    """Whether an age stands right after the name, or a bed or a ward where something is told of their care."""
    if name.likely and _AGED.match(seen.folded, name.end) and seen.said.isdisjoint(_CAREER):
        return True
    lies = _LIES.match(seen.folded, name.end)
    if lies is None or not (name.likely or lies["bed"]) or not seen.said.isdisjoint(_AT_WORK):
        return False
    cared = _IN_BED if lies["bed"] else _ON_WARD
    return not seen.said.isdisjoint(cared) or any(compounds(seen.folded))


def _is_ill(seen: Seen, name: Name) -> bool:
    if not name.likely:
        return False
    after = seen.folded[name.end : name.end + 40]
    return bool(_HAS.match(after)) and not ILLNESSES.isdisjoint(re.findall(r"\w+", after))


def _is_patient(seen: Seen, name: Name) -> bool:
    """What stands right before or after the name says it."""
    before, after = seen.folded[max(0, name.start - 60) : name.start], seen.folded[name.end : name.end + 40]
    if _CALLED.search(before) or _IS_PATIENT.match(after):
        return True
    if not name.staff and _ABOUT_WHOM.search(before.rstrip()):
        return True
    if not name.likely:
        return False
    if name.full and _ADDRESSED.search(before):
        return True
    return bool(_OF_WHOM.search(before.rstrip()) or (_OWN.match(after) and seen.folded[name.end - 1] == "s"))


def _speaks_of_care(seen: Seen, known: tuple[Name, ...]) -> bool:
    """Whether the message is about a patient's care, and not about somebody at work."""
    if not seen.said.isdisjoint(_AT_WORK) or _ASKS_WHO.search(seen.folded):
        return False
    if not seen.said.isdisjoint(_CARE):
        return True
    if not seen.said.isdisjoint(_LISTS):
        return True
    if any(chain(beds(seen.folded), compounds(seen.folded))):
        return True
    works = [(name.end, _WORKS_AT.match(seen.folded, name.end)) for name in known]
    named = [range(name.start, name.end) for name in known]
    named += [range(end, place.end()) for end, place in works if place]
    return any(all(record.start() not in name for name in named) for record in _RECORDS.finditer(seen.folded))
