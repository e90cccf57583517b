"""Does a text state something as a fact that harms the good name of the school?

Makes `Kind.CLAIM` observations: ``wrong`` (fraud, cover-up, abuse, danger), ``warned_away`` ("kies een andere
school") and ``run_down`` ("puinhoop": a harsh judgement, not a fact). Details: ``about`` (``school``, ``person`` or
``unclear``), ``hearsay`` yes when the source is talk, ``firsthand`` yes when the author tells what happened to them.
"""

from __future__ import annotations

from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Beside, Phrase, sighting, words

_WRONG = Phrase(
    Kind.CLAIM,
    "wrong",
    words(
        r"fraud(?:e|eert|eren|eerde|eur)", r"(?:ge)?fraudeerd", r"corrupt(?:ie)?", r"steekpenningen", r"omgekocht",
        r"omkoping",
        r"(?:rommel|sjoemel|knoei|klooi|manipuleer|fraudeer)(?:t|en|de|den) (?:\w+ ){0,2}met (?:de |onze |"
        r"hun )?(?:cijfers?|examens?|geld|subsidie\w*|toetsen|resultaten|absenti\w*|uren)",
        r"(?:houdt|houden|hield) (?:\w+ ){0,5}(?:stil|onder de pet|achter)", r"achterover ?(?:ge)?druk(?:t|ken|te)?",
        r"sjoemel\w*", r"gesjoemel\w*",
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
