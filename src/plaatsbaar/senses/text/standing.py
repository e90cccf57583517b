"""Does a text say that its view is a personal one, and does it say that the author works at the school and as what?

Makes `Kind.DISCLAIMER` observations, value ``full`` (personal, and apart from the school's view) or ``short`` (a
personal opinion; enough where space is short, design 6). "Ik vind" and "naar mijn mening" are opinions, not
disclaimers.

Makes `Kind.DISCLOSURE` observations: ``full`` (a function; detail ``workplace`` yes when the school or board stands
beside it) or ``function_missing`` ("medewerker", "ik werk bij").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Phrase, sighting, sightings, words

_WRITING = (
    r"(?:tweets?|posts?|berichten|bericht|opvattingen|standpunten|meningen|mening|blogs?|uitlatingen|opinies|views|"
    r"opinions|posts|stukjes)"
)
# "leerlingen een eigen mening leren vormen" tells about opinions in general; only the author's own counts.
_SOMEBODY_ELSES = r"(?<!een )(?<!'n )(?<!hun )(?<!zijn )(?<!haar )(?<!je )(?<!jouw )(?<!geen )(?<!ieders )(?<!iemands )"

_DISCLAIMERS = (
    Phrase(
        Kind.DISCLAIMER,
        "full",
        words(
            r"niet (?:die|dat|deze)? ?(?:noodzakelijk |per se |noodzakelijkerwijs )?(?:het |de |"
            r"een )?(?:officiële )?(?:standpunt(?:en)?|mening(?:en)?|visie) van",
            r"niet van (?:mijn|de|onze) (?:werkgever|school|stichting|organisatie|bestuur)",
            r"niet (?:die|dat) van (?:de |mijn |onze |het )?(?:\w+ )?(?:school|stichting|werkgever|organisatie|"
            r"bestuur|quadraam|\w+ college|lyceum|directie)",
            r"los van (?:de |het |officiële |eventuele |mijn |onze )*(?:standpunt(?:en)?|school|werkgever|bestuur|"
            r"stichting|organisatie|werk)",
            r"niet namens (?:de |mijn |onze |het )?\w+",
            r"(?:persoonlijk|mening|privé|mezelf|ik)[^.!?\n]{0,25} los van (?:de |het |mijn |onze )?\w+",
            r"staat los van (?:de |het |mijn |onze )?\w+", r"staan los van (?:de |het |mijn |onze )?\w+",
            r"not (?:necessarily )?(?:those |that |the views? |the opinions? )?of (?:my |the |our )?(?:employer|"
            r"school|board|organi[sz]ation|quadraam)",
            r"(?:doesn't|do not|don't|does not) (?:necessarily )?(?:reflect|represent) (?:those |the views? |"
            r"that )?(?:of )?(?:my |the |our )?\w+",
            r"not speaking for (?:my |the )?\w+",
        ),
    ),
    Phrase(
        Kind.DISCLAIMER,
        "short",
        words(
            r"persoonlijke titel", r"(?:op|à) eigen titel",
            rf"{_SOMEBODY_ELSES}eigen (?:persoonlijke )?(?:mening|standpunt|opvatting|visie)",
            rf"{_SOMEBODY_ELSES}(?:persoonlijke|privé-?|prive-?) ?(?:mening|opvatting|visie|opinie|standpunt)(?:en)?",
            r"(?:dit|het) is (?:puur |slechts |alleen |maar |gewoon |uitsluitend |enkel )?mijn (?:eigen |"
            r"persoonlijke )?mening",
            rf"(?:mijn |deze |alle )?{_WRITING} (?:hier )?(?:zijn|is|op dit account zijn) (?:alleen |puur |strikt |"
            rf"geheel |uitsluitend |slechts )?(?:persoonlijk|van mij|van mijzelf|van mezelf|mijn eigen|"
            rf"op persoonlijke titel|privé)",
            r"(?:ik )?(?:spreek|schrijf|praat|tweet|post)(?: ik)? (?:hier )?(?:alleen |uitsluitend |puur |enkel |"
            r"hier )?(?:voor|namens|uit naam van) (?:mezelf|mijzelf|mijn eigen)",
            r"als privé-?persoon", r"op privé-?titel", r"privé-?account",
            r"(?:views?|opinions?|tweets|posts) (?:are |is )?(?:(?:all |entirely |strictly |solely )?my own|mine|"
            r"personal)",
            r"my own (?:view|opinion)s?", r"(?:my |a )?personal (?:opinion|view|capacity|title)s?",
            r"(?:just|only) my opinion",
            r"speaking (?:only )?for myself", r"own opinions?", r"own views?", r"in a personal capacity",
            r"eigen mening",
        ),
    ),
)  # fmt: skip
# The last alternative above also meets somebody else's opinion; these sentences take it back.
_OPINION_IN_GENERAL = words(
    r"(?:een|'n|hun|zijn|haar|je|jouw|geen|ieders|iemands) (?:eigen|persoonlijke) mening",
    r"(?:an|their|your|his|her) own opinions?",
)  # fmt: skip

FUNCTIONS = (
    r"(?:vak)?docent(?:e)?|lera(?:ar|res)|mentor|teamleider|afdelingsleider|conrector|rector|directeur|decaan|"
    r"conci[eë]rge|toa|"
    r"zorgco[oö]rdinator|onderwijsassistent|roostermaker|schoolleider|bestuurder|bestuurssecretaris|"
    r"administratief medewerker|"
    r"beleidsmedewerker|communicatiemedewerker|pedagogisch medewerker|leerlingbegeleider|mediathecaris|ict-?beheerder|"
    r"intern begeleider|schoolpsycholoog|co[oö]rdinator|stagiair|gymdocent|\w+docent|\w+leraar|teacher|headteacher|"
    r"head of \w+|"
    r"tutor|caretaker|deputy head|counsellor"
)
_SUBJECT = r"(?: [\w&/-]{2,20}){0,3}?"
_FUNCTION = re.compile(
    rf"(?<!\w)(?:(?:(?:ik )?(?:ben|werk|sta|spreek)(?: ik)?(?: hier| zelf| daar)?(?: al \w+ jaar)?(?: als| een)?|"
    rf"(?:zelf|hier)|"
    rf"(?:na|al) \d+ jaar(?: als)?|i(?:'m| am)(?: a)?|i work as(?: a)?|as(?: a)?|(?:vanuit mijn rol )?als|je|uw|jouw|"
    rf"your) (?:een |zelf |trotse? )?(?:{FUNCTIONS})"
    rf"{_SUBJECT}(?= (?:bij|op|van|aan|hier|at|in)(?!\w)|[,.:;!?)\n-]|$| (?:zeg|vind|weet|wil|kan|zie|merk|hoop)))"
    rf"|(?<!\w)(?:{FUNCTIONS}){_SUBJECT} (?:bij|aan|at) (?:een |de |het |mijn |onze |deze |a |my |the )?\w+"
    rf"|(?<!\w)(?:{FUNCTIONS}) (?:quadraam|hier|here)(?!\w)"
    rf"|(?:^|[\n(]|[-–—] ?)(?:[\w']+ [\w' ]{{1,25}}, )?(?:{FUNCTIONS}){_SUBJECT}(?=[,.:;)\n]|$)",
)
_NEAR = 60
"""Characters after a function within which the workplace is looked for."""
_WORKPLACE = words(
    r"(?:bij|aan|op|van|at|in) (?:een |de |het |mijn |onze |deze |this |a |my |the )?\w+", r"quadraam", r"hier",
    r"here",
)  # fmt: skip
_EMPLOYEE = Phrase(
    Kind.DISCLOSURE,
    "function_missing",
    words(
        r"(?:ik )?werk(?:zaam)?(?: ik)? (?:zelf |al \w+ jaar |er zelf )?(?:bij|voor|op) (?:de |het |deze |een |"
        r"mijn )?\w+",
        r"(?<!pedagogisch )(?<!administratief )medewerker(?: van| bij)? \w+",
        r"(?:ik )?werk (?:hier|er)(?: zelf| al \w+ jaar)?",
        r"i work (?:at|for|here)", r"employee (?:of|at) \w+",
        r"(?:ben |als )(?:een |zelf )?(?:medewerker|collega|werknemer)",
    ),
    Certainty.LIKELY,
)  # fmt: skip


def _functions(part: Part) -> Iterator[Observation]:
    for match in _FUNCTION.finditer(part.normal.lower):
        _, sentence_end = part.normal.sentence_at(match.start())
        near = _WORKPLACE.search(part.normal.lower, match.start(), min(sentence_end, match.end() + _NEAR))
        certainty = Certainty.CERTAIN if near else Certainty.LIKELY
        detail = {"workplace": "yes" if near else "no"}
        yield sighting(part, match, Kind.DISCLOSURE, "full", certainty=certainty, detail=detail)


def standing(reading: Reading) -> Iterator[Observation]:
    """Observes disclaimers and disclosures in the post and in the author's profile text (a standing one counts)."""
    for part in reading:
        if part.where not in (Where.TEXT, Where.BIO):
            continue
        for phrase in _DISCLAIMERS:
            yield from sightings(part, phrase, unless=_OPINION_IN_GENERAL)
        yield from _functions(part)
        yield from sightings(part, _EMPLOYEE)
