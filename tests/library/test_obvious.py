"""What a colleague would ask outright finds its how-to first: one plain question for each of them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.content import load
from bot.ids import HowToId
from bot.library import Catalogue
from bot.privacy import Screened, screen
from bot.region import Region

CONTENT = Path(__file__).parents[2] / "content" / "region-exempel"

PLAIN: Mapping[str, tuple[str, ...]] = {
    "cosmic-logga-in": ("första dan här, hur kommer jag in i journalen", "how do i log in to cosmic"),
    "cosmic-byt-enhet": ("hjälper sjuan i em men ser bara femmans patienter", "how do i switch unit in cosmic"),
    "cosmic-anteckning-mall": ("hur skriver jag en anteckning med mall", "how do i write a note with a template"),
    "cosmic-signera": ("var hittar jag mina osignerade anteckningar", "how do i sign my notes"),
    "cosmic-vidimera": ("hur vidimerar jag provsvar", "where do i see unreviewed lab answers"),
    "cosmic-remiss-skicka": ("hur skickar jag en remiss", "how do i send a referral"),
    "cosmic-remiss-ta-emot": ("hur tar jag emot en remiss", "where do incoming referrals end up"),
    "cosmic-lakemedel-ordinera": ("hur ordinerar jag läkemedel", "how to stop one drug and start another one"),
    "cosmic-lakemedel-utdelning": ("hur signerar jag läkemedel", "how do i sign medication"),
    "cosmic-erecept": ("hur förnyar jag ett recept", "how to renew the prescription"),
    "cosmic-lab-bestall": ("hur beställer jag prover", "how do i order blood tests"),
    "cosmic-inskrivning": ("hur skriver jag in en patient", "how do i admit a patient"),
    "cosmic-utskrivning": ("hur skriver jag ut en patient från avdelningen", "how do i discharge a patient"),
    "cosmic-link": ("hur startar jag samordning i link", "how do i start discharge planning in link"),
    "cosmic-tidbok": ("hur bokar jag om ett besök i tidboken", "how do i book an appointment"),
    "cosmic-kallelse": ("hur skickar jag en kallelse", "how do i send an appointment letter"),
    "cosmic-kassa": ("hur tar jag betalt i kassan", "how do i check in a patient at reception"),
    "cosmic-diktat": ("hur dikterar jag", "how do i dictate a note"),
    "cosmic-diagnoskod": ("hur registrerar jag en diagnoskod", "how do i search for an icd code"),
    "cosmic-sparr": ("patienten har spärrat sin journal, vad gör jag", "the record is blocked, how do i open it"),
    "cosmic-reservnummer": ("hur skapar jag ett reservnummer", "how do i register a patient without swedish number"),
    "cosmic-messenger": ("hur skickar jag ett internt meddelande i cosmic", "how do i message the doctor in cosmic"),
    "nova-vitalparametrar": ("hur registrerar jag news i nova", "how do i record vital signs in nova"),
    "cosmic-akutliggare": ("hur flyttar jag en patient i akutliggaren", "how do i set the triage colour"),
    "cosmic-opplanering": ("hur gör jag en operationsanmälan", "could you show me how to request an operation"),
    "cosmic-reservrutin": ("vad gör vi när cosmic är nere", "cosmic is down, how do we work"),
    "cosmic-uppmarksamhet": ("hur lägger jag in en allergi", "how do i add an allergy"),
    "pascal-dosrecept": ("hur ändrar jag dosrecept i pascal", "how do i change multi-dose sachets"),
    "npo-oppna": ("hur öppnar jag npö", "how can i read what another region has documented"),
    "webcert-intyg": ("hur skriver jag ett läkarintyg", "how do i write a sick note for a patient"),
    "1177-arende": ("hur svarar jag på ett ärende i 1177", "how do i assign a 1177 case to a colleague"),
    "1177-gamla-arenden": ("var hittar jag gamla ärenden i 1177", "where are my old cases after the switch"),
    "1177-meddelande": (
        "hur skickar jag meddelande till en patient i 1177",
        "send a message to a patient through 1177",
    ),
    "1177-behorighet": ("hur lägger jag till en medarbetare i 1177", "how do i add a colleague to 1177"),
    "videobesok": ("hur startar jag ett videobesök", "how do i start a video visit"),
    "hemmonitorering": ("hur startar jag hemmonitorering", "how do i add a patient to home monitoring"),
    "sectra-bilder": ("hur ser jag röntgenbilder i sectra", "how do i compare with the previous scan"),
    "flexlab-efterbestall": ("hur efterbeställer jag en analys", "forgot to add troponin, blood is already in the lab"),
    "obstetrix-graviditet": ("hur startar jag ett partogram", "how do i register a new pregnancy"),
    "t4-bokning": ("hur bokar jag om ett besök i t4", "how do i book a dental visit"),
    "listning": ("hur listar jag en invånare", "how many people are listed with us"),
    "heroma-franvaro": ("hur sjukanmäler jag mig", "how do i call in sick"),
    "heroma-schema": ("hur byter jag pass", "how do i swap a shift with a colleague"),
    "raindance-attest": ("hur attesterar jag en faktura", "how do i approve an invoice"),
    "platina-diariefora": ("hur diarieför jag en handling", "how do i register an official document"),
    "avvikelse": ("hur skriver jag en avvikelse", "how do i report a patient safety incident"),
    "centuri-rutin": ("var hittar jag våra rutiner", "where do i find a guideline"),
    "saba-utbildning": ("var gör jag brandutbildningen", "how do i sign up for a course"),
    "landlord-felanmalan": (
        "iskallt i samtalsrummet igen, var säger man till",
        "it is cold in the room, who do i tell",
    ),
    "teams-mote": ("hur bokar jag ett teamsmöte", "how do i book a teams meeting"),
    "teams-ljud-bild": ("de ser mig men ingen hör vad jag säger", "nobody can hear me in the meeting"),
    "outlook-funktionsbrevlada": ("hur öppnar jag funktionsbrevlådan", "how do i open our shared mailbox"),
    "outlook-autosvar": ("hur sätter jag frånvaromeddelande", "how do i set an out of office reply"),
    "outlook-migrering": ("sen brevlådan flyttades kommer inga mejl till telefonen", "my mailbox was moved, what now"),
    "kanslig-mejl": (
        "outlook vägrar skicka, påstår att det är patientgrejer i",
        "how do i send sensitive data securely",
    ),
    "sharepoint-dela": ("hur delar jag ett dokument med kollegor", "how do i share a file with colleagues"),
    "samarbetsyta": ("hur beställer jag en samarbetsyta", "how do i create a new team"),
    "onedrive-aterstall": ("hur återställer jag en fil jag tagit bort", "i deleted a file by mistake"),
    "startsida": ("hur anpassar jag min startsida", "how do i change the links on my start page"),
    "siths-las-upp": ("slog fel siffror tre ggr och nu är kortet dött", "how do i unlock my smart card"),
    "siths-glomt-kort": ("jag har glömt mitt kort hemma", "left my card at home, how do i get in tonight"),
    "siths-mobilt": ("hur skaffar jag siths i mobilen", "can i log in with the phone and skip the card"),
    "siths-fornya": ("hur förnyar jag mitt sithskort", "my card expires soon"),
    "losenord": ("hur byter jag lösenord till datorn", "i forgot my windows password"),
    "mfa-ny-telefon": (
        "ny mobil sen i helgen och koderna kommer till den gamla",
        "how do i move authenticator to a new phone",
    ),
    "skrivare": ("hur lägger jag till en skrivare", "how do i add a printer"),
    "etikettskrivare": ("hur byter jag rulle i etikettskrivaren", "how do i change the roll in the label printer"),
    "fjarratkomst": ("hur jobbar jag hemifrån", "how do i work from home"),
    "wifi-mobil": ("hur får jag jobbluren på nätet här inne", "how do i connect my work phone to wifi"),
    "telefoni-hanvisning": ("hur hänvisar jag min telefon", "how do i forward my phone"),
    "sokare-larm": ("hur testar jag larmet", "how do i change the battery in my pager"),
    "mobil-ny": ("fått en iphone av jobbet, vad gör jag först", "how do i set up my new work phone"),
    "delad-dator": (
        "kollegan är kvar inloggad på rondvagnen o jag måste in",
        "how do i switch user on a shared computer",
    ),
    "mt-felanmalan": ("hur felanmäler jag en infusionspump", "how do i report broken medical equipment"),
    "phishing": ("jag har fått ett konstigt mejl", "i got a strange email"),
    "felanmalan": ("hur når jag it-supporten", "phone number for the service desk"),
}


@pytest.fixture(scope="module")
def region() -> Region:
    return load(CONTENT)


@pytest.fixture(scope="module")
def catalogue(region: Region) -> Catalogue:
    return Catalogue.of(region)


def test_every_how_to_has_its_plain_questions(region: Region) -> None:
    assert PLAIN.keys() == region.how_tos.keys()


@pytest.mark.parametrize(("how_to", "text"), [(how_to, text) for how_to, asked in PLAIN.items() for text in asked])
def test_a_plain_question_finds_its_how_to(region: Region, catalogue: Catalogue, how_to: str, text: str) -> None:
    question = screen(text, region.screening)
    assert isinstance(question, Screened)
    assert catalogue.rank(question)[0].id == HowToId(how_to)
