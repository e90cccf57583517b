"""Does a text stand against what the school stands for: respect, tolerance, everybody counts?

Makes `Kind.MISSION` observations: ``group`` (a group of pupils or people is put down or kept out) and ``violence``
(hitting or humiliating pupils is praised). `Kind.OPINION` and politics about policy are no such statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Beside, Phrase, sighting, sightings, words

_GROUP = (
    r"(?:(?:kinderen|leerlingen|jongeren|mensen|ouders|gezinnen) (?:van|uit|"
    r"met) (?:een )?(?:\w+ ){0,2}?(?:vluchtelingen|migranten|asielzoekers|azc|het azc|afkomst|achtergrond|buitenland|"
    r"arme gezinnen|achterstandswijken|beperking|autisme|adhd|dyslexie|rugzakje|migratieachtergrond|syrië|marokko|"
    r"turkije|afrika)|"
    r"(?:buitenlandse|allochtone|gekleurde|zwarte|islamitische|joodse|homoseksuele|gehandicapte|autistische|trans|"
    r"non-binaire|arme|marokkaanse|turkse|syrische|poolse|oekraïense|zwakke|domme) (?:leerlingen|kinderen|jongens|"
    r"meisjes|ouders|gezinnen|docenten|collega's)|jongens (?:in|met) \w+|"
    r"vluchtelingen(?:kinderen)?|asielzoekers(?:kinderen)?|migranten(?:kinderen)?|buitenlanders|allochtonen|moslims?|"
    r"joden|christenen|marokkanen|turken|polen|syri[eë]rs|surinamers|zigeuners|roma|zwarten|negers|"
    r"homo'?s|lesbiennes|lhbti\w*|transgenders?|transpersonen|trans leerlingen|non-?binair\w*|gehandicapten|autisten|"
    r"zorgleerlingen|rugzakkinderen|zwakke leerlingen|domme leerlingen|achterstandskinderen|"
    r"vmbo'?ers|vmbo-?leerlingen|vmbo-?klantjes|moslim\w*|mavo-?(?:leerlingen|klantjes)|kaderleerlingen|"
    r"basisleerlingen|praktijkleerlingen|meisjes|meiden|vrouwen|jongens|hoofddoek(?:jes|en)?|regenboog\w*|"
    r"paarse vrijdag|refugees|immigrants|muslims|gays|foreigners)"
)
_AGAINST = (
    r"(?:verpest\w*|verzieken|verziekt|verlagen|verlaagt|halen (?:\w+ ){0,3}(?:omlaag|naar beneden)|"
    r"horen (?:\w+ ){0,4}?(?:niet|nergens)(?: thuis)?|hoort (?:\w+ ){0,4}?niet|moeten (?:\w+ ){0,4}?(?:weg|eruit|"
    r"terug|oprotten|niet)|zijn (?:nou eenmaal |gewoon |allemaal |altijd |te |echt |er )*(?:dom|dommer|lui|minder|"
    r"niet geschikt|ongeschikt|crimineel|agressief|gevaarlijk|kansloos|het probleem|onopvoedbaar|een plaag|een last)|"
    r"kunnen (?:\w+ ){0,3}?(?:niet|niks|geen|beter)|passen (?:\w+ ){0,2}?niet|verdienen (?:geen|niet)|wil ik niet|"
    r"willen we niet|zijn niet welkom|zijn hier niet welkom|hoeven (?:\w+ ){0,4}?niet|mogen (?:\w+ ){0,4}?(?:niet|"
    r"weg)|zie ik liever niet|heb ik liever niet|niet voor de klas|zijn (?:\w+ ){0,2}?(?:nooit|een ramp|een probleem|"
    r"schuld)|geven (?:\w+ ){0,2}?overlast|zorgen (?:\w+ ){0,2}?voor (?:overlast|problemen|ellende)|vertragen|remmen|"
    r"niet te (?:redden|helpen|vertrouwen|handhaven)|apart(?: te)? (?:zetten|houden|zitten)|uit (?:de|mijn|"
    r"onze) klas(?:sen)?(?: halen| zetten)?|kosten alleen|is een (?:ziekte|keuze|modegril)|is onzin|zijn ziek|"
    r"ruin\w*|don't belong|should go|lower the)"
)
_MISSION = (
    Phrase(
        Kind.MISSION,
        "group",
        words(
            rf"{_GROUP}[^.!?\n]{{0,40}}?{_AGAINST}",
            r"(?:geen|stop met|weg met|te veel|minder) (?:\w+ )?(?:vluchtelingen\w*|asielzoekers\w*|moslims|"
            r"buitenlanders|migranten|zorgleerlingen|homo'?s|hoofddoek\w*|allochtonen|autisten|"
            r"rugzakkinderen)[^.!?\n]{0,30}?(?:op|in|bij) (?:deze |onze |mijn |de )?(?:school|klas|klassen|les)?",
            rf"(?:mogen|moeten|moet|mag|liefst|beter) (?:ze|we|wij|je|"
            rf"men) [^.!?\n]{{0,15}}{_GROUP}[^.!?\n]{{0,15}}(?:apart|weg|eruit|uit|weren|verbieden|niet toelaten)",
            r"(?:geen|weg met) (?:\w+ )?(?:hoofddoek\w*|vluchtelingen\w*|moslims|asielzoekers\w*|buitenlanders|"
            r"homo'?s)[^.!?\n]{0,15}? (?:op|in|bij) (?:mijn|onze|ons|deze|de) (?:lokaal|lessen|les|school|gebouw|"
            r"klas)",
            r"(?:eigen volk|eigen kinderen|nederlandse kinderen) eerst",
            r"niet (?:iedere|elke|alle) leerling(?:en)? (?:\w+ ){0,3}?(?:hoort|horen|welkom|verdient|verdienen|past|"
            r"passen|gelijk)",
            r"(?:sommige|sommigen|bepaalde leerlingen|zulke leerlingen|die leerlingen)[^.!?\n]{0,20}(?:moet je|"
            r"kun je|mag je)[^.!?\n]{0,20}(?:opgeven|laten vallen|lozen|wegsturen|afschrijven)",
            r"(?:wil|wens|hoef|liever) (?:\w+ ){0,2}?geen (?:\w+ )?(?:vluchtelingen\w*|asielzoekers\w*|moslims|"
            r"buitenlanders|migranten|zorgleerlingen|homo'?s|hoofddoek\w*|allochtonen|autisten|rugzakkinderen|joden|"
            r"zwarten)",
            r"(?:respect|tolerantie|verdraagzaamheid|begrip|gelijke kansen|gelijkheid|inclusie|inclusief onderwijs|"
            r"diversiteit|burgerschap)[^.!?\n]{0,40}? is (?:\w+ ){0,2}?(?:onzin|flauwekul|bullshit|overdreven|"
            r"zwak\w*|overschat|een sprookje|een leugen|iets voor)",
            r"(?:sommige|bepaalde) (?:leerlingen|kinderen) (?:zijn (?:gewoon )?(?:dom|kansloos|niet te redden)|"
            r"horen (?:hier|er|op school) niet|verdienen geen)",
            r"(?:tolerantie|respect|gelijkheid|diversiteit|inclusie|inclusief onderwijs|"
            r"burgerschap) is (?:\w+ )?(?:onzin|flauwekul|zwaktebod|doorgeslagen gedoe|een leugen|bullshit)",
            r"(?:gender|regenboog|woke|lhbti|diversiteits)-?(?:gekte|waanzin|propaganda|onzin|gedoe|indoctrinatie)",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.MISSION,
        "violence",
        words(
            r"(?:pak slaag|tik|mep|klap|draai om (?:zijn|de|hun) oren|lel) (?:\w+ ){0,4}(?:nodig|verdien\w*|"
            r"geen kwaad|goed gedaan|geholpen|op zijn tijd|werkt)",
            r"(?:klap|tik|mep|pak slaag|draai om de oren|pets)[^.!?\n]{0,40}?(?:kwaad|geholpen|helpt|nodig|gezond|"
            r"respect|werkt|geleerd)",
            r"(?:verdienen|hebben|heeft|verdient|geef ze) (?:gewoon )?(?:een )?(?:flink |ferm |goed )*(?:pak slaag|"
            r"draai om|mep|lel|tik)",
            r"(?:mag|mogen|moet|moeten|zou|zouden)[^.!?\n]{0,40}(?:leerling|kind|puber)\w*[^.!?\n]{0,25}(?:tik|klap|"
            r"mep|slaan|draai om)",
            r"(?:slaan|vernederen|kleineren|uitlachen) (?:werkt|helpt|moet kunnen|mag best)",
            r"(?:lijfstraf\w*|vroeger gaf je|liniaal op de vingers)(?: \w+){0,4} (?:terug|weer|werkte|beter|"
            r"invoeren)",
            r"pesten (?:hoort erbij|maakt (?:je )?(?:sterk|hard)|vormt)", r"zwakkelingen",
        ),
        Certainty.LIKELY,
    ),
)  # fmt: skip
_NAMED_GROUP = words(
    r"(?:kinderen|leerlingen|jongeren|ouders|gezinnen) (?:van|uit|met) (?:een )?(?:\w+ ){0,2}?(?:vluchtelingen|"
    r"migranten|asielzoekers|azc|afkomst|achtergrond|buitenland|arme gezinnen|achterstandswijken|beperking|autisme|"
    r"adhd|dyslexie|rugzakje|migratieachtergrond)",
    r"vluchteling\w*",
    r"asiel(?:zoeker|kind)\w*",
    r"migranten\w*",
    r"buitenlanders",
    r"allochtonen",
    r"moslim\w*",
    r"joden",
    r"marokkanen",
    r"turken",
    r"polen",
    r"syri[eë]rs",
    r"zigeuners",
    r"zwarten",
    r"homo'?s",
    r"lesbiennes",
    r"lhbti\w*",
    r"transgenders?",
    r"transpersonen",
    r"non-?binair\w*",
    r"gehandicapten",
    r"autisten",
    r"zorgleerlingen",
    r"rugzakkinderen",
    r"zwakke leerlingen",
    r"vmbo'?ers",
    r"vmbo-?\w+",
    r"hoofddoek\w*",
    r"regenboog\w*",
    r"paarse vrijdag",
    r"refugees",
    r"immigrants",
    r"muslims",
    r"(?:buitenlandse|allochtone|gekleurde|islamitische|joodse|homoseksuele|gehandicapte|autistische|arme|"
    r"marokkaanse|turkse|syrische|poolse|oekraïense) (?:leerlingen|kinderen|jongens|meisjes|ouders|gezinnen|"
    r"docenten|collega's)",
)
_PUT_DOWN = words(
    r"afval",
    r"uitschot",
    r"tuig",
    r"schorem",
    r"kansloos",
    r"kansloze",
    r"criminele?n?",
    r"onopvoedbaar",
    r"propaganda",
    r"indoctrinatie",
    r"abnormaal",
    r"onnatuurlijk",
    r"verpest\w*",
    r"verziek\w*",
    r"(?:halen|haalt|trekken|trekt) (?:\w+ ){0,6}(?:omlaag|naar beneden)",
    r"niveau (?:\w+ ){0,4}(?:omlaag|daalt|zakt)",
    r"vertrag(?:en|t)",
    r"overlast",
    r"verspilling",
    r"geen energie",
    r"niet te (?:praten|handhaven|redden|helpen|vertrouwen)",
    r"valt niet te",
    r"horen [^.!?\n]{0,50}(?:niet|nergens)",
    r"hoort [^.!?\n]{0,50}niet",
    r"niet (?:bij ons|hier thuis|in onze|op onze)",
    r"apart (?:zetten|houden|zitten)",
    r"niet voor de klas",
    r"liever (?:niet|geen)",
    r"minderwaardig",
    r"moeten zich (?:maar )?aanpassen",
    r"eigen land",
    r"moet(?:en)? (?:\w+ ){0,4}(?:weg|eruit|terug|oprotten|verdwijnen)",
    r"geen plek",
    r"weren",
    r"weg ermee",
    r"te veel (?:ruimte|aandacht)",
)
_COUNTER = words(
    r"(?:niet|nooit) (?:ok[eé]?|oké|normaal|waar|eerlijk|terecht|acceptabel)(?! (?:dat|om) ze)",
    r"(?:onzin|belachelijk|schande|fout|vooroordeel|discriminatie|racisme) (?:dat|om te)", r"wie zegt dat",
    r"zeggen dat", r"beweren dat", r"het idee dat", r"vooroordel\w*", r"alsof", r"iemand (?:zei|riep)",
    r"riep(?:en)?", r"zei(?:den)?", r"uitgescholden", r"stelling", r"in de oorlog", r"1940|1941|1942|1943|1944|1945",
    r"ik (?:ben )?tegen (?:discriminatie|racisme)", r"kunnen alles|kunnen het net zo goed|kunnen (?:best|wel|prima)",
    r"niet minder", r"zijn niet (?:dom|minder|lui)", r"welkom",
)  # fmt: skip


def _put_down(part: Part) -> Iterator[Observation]:
    """A group and a word that puts it down or keeps it out, in one sentence, in whatever order."""
    beside = Beside(part)
    for match in _NAMED_GROUP.finditer(part.normal.lower):
        if beside.has(_PUT_DOWN, match.start()) and not beside.has(_COUNTER, match.start()):
            yield sighting(part, match, Kind.MISSION, "group", certainty=Certainty.LIKELY)


def mission(reading: Reading) -> Iterator[Observation]:
    """Observes statements against respect and tolerance; quoted and contradicted ones are left out."""
    for part in reading:
        for phrase in _MISSION:
            yield from sightings(part, phrase, unless=_COUNTER)
        yield from _put_down(part)
