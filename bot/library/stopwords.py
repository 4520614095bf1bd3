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
