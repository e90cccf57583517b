"""Does a text state something as a fact that harms the good name of the school, or stand against its mission?

Makes `Kind.CLAIM` observations: ``wrong`` (fraud, cover-up, abuse, danger), ``warned_away`` ("kies een andere
school") and ``run_down`` ("puinhoop": a harsh judgement, not a fact). Details: ``about`` (``school``, ``person`` or
``unclear``), ``hearsay`` yes when the source is talk, ``firsthand`` yes when the author tells what happened to them.

Makes `Kind.MISSION` observations: ``group`` (a group of pupils or people is put down or kept out) and ``violence``
(hitting or humiliating pupils is praised). `Kind.OPINION` and politics about policy are no such statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Beside, Phrase, sighting, sightings, words

_WRONG = Phrase(
    Kind.CLAIM,
    "wrong",
    words(
        r"fraud(?:e|eert|eren|eerde|eur)", r"(?:ge)?fraudeerd", r"corrupt(?:ie)?", r"steekpenningen", r"omgekocht",
        r"omkoping",
        r"(?:rommel|sjoemel|knoei|klooi|manipuleer|fraudeer)(?:t|en|de|den) (?:\w+ ){0,2}met (?:de |onze |"
        r"hun )?(?:cijfers?|examens?|geld|subsidie\w*|toetsen|resultaten|absenti\w*|uren)",
        r"(?:houdt|houden|hield) (?:\w+ ){0,5}(?:stil|onder de pet|achter)", r"sjoemel\w*", r"gesjoemel\w*",
        r"sjoemelt", r"in (?:zijn|haar|hun|eigen) (?:eigen )?zak(?:ken)?", r"doofpot\w*",
        r"(?:ver)?zwijg(?:t|en) (?:\w+ ){0,4}(?:misbruik|mishandeling|incident\w*|geweld|aangifte|drugs|pesten)",
        r"(?:stopt|stoppen|gestopt) (?:\w+ ){0,3}in de doofpot", r"vals(?:e)? (?:cijfers|diploma'?s|rapporten)",
        r"(?:cijfers|examens|uitslagen|resultaten) (?:worden |zijn |werden )?(?:vervalst|opgepoetst|gemanipuleerd|"
        r"opgehoogd|aangepast)",
        r"(?:knoeit|knoeien|geknoeid) (?:\w+ ){0,2}met (?:cijfers|examens|de cijfers|de examens|geld|subsidie\w*)",
        r"(?:steelt|stelen|gestolen|verduister\w*) (?:\w+ ){0,3}(?:geld|subsidie|ouderbijdrage)",
        r"(?:geld|subsidie|ouderbijdrage)(?: \w+){0,4} (?:verdwijnt|verdwenen|verduisterd|gestolen|weggesluisd)",
        r"liegt (?:over|tegen) (?:\w+ ){0,3}(?:ouders|leerlingen|cijfers|inspectie|resultaten)",
        r"liegen (?:over|tegen) (?:\w+ ){0,3}(?:ouders|leerlingen|cijfers|inspectie|resultaten)",
        r"misbruik(?:t|en)?", r"mishandel\w*", r"levensgevaarlijk\w*", r"gevaarlijke school",
        r"(?:niet|niet meer) veilig (?:op|bij|voor|daar|hier)", r"onveilige school",
        r"(?:dealt|dealen|verkoopt|verkopen) (?:\w+ )?drugs",
        r"discrimineert (?:\w+ )?leerlingen", r"illega(?:al|le)", r"oplichter(?:s|ij)?", r"fraud",
        r"cover(?:ed|s|ing)?[ -]?up", r"corrupt", r"faked? (?:the )?(?:grades|results)",
    ),
    Certainty.LIKELY,
)  # fmt: skip
_WARNED_AWAY = Phrase(
    Kind.CLAIM,
    "warned_away",
    words(
        r"(?:kies|neem|zoek) (?:\w+ ){0,3}(?:een )?andere school",
        r"(?:stuur|doe|breng|zet) (?:\w+ ){0,2}(?:je|uw|jullie) kind(?:eren)? (?:hier |daar |vooral |alsjeblieft |"
        r"echt |er )*(?:nooit|niet|naar een andere|ergens anders)",
        r"(?:stuur|breng) (?:er |hier )?(?:nooit |niet )?(?:je|uw) kind(?:eren)? (?:hierheen|hier naartoe|"
        r"daarheen)(?: niet)?",
        r"(?:ga|kom|blijf) (?:hier|daar|er) (?:vooral |echt |alsjeblieft )?(?:niet|nooit|ver) (?:naar school|"
        r"naartoe|heen|werken|weg|vandaan|solliciteren)",
        r"(?:blijf|ren) (?:hier |daar )?(?:ver )?(?:uit de buurt van|weg van) (?:deze|onze|mijn|die) school",
        r"raad (?:ik )?(?:\w+ ){0,4}(?:niemand|af|iedereen af)",
        r"(?:zou|wil) (?:mijn|m'n) eigen kind(?:eren)? (?:hier|er|daar) (?:nooit|niet)(?: \w+)?",
        r"solliciteer (?:hier|daar) (?:\w+ )?(?:niet|nooit)",
        r"(?:don't|never) send your (?:kid|kids|child|children)", r"(?:pick|choose) (?:another|a different) school",
        r"avoid this school",
    ),
)  # fmt: skip
_RUN_DOWN = Phrase(
    Kind.CLAIM,
    "run_down",
    words(
        r"(?:een |grote |complete |totale |één )*(?:puinhoop|puinzooi|zinkend schip|janboel|aanfluiting|"
        r"wanvertoning)",
        r"(?:een|één|grote|complete|totale|regelrechte) (?:grote |regelrechte |complete |totale )?(?:bende|"
        r"zooi(?:tje)?|chaos|gekkenhuis|drama|rampenplan|circus|ramp)",
        r"(?:slechtste|beroerdste|ergste) (?:school|werkgever|directie|bestuur)", r"wanbeleid", r"wanbestuur",
        r"mismanagement", r"(?:incompetent|incapabel|onbekwaam|ongeschikt|prutsers|klungels|amateurs)(?:e)?",
        r"(?:niveau|kwaliteit|onderwijs)(?: \w+){0,4} (?:bedroevend|beroerd|belabberd|om te huilen|dramatisch|"
        r"bagger|ondermaats|waardeloos)",
        r"(?:bagger|waardeloze|rot|kut|pauper|achterlijke)[ -]?school",
        r"(?:gaat|gaan) (?:\w+ ){0,3}(?:naar de knoppen|kapot|ten onder|failliet|naar de klote|naar de haaien)",
        r"leert (?:hier|er) (?:niks|niets|helemaal niks)", r"(?:here|it|school) is a (?:mess|disgrace|shambles|joke)",
        r"(?:incompetent\w*|\w* ?zootje)", r"schaam(?: ik)? me (?:kapot|dood|rot|diep)?(?: \w+)? ?voor",
        r"(?:kan|kunnen) (?:ze|hen|hun|het bestuur|de directie|niemand) (?:niets|niks|geen bal|geen zak|"
        r"weinig) schelen",
        r"(?:alleen|enkel) (?:maar )?(?:bezig met|om) (?:het )?geld",
        r"interesseert (?:ze|het bestuur|de directie|niemand) (?:het )?(?:niets|niks|geen bal|niet)",
        r"(?:iedereen|alle goede docenten|de helft) (?:loopt|lopen|vertrekt|vertrekken|gaat) weg", r"leegloop",
        r"schandvlek", r"lachertje", r"achterlijke (?:school|organisatie|club|directie)", r"worst school",
        r"ziekmakend\w*", r"angstcultuur", r"verziekte? (?:sfeer|cultuur)", r"toxic",
    ),
    Certainty.LIKELY,
)  # fmt: skip
_HEARSAY = words(
    r"(?:heb ik |ik )?(?:hoor|hoorde|gehoord)(?: \w+)? (?:van|dat)",
    r"(?:iedereen|men|ze) (?:zegt|zeggen|weet|weten)", r"schijnt", r"schijnen", r"naar (?:het )?(?:schijnt|verluidt)",
    r"het gerucht", r"roddel\w*", r"van horen zeggen", r"niet zelf gezien", r"heb ik van", r"via via", r"apparently",
    r"rumou?r", r"they say", r"i heard",
)  # fmt: skip
_FIRSTHAND = words(
    r"(?:mijn|onze) (?:zoon|dochter|kind|kinderen) (?:is|wordt|werd|heeft|kreeg|durft|moest)",
    r"ik (?:ben|werd|heb|kreeg|word|zag)", r"ik heb (?:het|dit) (?:gemeld|zelf)", r"ons (?:kind|meisje|jongetje)",
    r"i was", r"my (?:son|daughter|child) (?:was|is|got)", r"happened to me",
)  # fmt: skip
_SCHOOL = words(
    r"school\w*", r"quadraam", r"directie", r"bestuur", r"schoolleiding", r"leiding", r"organisatie", r"stichting",
    r"docenten", r"leraren", r"team", r"hier", r"daar", r"de onze", r"collega's", r"wij", r"we", r"onze",
    r"management", r"daarboven", r"locatie", r"lyceum", r"college", r"teachers", r"board", r"here", r"staff",
)  # fmt: skip
_PERSON = words(
    r"hij|meneer|mevrouw|mw|dhr|juf|meester|meneertje|mr|mrs|ms|rector|conrector|directeur|mentor|docent|leraar|"
    r"die vent|he|she"
)
# Lessons, news, plays, help with reporting, and questions speak of wrongs without accusing anybody.
_NOT_AN_ACCUSATION = words(
    r"les(?:sen)? over", r"voorlichting", r"project over", r"thema", r"gastles", r"film", r"boek", r"toneel\w*",
    r"voorstelling", r"musical", r"theater\w*", r"documentaire", r"docu", r"podcast", r"geschiedenis", r"debat over",
    r"meldpunt", r"melden", r"meld", r"vertrouwenspersoon", r"gedragscode", r"protocol",
    r"accepteren (?:wij |we )?geen", r"tegen (?:pesten|misbruik|fraude|mishandeling|corruptie)", r"slachtoffers?",
    r"onderzoek naar", r"geen (?:sprake van )?(?:fraude|misbruik|mishandeling|doofpot|puinhoop|chaos|drama)",
    r"niet corrupt",
    r"(?:les|verhaal|toneelstuk|roman) (?:van|over)", r"quiz", r"game", r"phishing", r"maatschappijleer", r"economie",
    r"filosofie", r"mediawijsheid",
    r"(?:bureau|lokaal|kamer|tas|agenda|kluisje|keuken|fiets\w*|rooster|tafel|haar|aula|bak)(?: \w+){0,3} (?:is|een|"
    r"was|lijkt|ziet) (?:\w+ ){0,3}(?:puinhoop|bende|zooi\w*|chaos|gekkenhuis|drama)",
    r"(?:gezellige|heerlijke|vrolijke|leuke|fijne|georganiseerde|prachtige) (?:chaos|bende|puinhoop|gekkenhuis|zooi)",
    r"drama(?:les|lessen|club|klas|docent|turg\w*|queen)?(?: als vak)?(?=,| klas| club| en muziek)",
)  # fmt: skip

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
    r"asielzoeker\w*",
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


def _about(beside: Beside, place: int) -> str:
    if beside.has(_PERSON, place):
        return "person"
    return "school" if beside.has(_SCHOOL, place) else "unclear"


def _claims(part: Part) -> Iterator[Observation]:
    beside = Beside(part)
    source = {
        "hearsay": "yes" if _HEARSAY.search(part.normal.lower) else "no",
        "firsthand": "yes" if _FIRSTHAND.search(part.normal.lower) else "no",
    }
    for phrase in (_WRONG, _WARNED_AWAY, _RUN_DOWN):
        for match in phrase.pattern.finditer(part.normal.lower):
            if beside.has(_NOT_AN_ACCUSATION, match.start()):
                continue
            detail = {"about": _about(beside, match.start()), **source}
            yield sighting(part, match, phrase.kind, phrase.value, certainty=phrase.certainty, detail=detail)


def claim(reading: Reading) -> Iterator[Observation]:
    """Observes harmful statements about a school or person; lessons, plays and counter-speech are left out."""
    for part in reading:
        yield from _claims(part)


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
