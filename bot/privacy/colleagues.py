"""What is nobody's business about somebody at work, told without a name: "min chef är alkoholist"."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Find, Seen, any_of, folded_words
from bot.privacy.words_of_care import ILLNESSES, compounds

COLLEAGUE = "medarbetare"

_ROLES = """
kollega arbetskamrat arbetskompis chef medarbetare vikarie sekreterare lakare doktor ssk sjukskoterska skoterska usk
underskoterska barnmorska
avdelningschef enhetschef overlakare handledare colleague boss manager nurse doctor coworker co-worker secretary
"""
_KNOWN = """
kollegan kollegas arbetskamraten chefen medarbetaren vikarien sekreteraren lakaren doktorn skoterskan sjukskoterskan
underskoterskan
barnmorskan avdelningschefen enhetschefen overlakaren handledaren
"""
_SAID = folded_words(_ROLES + _KNOWN)
_WHO = rf"\b(?:{any_of('min mitt var en nagon hennes hans my our a the')} {any_of(_ROLES)}|{any_of(_KNOWN)})\b"
_WHERE = r"(?: \w{1,14}){0,4}?"
_PRIVATE = any_of(r"""
alkoholist\w{0,2} alkoholiserad alkoholproblem alkoholberoende missbruk\w{0,4} narkoman utbrand utmattad
utmattning\w{0,8} deprimerad gravid psykiskt_sjuk sjalvmordsbenagen antidepressiva uppsagd avskedad berusad
(?:med_)?i_facket fackligt_aktiv alcoholic alcoholism pregnant depressed suicidal addict addicted drunk burne?[dt]_out
burnout (?:alcohol|drinking|drug)_(?:problem|addiction) antidepressants fired
""")
_FILLED = any_of(r"""
en ett a an igen again nu now visst tydligen mycket helt tungt very ocksa fatt haft got had been blivit off with on pa
nog kanske maybe svart lite
""")
_IS = re.compile(
    rf"{_WHO}{_WHERE} (?:ar|har|is|has|blev|blivit|gar|lider av|was|tar|takes)(?: {_FILLED}){{0,4}}"
    rf" (?:(?P<private>{_PRIVATE})\b|(?P<ill>\w{{2,30}})(?!-))"
)
_DOES = re.compile(
    rf"{_WHO}{_WHERE} (?P<private>"
    + any_of("dricker_(?:pa|for|igen) super har_druckit gatt_in_i_vaggen drinks_(?:at|too) missbrukar knarkar")
    + r"(?: \w+)?)"
)
_WHY = re.compile(
    rf"\b{any_of('sjukskriven utbrand borta hemma off sick_leave')}"
    rf" {any_of('for pga p.g.a. pa_grund_av with due_to')} (?:(?P<private>{_PRIVATE})\b|(?P<ill>\w{{2,30}}))"
)


def found(seen: Seen) -> Iterator[Find]:
    """What is told of them; who they are may stay, since nobody is named."""
    if seen.said.isdisjoint(_SAID):
        return
    for told in (match for pattern in (_IS, _DOES, _WHY) for match in pattern.finditer(seen.folded)):
        if told["private"]:
            yield Find(COLLEAGUE, *told.span("private"))
        elif (ill := told["ill"]) in ILLNESSES or any(compounds(ill)):
            yield Find(COLLEAGUE, *told.span("ill"))
