"""Does somebody speak here who needs a person's care? No violation: whom to turn to is shown.

Makes `Kind.CARE` observations. Values: ``self_harm`` (wishing to die, hurting oneself), ``fear`` (of going to school, home
or somebody) and ``victim`` (telling that oneself or one's child is bullied, threatened or touched).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.text.decency.tokens import plain
from plaatsbaar.senses.text.reading import Part, Reading

_ME = r"(?:mij|me|m'n|mijn|ons|my|us)"
_MINE = r"(?:ik|wij|we|i|mijn (?:zoon|dochter|kind|zoontje|dochtertje|broertje|zusje|vriendin|vriend|leerling)|onze (?:zoon|dochter|kind)|my (?:son|daughter|child))"
_SELF_HARM = re.compile(
    r"\bik (?:\w+ ){0,2}?(?:snij|snijd|kras|brand|sla|verwond|pijnig|krab) (?:\w+ ){0,2}?(?:mezelf|mijzelf|mij zelf|me zelf|mn armen|mijn armen|m'n armen|mijn benen|mn polsen|mijn polsen)\b"
    r"|\b(?:snijd?|snijden) (?:ik )?(?:mezelf|mijzelf)\b|\bmezelf (?:weer |gaan |nog |steeds |te )?(?:snijden|gesneden|pijn (?:doe|doen)|verwond\w*|beschadig\w*|ophangen|iets aandoen|van kant maken|straffen)\b"
    r"|\bik (?:\w+ ){0,4}?(?:wil|wou|wilde|zou willen) (?:\w+ ){0,3}?(?:dood|sterven|niet meer leven|er niet meer zijn|niet meer wakker worden|er een eind\w* aan maken|verdwijnen voor altijd)\b(?! van| aan)"
    r"|\b(?:wil|wou) (?:echt |gewoon |liever )?(?:dood|niet meer leven|er niet meer zijn)\b(?!slaan|gaan| aan)"
    r"|\bik (?:\w+ ){0,3}?(?:was|ben) (?:\w+ ){0,3}?(?:liever dood|beter dood|het leven (?:zat|moe|beu))\b|\b(?:was|had) ik maar (?:dood|nooit geboren)\b"
    r"|\b(?:leven|het) (?:heeft|hoeft) (?:voor mij |voor me )?(?:geen zin|niet) meer(?: voor mij| voor me)?\b|\bgeen zin meer in (?:het|mijn|dit) leven\b"
    r"|\b(?:ik|mijn|mezelf)\b[^.!?\n]{0,40}\b(?:zelfmoord|suicid\w+|zelfdoding|zelfmoordgedachten|zelfbeschadig\w+|automutil\w+)\b|\b(?:denk|dacht|gedachten)[^.!?\n]{0,15}\b(?:zelfmoord|suicide|zelfdoding)\b"
    r"|\b(?:stap|stappen|spring) (?:ik )?uit het leven\b|\bspring ik (?:van|voor) (?:een|de|het) (?:brug|flat|dak|trein)\b|\b(?:niemand|ze) (?:zou|zouden|zal|gaat|gaan) (?:mij|me) (?:toch )?(?:niet )?missen\b"
    r"|\b(?:iedereen|jullie|de wereld|ze) (?:is|zijn|zou|zouden|beter)[^.!?\n]{0,20}\b(?:beter|gelukkiger)(?: af)? (?:zijn )?zonder mij\b|\been eind(?:e)? (?:aan|maken aan) (?:mijn leven|alles|het)\b"
    r"|\bi (?:\w+ ){0,3}?(?:want to|wanna|wish i could) (?:die|disappear|kill myself|end it)\b|\b(?:cut|cutting|hurt|hurting|harm|harming|kill|killing) myself\b(?! laughing)|\b(?:end my life|better off without me|better off dead|don't want to (?:live|be here|be alive)|no reason to live|suicidal)\b"
    r"|\b(?:ik )?(?:zie|zag) (?:ik )?het (?:echt |gewoon )?niet meer zitten\b(?! met| dat| om| qua)|\bik (?:\w+ ){0,3}?(?:kan|trek|wil) (?:dit |het |mijn )leven (?:\w+ )?niet meer\b|\bzo moe van (?:het |mijn |dit )?leven\b|\bik kan (?:dit|mijn) leven niet\b"
    r"|\b(?:als|wanneer) ik er (?:morgen |straks |dan )?niet meer (?:ben|was|zou zijn)\b|\b(?:niemand|ze)\b[^.!?\n]{0,20}\bmerken als ik\b|\b(?:beter af|gelukkiger|fijner|rustiger) als ik er niet\b|\bals ik (?:er niet was|nooit geboren was)\b"
    r"|\bik (?:kras|snij|snijd|brand|verwond|hak) (?:weer|mezelf|me|nog steeds|elke)\b|\b(?:armen|polsen|benen|dijen)\b[^.!?\n]{0,15}\b(?:vol strepen|vol krassen|onder de krassen|onder de sneeen|littekens van het snijden)\b"
    r"|\b(?:als|dat) ik (?:\w+ ){0,3}?(?:voor de trein|van het dak|van de brug|van de flat|van het balkon) (?:stap|spring|ga)\b|\bals ik spring\b[^.!?\n]{0,25}\b(?:over|stil|voorbij|klaar)\b|\b(?:tel|heb|spaar)\b[^.!?\n]{0,10}\bpillen\b[^.!?\n]{0,20}\b(?:al|bij elkaar|genoeg|klaar)\b"
    r"|\b(?:zoon|dochter|kind|vriendin|vriend|zusje|broertje|leerling|hij|zij|ze)\b (?:\w+ ){0,2}?(?:zegt|zei|schrijft|appt|roept) (?:dat )?(?:hij|zij|ze|ie) (?:\w+ )?(?:dood wil|niet meer wil leven|er niet meer wil zijn|zelfmoord|niet meer wil)\b"
    r"|\bi (?:\w+ ){0,2}?(?:just )?(?:can't do this anymore|want (?:everything|it all|it) to (?:stop|end)|want to (?:sleep|go to sleep) and (?:not|never) wake up|don't want to wake up)\b|\bnobody would (?:even )?(?:miss|notice) (?:me|if i)\b"
)
_FEAR = re.compile(
    r"\b(?:durf|durven|durft) (?:\w+ ){0,4}?(?:niet|nauwelijks|amper)(?: meer| alleen)* (?:naar (?:school|huis|de les|buiten|gym|binnen|mijn mentor)|alleen|thuis|de (?:klas|kleedkamer)|het (?:te|aan iemand)|hulp|iets te zeggen)\b"
    r"|\bik (?:\w+ ){0,2}?ben (?:\w+ ){0,3}?bang (?:om (?:naar (?:school|huis|de les|binnen)|alleen|thuis)|voor (?:hem|haar|hun|mijn (?:vader|moeder|stiefvader|broer|ex|vriend|oom|klas|klasgenoten|trainer|docent)|die jongens|wat (?:hij|ze)|thuis)|dat (?:hij|ze|mijn vader|mijn moeder) (?:me|mij))\b"
    r"|\b(?:voel|voelt|voelen) (?:me|mij|zich|ons) (?:\w+ ){0,4}?(?:niet|nergens|onveilig|nooit)(?: meer)? ?(?:veilig)?\b(?= op school| thuis| in de klas| meer| hier|[.!?]|$)"
    r"|\b(?:scared|afraid|terrified) (?:to (?:go|come) (?:to school|home|back)|of (?:him|her|my (?:dad|father|mom|stepdad|ex|boyfriend|class)))\b|\b(?:don't|dont) feel safe (?:at|in) (?:school|home|class)\b|\b(?:hij|ze|iemand) (?:weet|weten) waar ik woon\b"
    r"|\b(?:ik )?durf (?:ik )?(?:echt |gewoon )?(?:nergens|niet|niks|bijna niet)(?: meer)? (?:heen|te (?:zeggen|vertellen|komen|slapen)|naar)\b|\bdurf (?:het )?(?:\w+ ){0,2}?(?:niet|niemand|niks) (?:te )?(?:zeggen|vertellen)\b"
    r"|\b(?:buikpijn|overgeven|misselijk|paniek|huilen|huilt)\b[^.!?\n]{0,30}\b(?:voor school|voordat ik naar school|door dat groepje|door wat ze|zondagavond)\b|\bverstop ik (?:me|mij)\b[^.!?\n]{0,30}\b(?:bed|kast|wc|zolder)\b"
    r"|\bik (?:eet|slaap) (?:\w+ ){0,4}?niet\b[^.!?\n]{0,15}\b(?:omdat|door)\b|\b(?:eet|slaapt) niet meer\b[^.!?\n]{0,15}\bwant\b"
)
_VICTIM = re.compile(
    rf"\b(?:{_MINE}) (?:\w+ ){{0,3}}?(?:word|wordt|worden|werd|werden|ben|is|am|was|get|being|getting|al) (?:\w+ ){{0,6}}?(?:gepest|uitgescholden|buitengesloten|bedreigd|geslagen|mishandeld|gestalkt|uitgelachen|getreiterd|aangerand|misbruikt|betast|verkracht|lastiggevallen|afgeperst|gechanteerd|opgewacht|genegeerd|bullied|threatened|harassed|stalked|hit|abused|cyberpest|gecyberpest|gediscrimineerd|beroofd)\b"
    rf"|\b(?:word|werd|wordt) ik (?:\w+ ){{0,6}}?(?:gepest|uitgescholden|buitengesloten|bedreigd|geslagen|mishandeld|gestalkt|uitgelachen|getreiterd|aangerand|misbruikt|betast|lastiggevallen|afgeperst|gechanteerd|opgewacht|genegeerd|gediscrimineerd)\b"
    rf"|\b(?:ze|zij|hij|iemand|iedereen|klasgenoten|mensen|they|he|she|mijn (?:vader|moeder|stiefvader|oom|trainer|ex)|een (?:jongen|docent|leraar|meisje)) (?:\w+ ){{0,3}}?(?:pesten|pest|slaan|slaat|sloeg|bedreigen|bedreigt|bedreigde|schelden|stalken|stalkt|chanteren|chanteert|treiteren|treitert|sluiten|negeren|uitschelden|betast|betastte|bully|bullies|hits?|threatens?|noemen|noemde|noemden|noemt|scholden|schold|pestten|pestte|called|calls?|volgt|achtervolgt) (?:\w+ )?{_ME}\b"
    rf"|\b(?:hij|ze|iemand|mijn (?:vader|oom|stiefvader|trainer)|docent|leraar) (?:\w+ ){{0,2}}?(?:zit|zat|komt|kwam|raakt|raakte) (?:\w+ ){{0,2}}?(?:aan (?:me|mij)|(?:me|mij) (?:\w+ )?aan)\b"
    r"|\b(?:iemand|ze|hij|zij)\b[^.!?\n]{0,40}\b(?:naaktfoto'?s?|nudes?|foto'?s) van (?:mij|me)\b|\b(?:word|werd) (?:weer |elke dag |vandaag |altijd |online |op school )*(?:gepest|uitgescholden|bedreigd|buitengesloten)\b"
    r"|\b(?:ze|die jongens|die meiden|een groepje|een groep|hij|iemand)\b[^.!?\n]{0,25}\b(?:wachten|wacht|trappen|trapt|slaan|slaat|lachen|lacht|schoppen|pakken|uitlachen|opwachten|bedreigt|bedreigen) (?:me|mij|haar al|hem al)\b"
    r"|\b(?:ze|die jongens|die meiden|iemand|hij) (?:me|mij) (?:\w+ ){0,4}?(?:uitlachen|opwachten|uitschelden|pesten|slaan|trappen|negeren|bedreigen|treiteren)\b"
    r"|\b(?:mijn|een) (?:naaktfoto|nude|naaktfilmpje|blote foto)\b[^.!?\n]{0,20}\b(?:doorgestuurd|rondgestuurd|gedeeld|verspreid|rond)\b|\bfoto van mij\b[^.!?\n]{0,15}\b(?:doorgestuurd|rondgestuurd|gedeeld|rond)\b"
    r"|\b(?:ons kind|onze (?:zoon|dochter)|mijn (?:zoon|dochter|kind)|zij|hij)\b[^.!?\n]{0,20}\b(?:wordt|werd)\b[^.!?\n]{0,25}\b(?:uitgescholden|geschopt|geslagen|gepest|bedreigd|getreiterd|buitengesloten|genegeerd|opgewacht)\b[^.!?\n]{0,40}\b(?:niemand|school|kijkt weg|grijpt|docent|niets|helpt)\b"
    r"|\b(?:stiefvader|vader|oom|broer|opa|trainer|buurman)\b[^.!?\n]{0,15}\bkomt\b[^.!?\n]{0,15}\b(?:kamer|bed)\b|\b(?:dronken|boos) thuiskomt\b"
    r"|\b(?:mijn|m'n|mn) (?:vader|oom|stiefvader|moeder|broer|vriend|ex)\b (?:\w+ )?(?:slaat|schopt|trapt|zit|knijpt) (?:aan )?(?:mij|me|ons)\b|\bbegint het (?:treiteren|pesten) weer\b|\bbedreigt? haar al\b"
)
_LAUGHING = re.compile(
    r"\b(?:dood|die|dying) (?:van het lachen|laughing|van de honger|van de hitte|of laughter)|\b(?:game|fortnite|minecraft|level|respawn|grapje|jk)\b"
)
_SENSES = (("self_harm", _SELF_HARM), ("fear", _FEAR), ("victim", _VICTIM))


def _signs(part: Part) -> Iterator[Observation]:
    lower = plain(part.normal.lower)
    for value, pattern in _SENSES:
        for found in pattern.finditer(lower):
            place = part.normal.span(*found.span())
            certainty = Certainty.LIKELY if _LAUGHING.search(lower) else Certainty.CERTAIN
            yield Observation(
                Kind.CARE, value, part.where, place, certainty, part.raw[place.start : place.end], index=part.index
            )
            break


def care(reading: Reading) -> Iterator[Observation]:
    """Observes care signals in all that the author writes or shares; one of each value per text."""
    for part in reading:
        if part.where in (Where.TEXT, Where.SHARED, Where.ALT):
            yield from _signs(part)
