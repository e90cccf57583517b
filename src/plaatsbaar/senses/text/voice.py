"""In whose voice does a text speak: for the school, for a person, or both at once?

Makes `Kind.VOICE` observations: ``official`` ("namens de school"), ``blurred`` ("wij als school vinden": a view told
as the school's), ``personal`` ("ik vind": a view told as one's own, which is no disclaimer). `Kind.OPINION`:
``opinion`` or ``criticism``. `Kind.PRAISE`: ``praise``. `Kind.DOUBT`: ``permission`` ("weet niet of dit mag") or
``secrecy`` ("niet doorvertellen").
"""

from __future__ import annotations

from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Reading
from plaatsbaar.senses.text.sighting import Phrase, sightings, words

_VIEW = (
    r"(?:vinden|vindt|willen|wil|staan|staat|geloven|gelooft|zijn van mening|is van mening|stellen|zeggen|zegt|"
    r"kiezen|kiest|denken|denkt|believe|think)"
)
_SCHOOL = r"(?:school|team|docenten|sectie|locatie|organisatie|stichting|bestuur|lyceum|college|quadraam)"

_PHRASES = (
    Phrase(
        Kind.VOICE,
        "blurred",
        words(
            rf"(?:wij|we) (?:als|van|bij) (?:de |het |deze |onze |dit )?{_SCHOOL}(?: [\w']{{1,20}})? {_VIEW}",
            rf"als {_SCHOOL} {_VIEW} (?:wij|we)",
            r"(?:onze|mijn|de) (?:school|stichting|directie) (?:vindt|wil|staat voor|gelooft|is van mening|keurt|"
            r"kiest)",
            rf"{_VIEW} (?:wij|we) (?:als|bij|van|op) (?:de |het |deze |onze )?{_SCHOOL}",
            r"het standpunt van (?:de|onze|mijn) (?:school|stichting|directie) is",
            r"we,? as a school,? (?:believe|think|want|stand)", r"our school (?:believes|thinks|stands for)",
        ),
    ),
    Phrase(
        Kind.VOICE,
        "official",
        words(
            r"namens (?:de |het |onze |heel |alle |iedereen (?:van|bij) )?(?:\w+ ){0,2}(?:school|team|directie|"
            r"schoolleiding|bestuur|collega's|stichting|college|lyceum|sectie|onderbouw|bovenbouw)",
            r"on behalf of (?:the |our )?(?:school|team|board|staff)",
        ),
    ),
    Phrase(
        Kind.VOICE,
        "personal",
        words(
            r"ik (?:vind|vond|denk|geloof|snap|ben (?:het )?(?:eens|oneens|voor|tegen|blij|trots|boos|"
            r"teleurgesteld))",
            r"wat mij betreft", r"volgens mij", r"naar mijn (?:\w+ )?mening",
            r"mijns inziens", r"m\.?i\.?", r"als je het mij vraagt", r"imho", r"i (?:think|believe|feel)",
            r"in my (?:\w+ )?opinion",
        ),
    ),
    Phrase(
        Kind.OPINION,
        "opinion",
        words(
            r"ik (?:vind|denk|geloof)", r"wat mij betreft", r"volgens mij", r"naar mijn mening", r"mijns inziens",
            r"mijn mening",
            r"zou(?:den)? (?:moeten|beter)",
            r"moet(?:en)? (?:echt |gewoon |toch )?(?:anders|beter|weg|stoppen|veranderen)", r"i think",
            r"in my opinion", r"the best thing",
            r"voorstander", r"tegenstander", r"goed (?:plan|besluit|idee|beleid)", r"eindelijk", r"terecht",
        ),
    ),
    Phrase(
        Kind.OPINION,
        "criticism",
        words(
            r"belachelijk\w*", r"schand(?:e|alig|alige)", r"rampzalig\w*", r"zwak(?:ke)?",
            r"slecht(?:e)? (?:plan|idee|besluit|keuze|geregeld|beleid|rooster|communicatie)", r"flauwekul", r"onzin",
            r"onbegrijpelijk\w*", r"waardeloos", r"waardeloze", r"aanfluiting", r"te veel|te weinig|veel te",
            r"niet (?:eerlijk|oké|oke|ok|normaal)", r"oneerlijk", r"klopt (?:niks|niets|niet)", r"bizar\w*",
            r"triest",
            r"teleurgesteld", r"gefaald", r"faalt", r"wanbeleid", r"kritiek",
            r"waarom (?:krijgen|moeten|mogen|horen|doet|is|wordt|reageert)", r"genoeg van", r"zat", r"a joke",
            r"ridiculous", r"terrible", r"nonsense",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.PRAISE,
        "praise",
        words(
            r"(?:super|zo|ontzettend|erg|heel|mega|enorm|echt|reuze)? ?trots", r"gefeliciteerd", r"chapeau",
            r"petje af", r"complimenten?", r"applaus", r"goed gedaan", r"knap(?: gedaan| werk)?", r"mooi werk",
            r"top(?:per|pers|per!)?",
            r"dank(?:jewel|baar|je wel| u wel)?", r"bedankt", r"(?:super|heel|zo|echt|erg|hartstikke)? ?blij met",
            r"beste (?:school|klas|docent|juf|meester|mentor|team|collega's|schoolreis)", r"geweldig\w*",
            r"fantastisch\w*", r"prachtig\w*",
            r"genoten", r"leuk(?:e|ste)? (?:dag|avond|les|week|open dag|bericht)",
            r"(?:mooie|fijne|geslaagde|supermooie) (?:dag|avond|les|week|open dag|werkweek|excursie|voorstelling)",
            r"well done", r"so proud", r"great (?:job|work|day)", r"congrat\w*", r"thank you", r"thanks",
        ),
    ),
    Phrase(
        Kind.DOUBT,
        "permission",
        words(
            r"(?:weet|wist) (?:eigenlijk |alleen )?niet (?:zeker )?of (?:dit|dat|ik dit|ik dat|het|"
            r"deze) (?:\w+ ){0,3}(?:mag|kan|handig|slim|verstandig)\w*",
            r"mag (?:dit|ik dit|ik dat|dat) (?:eigenlijk |wel |hier |hier wel )+(?:\w+ ){0,2}(?:plaatsen|posten|"
            r"delen|zeggen|schrijven)?",
            r"mogen we (?:\w+ ){0,2}(?:plaatsen|posten|delen)", r"zal (?:wel |vast )?niet mogen",
            r"mag vast (?:wel|niet)",
            r"krijg(?: ik)? (?:hier |vast |hier vast )?(?:gedoe|problemen|gezeur|op m'n kop) (?:mee|van|om)",
            r"twijfel(?:de)? of ik dit",
            r"not sure if i(?:'m| am)? (?:can|should|may|allowed)(?: to)? (?:post|share|say)",
            r"voordat? (?:de directie|mijn baas|mijn leidinggevende|iemand van school) dit (?:ziet|leest)",
            r"ik haal dit (?:straks|morgen|zo) weer weg",
        ),
    ),
    Phrase(
        Kind.DOUBT,
        "secrecy",
        words(
            r"mag (?:ik )?(?:dit |het |dat )?(?:eigenlijk |nog |officieel )+(?:dit |het |dat )?niet (?:zeggen|"
            r"vertellen|delen|weten|bekend)",
            r"(?:mag|mogen|hoeft|weet) (?:dat |dit |het )?(?:nog |officieel |"
            r"eigenlijk )*niemand (?:nog )?(?:te )?(?:weten|horen|het|dit)?",
            r"ik weet het al", r"nog niet (?:verder|door)vertellen",
            r"niet (?:verder |door ?|aan anderen |aan iemand )(?:te )?(?:vertellen|zeggen)(?: hè?)?",
            r"niet (?:verder|door)vertellen", r"onder ons(?: gezegd| gezegd en gezwegen)?(?=[ :,]|$)",
            r"blijft onder ons",
            r"je hebt het niet van mij", r"hebben jullie niet van mij", r"sst+", r"nog even geheim",
            r"(?:is|was) nog geheim", r"mondje dicht", r"between us", r"don't tell anyone",
        ),
    ),
)  # fmt: skip


def voice(reading: Reading) -> Iterator[Observation]:
    """Observes in whose voice each text speaks, its opinions, praise and doubts."""
    for part in reading:
        for phrase in _PHRASES:
            yield from sightings(part, phrase)
