"""What people in care write about: illnesses, complaints, treatments, and who and where a patient is."""

import re
from collections.abc import Iterator

from bot.privacy.seen import any_of, folded_words, inflected

ILLNESSES = inflected(
    """
adhd aids alkoholism allergi als anemi aneurysm anorexi appendicit artros artrit astma autism bipolär blodpropp
blindtarm borrelia bronkit bulimi cancer cellgift cerebral calici celiaki cirrhos cirros colit covid crohn cystit
delirium demens depression diabetes divertikulit dvt embolus emboli endokardit epilepsi erysipelas feberkramp
fibromyalgi fraktur förmaksflimmer gallsten gastroenterit gikt hepatit herpes hiv hjärnblödning hjärnskakning
hjärtinfarkt hjärtsvikt hypoglykemi hypertoni influensa ischemi ischias ketoacidos kol kolecystit leukemi
levercirros lymfom lungemboli lungödem magsår malaria malignitet mani meningit melanom metastas migrän missfall
mononukleos mrsa ms myelom myom njursten njursvikt obstipation ocd osteoporos otit pankreatit parkinson pneumoni
pneumothorax preeklampsi prostatacancer psoriasis psykos psykotisk ptsd pyelonefrit reumatism salmonella sarkom
schizofreni sepsis septisk skolios sinuit självmordsbenägen självmordsförsök självskadebeteende stroke struma
syfilis tia tbc tromb trombos tuberkulos tumör urosepsis uvi vaskulit vinterkräksjuka vattkoppor överdos
självmordstankar suicidal suicid suicidtankar suicidförsök medvetslös förvirrad delirös andnöd kräks kräkts
hemiplegi alzheimer alzheimers halsfluss kolangit ileus abort gravid sectio perforerad diarre bältros rosfeber
schizofren dement autistisk epileptisk anorektisk
esbl vre cdiff clostridium heroinist narkoman alkoholist
pneumonia cancer diabetic krupp afasi gulsot vertigo anafylaxi anafylaktisk intox förgiftad hydrocefalus
subduralhematom hematom arytmi hypoxi exacerbation spinalstenos hyperkalemi hyponatremi hypokalemi panikångest
diabetiker epileptiker tuberculosis fracture angina embolism thrombosis anorexia bronchitis asthma copd dementia
epilepsy hepatitis infection leukemia meningitis psychosis psychotic schizophrenia seizure seizures suicidal tumor
tumour infarct infarction stemi nstemi afib dka miscarriage overdose unconscious delirious septic hypoglycemia
hypoglycaemia anaemia pancreatitis appendicitis arthritis pregnant
""",
    "en n er s ens ns et t erna arna isk iska a",
) - folded_words("alsa alsen kola kolen kolt kolen mani manis msa msen tian tias tiat")

_IN_COMPOUNDS = tuple(
    folded_words("""
inflammation infektion cancer fraktur svikt infarkt blodning tumor psykos depression propp emboli ruptur sjukdom
missbruk syndrom insufficiens stenos amputation transplant metastas brott beroende forgiftning sjuka brack kramp
flimmer feber pares plegi skada skador failure attack broken c-diff
""")
)
_ENDS = any_of(r"""
inflammation infektion cancer fraktur frakturer svikt infarkt blodning tumor psykos depression propp emboli ruptur
sjukdom missbruk syndrom insufficiens stenos amputation transplantation metastas forgiftning sjuka brack flimmer
pares plegi (?:karl|muskel|feber|epi)kramp (?:kortel|barnsangs|hjarn)feber
(?:hjarn|brann|skall|nack|rygg|njur|forlossnings)skador? (?:bens|ben|arm|hoft|handled|leds|skall|nack|rygg|fot)brott
(?:alkohol|drog|opioid|narkotika|tablett)beroende
""")
_IN_ENGLISH = any_of(r"""
heart_attack c-diff\w{0,6} (?:heart|kidney|renal|liver|respiratory)_failure broken_(?:hip|leg|arm|wrist|ankle|femur)
""")
_COMPOUND = re.compile(rf"(?:(?<=[a-z]{{2}}){_ENDS}(?:en|er|erna|n|s|t|et|ens)?|\b{_IN_ENGLISH})\b")

COMPLAINTS = inflected(
    """
feber febril ont smärta smärtor blöder blödning hosta hostar yr yrsel trött kissar blodig svullen svullnad ramlat
fallit föll svimmat svimmade illamående illamaende ångest orolig aggressiv utåtagerande trycksår sår opererad
opererats opererades sjuk sjukdom dålig försämrad avliden avled död dog döende palliativ smittad smitta isolerad
hallucinerar deprimerad missbrukare intoxikerad berusad fever pain bleeding cough dizzy swollen confused vomiting
surgery operated dying palliative died deceased sick rash
""",
    "en n er s t a",
) - folded_words("sara sars doda donar")

TREATMENTS = inflected(
    """
dropp heparin asa trombyl waran eliquis xarelto fragmin klexane innohep morfin oxynorm oxycontin oxikodon fentanyl
ketogan
alvedon paracetamol panodil ipren ibuprofen voltaren furix furosemid seloken metoprolol bisoprolol enalapril
ramipril candesartan atorvastatin simvastatin insulin novorapid lantus metformin levaxin prednisolon betapred
solukortef kortison cefotaxim piperacillin tazocin meropenem penicillin bensylpc amoxicillin doxycyklin
ciprofloxacin flukloxacillin heracillin klindamycin gentamicin vankomycin antibiotika antibiotikum sertralin
citalopram mirtazapin lergigan haldol haloperidol olanzapin zyprexa risperdal leponex klozapin litium stesolid
diazepam sobril oxazepam imovane propavan theralen atarax adrenalin noradrenalin atropin cordarone amiodaron digoxin
nitroglycerin nitro ventoline bricanyl pulmicort atrovent cytostatika strålbehandling cellgifter cellgiftsbehandling
kemoterapi dialys blodtransfusion transfusion ect metadon suboxone subutex naloxon omeprazol kalium midazolam
propofol ketamin tramadol aspirin warfarin morphine heparine furosemide antibiotics chemotherapy chemo dialysis
insulin prednisolone paracetamol trombolys thrombolysis inhalationer syrgas oxygen
""",
    "et en s n",
)

PATIENT = folded_words("""
pat pt pats patient patienten patientens brukare brukaren brukarens inneliggande inskriven inlagd utskriven patients
""")
"""One patient. Patients in general ("patienter") are nobody."""

KIN = folded_words("""
anhörig anhörige anhöriga närstående dotter dottern sonen maken maka makan fru frun hustru hustrun sambo sambon
mamma mamman pappa pappan mormor morfar farmor farfar
vårdnadshavare vårdnadshavaren barnbarn barnbarnet relative daughter wife husband mother
father parent
""")

SOMEBODY = folded_words("""
hon han hen henne honom hennes hans kvinna kvinnan kvinnans mannen mannens pojke pojken pojkens flicka flickan
flickans tant tanten gubbe gubben farbror farbrorn dam damen herre herren kille killen tjej tjejen spädbarn
spädbarnet bebis bebisen gosse gossen she he her his him woman lady boy girl gentleman baby patienten pat pt patient
patientens
""")
"""Who is spoken of is one person. Not "man": in Swedish that is also "one"."""


def compounds(folded: str) -> Iterator[tuple[int, int]]:
    """Where words that end in an illness stand: "urinvägsinfektion". Clinics ("infektion") are none."""
    if not any(part in folded for part in _IN_COMPOUNDS):
        return
    for match in _COMPOUND.finditer(folded):
        start = max(folded.rfind(" ", 0, match.start()), folded.rfind("\n", 0, match.start())) + 1
        yield start, match.end()
