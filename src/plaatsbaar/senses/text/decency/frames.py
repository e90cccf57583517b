"""What takes the sting out of words that look like an act? Quotation, report, counter-speech, negation, play, lesson.

Clause 8.2 protects criticism, humour and quotation; but a threat to somebody who is spoken to is never taken for play
merely because the word theatre stands beside it: it becomes likely at most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from plaatsbaar.senses.text.decency import lexicon
from plaatsbaar.senses.text.decency.tokens import Tagged, plain

_QUOTED = re.compile(r"\"[^\"\n]{2,300}\"|(?<!\w)'[^\n]{2,200}?'(?!\w)|«[^»\n]{2,300}»")
_REPORT = re.compile(
    r"\b(?:noem(?:t|de|den|en)?|scheld(?:t|en)?|schold(?:en)?|uitgescholden|riep(?:en)?|roept|roepen|zei(?:den)?|zegt|"
    r"schre(?:ef|ven)|called|calls?|told|said|says|shouted|stuurde|appte)\b[^.!?\n]{0,30}\b(?:mij|me|ons|mijn|m'n|us|my|haar voor|hem voor)\b"
    r"|\b(?:mij|me|ons|mijn|m'n|my) [^.!?\n]{0,30}\b(?:noem(?:t|de|den|en)|uitgescholden|genoemd|called|uitschold(?:en)?|uitgemaakt)\b"
    r"|\b(?:werd|word|wordt|werden|worden|ben|is|was|got|been) [^.!?\n]{0,40}\b(?:uitgescholden|genoemd|uitgemaakt|called|bedreigd)\b"
    r"|\b(?:hij|zij|ze|iemand|een \w+|she|he|they|someone) (?:zei|riep|schreef|zegt|roept|appte|stuurde|said|wrote|yelled|shouted)(?: \w+){0,4} ?[:\"']"
    r"|\b(?:gekrast|gekalkt|geschreven op|stond op (?:de|het|mijn|een)|staat er op|te horen dat|kreeg te horen)\b"
)
_COUNTER = re.compile(
    r"\b(?:niet|nooit|never|not) (?:\w+ )?(?:oke|ok|okay|cool|acceptabel|acceptable|tolereren|accepteren|toestaan|door de beugel|te tolereren|fine|right|waar dat|de bedoeling)\b"
    r"|\b(?:is|zijn|was|klinkt|vind ik|vinden|noem ik|are|sounds) (?:gewoon |puur |echt |zo |pure |just |een |a |heel )*(?:racis\w+|discrimin\w+|homofo\w+|homophob\w+|transfo\w+|seksis\w+|sexis\w+|antisemi\w+|"
    r"islamofo\w+|haatza\w+|haat|hate|hate speech|pesten|pestgedrag|strafbaar|kwetsend\w*|onacceptabel|unacceptable|een scheldwoord|scheldwoord\w*|vooroordelen|een vooroordeel|vooroordeel|stereotype\w*|bullying|harmful|wrong|fout om|onzin|nonsense|niet waar|ignoran\w*|onwetend\w*)"
    r"|\bals (?:een )?scheldwoord\b|\bscheldwoord\w*\b|\b(?:racistische|discriminerende|homofobe|seksistische|antisemitische|haatdragende|kwetsende|racist|homophobic) (?:\w+ )?(?:uitspraak|uitspraken|opmerking|opmerkingen|taal|grap|grappen|reactie|reacties|statement|remarks?|comments?|tekst|teksten|leus|leuzen)\b"
    r"|\b(?:mensen|iemand|iedereen|wie|degenen|people|anyone|idioten|leerlingen|docenten|types) (?:die |who )?(?:\w+ ){0,2}?(?:zegt|zeggen|denkt|denken|vindt|vinden|roept|roepen|beweren|beweert|says?|thinks?|believes?|schrijft|schrijven) (?:dat|:|that|\")"
    r"|\b(?:hoe|how) (?:durf|kun|kan|durven|kunnen|kom|dare|can) [^.!?\n]{0,40}(?:zeggen|beweren|denken|vinden|roepen|bij|say|think)\b"
    r"|\b(?:hoeft|hoef|hoeven) (?:\w+ ){0,2}?(?:niet|geen)\b[^.!?\n]{0,40}\bals (?:iemand|ze|hij|anderen|mensen)\b"
    r"|\b(?:zeg|noem|gebruik|roep|call|say|zeggen|noemen|gebruiken|roepen)\b[^.!?\n]{0,40}\b(?:nooit|niet meer|never|not ok\w*|geen)\b"
    r"|\b(?:samen|opstaan|protest|actie|strijd|strijden|demonstratie|demonstreren|stand|against|nee|zeg nee|stop|petitie|opkomen|week) (?:\w+ )?(?:tegen|against) \w*(?:pesten|racisme|discriminatie|geweld|homofobie|antisemitisme|islamofobie|haat|seksisme|moslimhaat|jodenhaat|hate|racism|bullying|cyberpesten|omvolkingstheorie)"
    r"|\b(?:accepteren|tolereren|dulden|willen|accepteert|tolerate|accept) (?:\w+ ){0,3}?(?:geen|niet|no)\b (?:\w+ ){0,2}?(?:bedreig\w*|discrimin\w*|geweld|racisme|pesten|haat|scheld\w*|racism|violence|intimidatie)"
    r"|\b(?:niemand|geen enkel\w*|nobody|no one|no) (?:\w+ ){0,3}?(?:hoort|verdient|moet|mag|should|deserves|zou) (?:\w+ ){0,6}?(?:gepest|uitgescholden|gediscrimineerd|bedreigd|worden|meemaken|bullied|be|sterven|die|zo behandeld|genoemd|zeggen|roepen|say)"
    r"|\b(?:het is|it is|it's|'t is|is het) (?:gewoon |echt |helemaal )?(?:niet|geen|not|onzin|nonsense|fout|verkeerd|wrong|racistisch|walgelijk|schandalig|belachelijk|absurd) (?:\w+ ){0,3}?(?:dat|om|that|to|te)\b"
    r"|\b(?:complottheorie\w*|theorie|nepnieuws|desinformatie|mythe|fabel|conspiracy|slachtoffers? van|signalen van|gevaren van|weerbaar|preventie|tegengaan|herkennen|waarschuw\w* (?:voor|tegen))\b"
    r"|\b(?:als|if) (?:je|iemand|mensen|jullie|you) (?:\w+ ){0,4}?(?:haat|haten|discrimineert|discrimineren|pest|pesten|uitscheldt|buitensluit|hate|bully)\b"
)
_WEAK_COUNTER = re.compile(
    r"\b(?:stop|hou(?:d)?(?: eens)? op|ophouden|kap|stoppen|quit) (?:eens |nou |even |please )?(?:met|using|saying|calling)\b|\b(?:kan|mag|kunnen|hoort|hoor|moet|moeten) (?:echt |gewoon |toch |je |dit |dat |zo |zoiets |we |jullie )*(?:niet|nooit)(?: meer| zo| zeggen)?(?: zeggen| roepen| accepteren| tolereren)?\b"
    r"|\b(?:gemeld|melden|meld|aangifte|gerapporteerd|reported|vertrouwenspersoon|excuses|sorry dat|spijt dat|schaam|jammer dat|verdrietig dat|erg dat|schandalig dat|walgelijk dat|stom dat|zielig dat)\b"
    r"|\b(?:ik vind|we vinden|ik zeg|ik bedoel|ik denk|ik geloof|i don't|i do|het klopt|dat klopt|klopt) (?:\w+ )?(?:niet|not|nooit|think|believe) (?:\w+ )?(?:dat|that)?\b"
)
_LESSON = re.compile(
    r"\b(?:les|lessen|gastles|lezing|werkstuk|spreekbeurt|debat|betoog|profielwerkstuk|documentaire|docu|podcast|boek|film|project|theaterstuk|opstel|essay|artikel|gesprek|hoorcollege|college|onderzoek|workshop|toets|paragraaf|hoofdstuk|quiz|lesson) (?:\w+ ){0,3}?(?:over|about)\b"
    r"|\b(?:gastles|voorlichting\w*|werkstuk|spreekbeurt|museum|herdenking\w*|tweede wereldoorlog|wo2|woii|holocaust|slavernij|gedragscode|pestprotocol|geschiedenisles\w*|burgerschap|maatschappijleer|levensbeschouwing|mediawijsheid|"
    r"etymologie|typografie|quizlet|woordjes leren|betekent|betekenis|onderzoeksvraag|lesbrief|examenvraag|bij (?:geschiedenis|maatschappijleer|nederlands|engels)|in (?:v|h|m)[1-6]\b|discussieles|bronnenonderzoek|propaganda|tentoonstelling|monument|jodenster|analyse van|ethisch hacken|ethical hacking|hackathon|cybersecurity|ctf)\b"
)
_STAGE = re.compile(
    r"\b(?:in (?:ons|het|een|dit) (?:toneel)?stuk|speelt (?:de|een|\w+ een)|verkleed als|toneel\w*|theater\w*|voorstelling\w*|musical\w*|roman|thriller\w*|gedicht\w*|personages?|hoofdpersoon|acteurs?|script|scene|de scène|opera|songtekst\w*|lyrics|drillrap|shakespeare|macbeth|hamlet|antigone|leeslijst|boekverslag|"
    r"horrorverhal\w*|korte verhalen|kort verhaal|fanfic\w*|monoloog|cluedo|moordspel|escaperoom|escape room|halloween\w*|spookhuis|netflix|seizoen \d|aflevering|(?:in|uit) (?:de|die|deze) (?:film|serie)|(?:in|uit) (?:het|dit|dat) (?:boek|verhaal|stuk)|(?:de|mijn|een) (?:film|serie|rol) (?:van|in|als)|the (?:movie|play|book|show)|movie|tv-serie)\b"
)
_GAMES = frozenset(lexicon.GAMES)
_SPORTS = frozenset(lexicon.SPORTS)
_WARNING = re.compile(
    r"\b(?:pas op|let op|waarschuwing|waarschuwen|trap er niet in|negeer|niet reageren op|deel nooit|niet van ons|beware)\b"
)
_JOKE = re.compile(r"\b(?:grapje|geintje|jk|just kidding|kidding|joking|geen serieus)\b")
_RECLAIMED = re.compile(
    r"\b(?:ik ben|wij zijn|we zijn|i am|i'm|we are|als|ben ik|zijn wij|zijn we|onder ons|mijn mede\w*|ik als|wij als|noem mezelf|noem ik mezelf|proud) (?:nou eenmaal |ook |zelf |gewoon |een |a |an |trotse |trots |proud |de |n |allemaal |twee |mede)*"
    r"(?P<what>[\w']+)|\b(?:wij|us|ons) (?P<we>[\w']+)"
)


@dataclass(frozen=True)
class Frames:
    """What surrounds the acts of one text."""

    text: Tagged

    @cached_property
    def lower(self) -> str:
        return plain(self.text.normal.lower)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(one.word for one in self.text.pieces)

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """Places between quotation marks, when the author says something outside them too."""
        found = tuple(one.span() for one in _QUOTED.finditer(self.lower))
        outside = [p for p in self.text.pieces if not any(a <= p.start < b for a, b in found)]
        return found if len(outside) >= 2 else ()

    def quoted(self, start: int, end: int) -> bool:
        return any(a <= start + 1 and end - 1 <= b for a, b in self.quotes)

    def _spans(self, pattern: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
        return tuple(one.span() for one in pattern.finditer(self.lower))

    @cached_property
    def reports(self) -> tuple[tuple[int, int], ...]:
        return self._spans(_REPORT)

    @cached_property
    def counters(self) -> tuple[tuple[int, int], ...]:
        return self._spans(_COUNTER)

    @cached_property
    def weak_counters(self) -> tuple[tuple[int, int], ...]:
        return self._spans(_WEAK_COUNTER)

    @cached_property
    def lessons(self) -> tuple[tuple[int, int], ...]:
        return self._spans(_LESSON) + self._spans(_STAGE)

    @cached_property
    def gaming(self) -> bool:
        return not _GAMES.isdisjoint(self.words)

    @cached_property
    def sporting(self) -> bool:
        return not _SPORTS.isdisjoint(self.words)

    @cached_property
    def warnings(self) -> tuple[tuple[int, int], ...]:
        return self._spans(_WARNING)

    @cached_property
    def joking(self) -> bool:
        return _JOKE.search(self.lower) is not None

    @cached_property
    def friendly(self) -> bool:
        """Words or signs of affection: teasing between friends has them, bullying does not."""
        return any(self.text.has(number, "friendly") for number in range(len(self.text.pieces)))

    @cached_property
    def laughing(self) -> bool:
        return any(self.text.has(number, "laugh") for number in range(len(self.text.pieces)))

    @cached_property
    def own_groups(self) -> frozenset[str]:
        """Words that the author uses of the own group ("wij flikkers", "ik ben een trotse pot")."""
        own = {one["what"] or one["we"] for one in _RECLAIMED.finditer(self.lower)}
        tagged = enumerate(self.text.pieces)
        return frozenset(
            one.word for n, one in tagged if one.word in own and (self.text.has(n, "group") or self.text.has(n, "slur"))
        )


def beside(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether one of these places lies at least partly outside ``start`` to ``end``."""
    return any(not (start <= a and b <= end) for a, b in spans)
