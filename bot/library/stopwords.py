"""Words that say nothing about what is asked: the Snowball project's Swedish and English lists, and courtesies.

Written as words are compared here: without å, ä and ö.
"""

SWEDISH = """
alla allt att av blev bli blir blivit da dar de dem den denna dess dessa det detta dig din dina ditt du efter ej
eller en er era ert ett for fran ha hade han hans har henne hennes hon honom hos hur i icke in ingen inom inte ja
jag kan man med mellan men mig min mina mitt mot mycket nagon nagot nagra nar nej ni nu och om oss pa sa samma sedan
sig sin sina sitta sjalv skulle som sadan till under upp ut utan vad var vara varfor varit varje vars vart vem vi
vid vilka vilkas vilken vilket ar at over
"""
ENGLISH = """
a about after all am an and any are as at be been before being but by did do does doing for from had he her here him
his how i if in into is it its me my no not of off on or our out she should so some than that the their them then
there these they this to too under up us very was we were what when where which while who whom why will with you
your
"""
COURTESIES = "hej hejsan hallo snalla tack hello hi please thanks"

STOP_WORDS = frozenset(f"{SWEDISH} {ENGLISH} {COURTESIES}".split())

# Of the words that staff write to a colleague, those that say when, how much or "the thing", and not about what. A
# catalogue is too small to show how common they are, so that it takes them for rare ones.
CHAT = """
alltid aldrig annars alltsa assa bara borde bra battre bast dags dessutom dalig eftermiddag efterat egentligen em
enkelt enklast ens fel fick fatt far fm forst ga gar gatt gick gjort gor gora grej grejen grejer hel hela helg helgen
heter har i idag iaf ibland igar igen imorgon imorn ingenting innan isf ju kanske klockan kl kom komma kommer kommit
kunde kvall kvart lagger lagga liksom ligger lag lite liten lattast latt mer mest mindre minuter mkt morgon morse mycket
maste nagonstans nagonting nan nanstans natt natten nog ngn ngt nu nyss ocksa ok okej oxa redan ratt sa saga
saker sager samt se sedan sen ser set sett sist snabbt snabbare sta star stor stod stal stalla sa sadant sant
sokt ta tag tar tid tim timme timmar tog typ undrar vag veckan vecka vet vill ville visar visst val alla allting annan
sak satt behover behovde finns fanns hall haller mandag tisdag onsdag torsdag fredag lordag sondag
again also always any can could every everything get go going got have here just lot make must need needs never next
nothing now one only please right still take thing things today tomorrow tonight yesterday want wants way work
"""
# What is sighed, sworn or tried out: nothing but such words is no question.
SIGHS = """
fan va jo ja nope yes yep no ok oj wow nice lol haha hm hmm oh nu nej na ne asa asch skit javla javlar helvete attans
dum dumma korkad bot boten robot idiot test testar testing typ ba bajs qwerty asdf abc xyz orkar trott stressad panik
pls skynda fort igen repetera forstar forstod menar hor vantar damn shit fuck stupid again hey yo
"""
SAYING_NOTHING = STOP_WORDS | frozenset(SIGHS.split()) | {"?"}
CHAT_WORDS = STOP_WORDS | frozenset(CHAT.split())
