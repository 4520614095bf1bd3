"""Clinical narrative: what belongs in a record, told with measurements, findings and medicines."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Find, Seen, any_of, folded_words
from bot.privacy.words_of_care import TREATMENTS

NARRATIVE = "journaltext"
KIND = "halsa"
FEWEST, WITHOUT_VERB = 3, 5
_FEWEST_DIGITS = 2

_MEASURED = any_of("""
bt bp blodtryck blood_pressure p puls pulse hr hf af rr sat saturation spo2 pox temp temperatur tp crp sr hb krea
kreatinin creatinine trop tropt troponin tnt tni laktat lactate glukos glucose bs lpk wbc tpk plt inr pk ddimer
dimer bnp probnp gcs rls news2? vas ph pco2 po2 bilirubin asat alat amylas egfr tsh urea diures bmi o2 na k ca be
""")
_UNIT = any_of(r"mg g ml mikrog\w{0,4} mcg ie l liter mmol tabl?\w{0,6}")
_NUMBER = r"[0-9]{1,4}(?:[.,/][0-9]{1,3})?"

_VALUE = re.compile(rf"\b{_MEASURED}(?: (?:pa|var|ar|is|was|of)|:|=)? ?[<>~]? ?{_NUMBER} ?%?")
_DOSE = re.compile(rf"\b[a-z]{{3,20}} {_NUMBER} ?{_UNIT}\b")
_FINDING = re.compile(
    rf"\b(?:st-? ?{any_of(r'hojning(?:ar|en)? sankning(?:ar|en)? elevation')}|"
    + any_of(r"""
ekg ecg sinus\w{3,12} formaksflimmer afib rassel ronki pitting\w{0,6} odem dyspne\w{0,2} brostsmart\w{0,4}
chest_pain buksmart\w{0,4} abdominal_pain medvetslos cyano\w{2,5} takykard\w{1,3} bradykard\w{1,3} hypoton\w{0,2}
a?febril krak[st]\w{0,2} krakningar dt_(?:skalle|buk|thorax|hjarna) vesikul\w{2,6} bilat\w{0,8} mjuk_i_buken om_i_buken
blek kallsvettig anuri\w{0,2}
""")
    + r")\b"
)
_TAKEN = folded_words("ekg ecg")
"""Examinations, which tell nothing by themselves."""

_TOLD = folded_words("""
fick gav gavs givit given gett ges inkom inkommer inkommit inlagd inlagt söker sökte sviktade försämrades försämrats
förbättrades uppvisar uppvisade klagar klagade mår mådde vaknade föll ramlade status anamnes bedömning presented
admitted developed given gave got received collapsed deteriorated started complains crashed utvecklade utvecklar
insatt insattes satte ordinerades ordinerad kräktes svimmade kissade åt drack andas
""")


def found(seen: Seen) -> Iterator[Find]:
    """The stretch from the first observation to the last, where three or more are told of somebody."""
    if seen.digits < _FEWEST_DIGITS:
        return
    spots = _spots(seen)
    if len(spots) < FEWEST or not any(sign.isdigit() for start, end in spots for sign in seen.text[start:end]):
        return
    told = [(word.start, word.end) for word in seen.words if word.text in _TOLD]
    told += [match.span() for match in _FINDING.finditer(seen.folded) if match[0] not in _TAKEN]
    if told or len(spots) >= WITHOUT_VERB:
        yield Find(NARRATIVE, min(spots + told)[0], max(end for _, end in spots + told), KIND)


def _spots(seen: Seen) -> list[tuple[int, int]]:
    """Measurements, doses, findings, and medicines that are named without a dose."""
    spots = [match.span() for pattern in (_VALUE, _DOSE, _FINDING) for match in pattern.finditer(seen.folded)]
    if not seen.said.isdisjoint(TREATMENTS):
        taken = {at for start, end in spots for at in range(start, end)}
        spots.extend(
            (word.start, word.end) for word in seen.words if word.text in TREATMENTS and word.start not in taken
        )
    return spots
