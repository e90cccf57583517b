"""Is a text about school, about the author's own school, or clearly about private life?

Makes `Kind.SCHOOL` observations. Values: ``name`` (the board or one of its schools), ``house`` (something named as a
school: "het Rijnveld" among school words, "Candea College"), ``own`` ("mijn klas", "bij ons op school"), ``role``
(docent, mentor, rector), ``word`` (les, toets, open dag). Detail ``own``: ``yes`` the author's own school,
colleagues or work; ``maybe`` it can be; ``no`` somebody else's school or education in general.

Makes `Kind.PRIVATE_LIFE` observations: the value is the subject (``food``, ``sale``, ``travel`` …); ``exposed`` is a
private fact that a stranger can misuse (an own number or address, an empty house).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Beside, Phrase, sighting, sightings, words

_ROLES = (
    r"(?:vak)?docent(?:en|e)?|lera(?:ar|ren|res)|onderwijzer(?:es)?|juf(?:fen)?|meester(?:s)?|mentor(?:en)?|rector|"
    r"conrector(?:en)?|directeur|directrice|directie|teamleid(?:er|ers|ing)|afdelingsleid(?:er|ers)|schoolleid(?:er|"
    r"ers|ing)|"
    r"conci[eë]rges?|decaan|decanen|zorgco[oö]rdinator|onderwijsassistent(?:en)?|toa|roostermaker|"
    r"pedagogisch medewerker|"
    r"vertrouwenspersoon|leerling(?:en|e)?|brugklasser(?:s)?|brugger(?:s)?|eindexamenkandidaten|"
    r"leerling\w+|docent\w+|mentor\w+|lera(?:ar|ren)\w+|\w+(?:docent|leraar|leerling|klas|lokaal|toets|examen)(?:en|"
    r"s|sen)?|eerstejaars|bovenbouwers|onderbouwers|scholier(?:en)?|klasgenoten|klasgenoot|collegae|"
    r"teachers?|headmaster|principal|pupils?|students?|classmates?"
)
_PLACES = (
    r"scho(?:ol|len)|klas(?:sen|je)?|(?:klas)?lokaal|lokalen|aula|lerarenkamer|docentenkamer|personeelskamer|"
    r"kantine|schoolplein|gymzaal|mediatheek|schoolbibliotheek|kluisjes?|mentorklas|brugklas(?:sen)?|"
    r"onderbouw|bovenbouw|havo|vwo|vmbo|mavo|gymnasium|atheneum|mbo|isk|praktijkonderwijs|"
    r"school\w+|klassen\w+|classroom|schoolyard"
)
_WORDS = (
    r"les|lessen|lesuur|lesdag(?:en)?|lesweek|lesgeven|lesgegeven|lesvrij|pubers|surveillance|surveilleren|"
    r"mediatheek|lesuren|lesuitval|lestijd|lesrooster|les(?:sen)?tabel|lesboeken|toets(?:en)?|toetsweek|"
    r"proefwerk(?:en)?|proefwerkweek|"
    r"so'?s?|se-?week|schoolexamens?|(?:eind)?examens?|examenweek|centraal eindexamen|huiswerk|rooster(?:s)?|"
    r"tussenuur|mentoruur|profielwerkstuk(?:ken)?|pws|pta|rapport(?:en)?|rapportvergadering|overgangsvergadering|"
    r"cijferlijst(?:en)?|"
    r"cijfers?|diploma(?:'s)?|diploma-uitreiking|open (?:dag|avond|huis)|ouderavond|oudergesprek(?:ken)?|"
    r"ouderavonden|studiedagen|excursies|werkweken|sportdagen|lesstof|lesmateriaal\w*|"
    r"10-?minutengesprek(?:ken)?|leerlingenraad|ouderraad|medezeggenschap(?:sraad)?|gmr|studiedag|introductieweek|"
    r"werkweek|excursie|sportdag|projectweek|afscheidsmusical|kerstgala|eindgala|"
    r"bosatlas|wiskunde|scheikunde|natuurkunde|biologie(?:les)?|aardrijkskunde|maatschappijleer|levo|ckv|"
    r"vakkenpakket|profielkeuze|geslaagd(?:en)?|blijven zitten|zittenblijvers?|(?:thuis|bij)les|spijbelen|nablijven|"
    r"nakijken|nakijkwerk|itslearning|magister|somtoday|zermelo|groep [1-8]|leerjaar|leerplicht|"
    r"class|lessons?|homework|exams?|timetable|report card|prom|school"
)
# A class as schools write it: 2B, 3K2, 5V1, H4a. Capitals or a second figure, otherwise "3d" is a film.
_CLASS = re.compile(r"(?<![\w-])(?:[1-6](?:[A-Z]{1,3}\d?|[a-z]{2}\d|[HVTMKB][a-z])|[HVMTBK][1-6][a-z]?)(?![\w-])")
_CLASS_WORDS = words(r"klas [1-6]\w{0,3}", r"[1-6](?:e|de)? ?(?:havo|vwo|vmbo|mavo|gym|tl|kader|basis|klas)\w*")

_ADJECTIVE = r"(?:[\w'’-]{1,25} ){0,2}"
_OWN_THINGS = (
    r"school\w*|scholen|klas(?:sen|je)?|brugklas\w*|mentorklas\w*|(?:mentor|oud)?leerlingen|leerling|collega(?:'s|"
    r"tje)?|sectie\w*|"
    r"docententeam|team onderbouw|team bovenbouw|directie|directeur|rector|conrector|teamleider|schoolleiding|"
    r"bestuur|lokaal|"
    r"locaties?|vestiging(?:en)?|docenten|leraren|lessen|les|examenklas\w*|eindexamenklas\w*|onderbouw|bovenbouw|"
    r"brugklassers|bruggers|pubers|kids|kinderen in|[1-6] ?(?:havo|vwo|vmbo|mavo|tl)|havo|vwo|vmbo|mavo|"
    r"stagiair\w*|werkgever|mr|rooster|"
    r"students|pupils|colleagues|classroom|class|teachers|lessons?|headteacher|staff|principal|sixth form"
)
_OWN = words(
    rf"(?:mijn|m'n|mn|onze|ons|my|our) {_ADJECTIVE}(?:{_OWN_THINGS})",
    r"(?:bij|hier bij) ons(?: hier)? op (?:school|het \w+)",
    r"(?:hier|vandaag|gisteren|morgen|vanmorgen|vanmiddag|deze week|afgelopen week|nu) op school",
    r"(?:sfeer|werkdruk|team|dag|avond|week|gang|drukte|rust|regels?) (?:\w+ )?op school",
    r"op (?:het|mijn|ons) werk",
    r"(?:als|ben|word|werd) (?:een |zelf |trotse |jonge |beginnende )?(?:docent\w*|leraar|lerares|mentor|teamleider|"
    r"conrector|rector|conci[eë]rge|decaan|toa)"
    r"(?! (?:gesproken|gezien|had ik vroeger))",
    r"(?:de|het|onze) (?:directie|schoolleiding|college van bestuur|cvb|teamleiding|bestuur|mr|gmr|rector|conrector|"
    r"sectie|locatie|stichting|"
    r"docententeam|personeelskamer|lerarenkamer|docentenkamer|nieuwe rooster|nieuwe directeur|directeur)",
    r"(?:vergadering|overleg|studiedag|rapportvergadering|teamdag|teamuitje|sectieoverleg)",
    r"(?:mijn|m'n|onze|leuke|lieve|fijne|goede|met|van|geweldige|topteam van|alle) collega'?s",
    r"(?:at|in) (?:my|our) school", r"(?:as a|i'm a|i am a) (?:\w+ )?teacher", r"(?:at|in) school today",
    r"deze school", r"this school",
)  # fmt: skip
# Somebody else's school, or education as a subject of politics: school, but not the author's own.
_ELSEWHERE = words(
    r"(?:mijn|onze|m'n|mn) (?!eigen)(?:\w+ )?(?:dochter|zoon|zoontje|dochtertje|kind|kinderen|kids|kleinkind\w*|"
    r"kleinzoon|kleindochter|neefje|nichtje|"
    r"jongste|oudste|peuter|kleuter|man|vrouw|broer|zus|puber thuis)",
    r"(?:minister|ministerie|kabinet|tweede kamer|staatssecretaris|ocw|landelijke?|in nederland|nederlandse onderwijs|"
    r"het onderwijs|politiek|verkiezingen|onderwijsraad|oecd|pisa|cito|basisschool van|lerarentekort|cao)",
    r"(?:vroeger|toen ik zelf|op de universiteit|mijn studie|my (?:son|daughter|kids?)|the government|nationwide)",
)
_WE = words(r"wij|we|ons|onze|us|our")
_HOUSE = re.compile(
    r"(?<!\w)(?:(?:op|bij|van|naar|voor|in|vanuit|aan) (?:het|de|'t) )?"
    r"((?:[A-Z][\w'-]{2,24} ){1,3}(?:College|Lyceum|Gymnasium|School|Mavo|Vmbo|Havo|Scholengemeenschap))(?!\w)"
    r"|(?<!\w)((?:College|Lyceum|Gymnasium|Mavo|Scholengemeenschap) (?:[A-Z']|de |het )[\w'-]{2,24})(?!\w)"
    r"|(?<!\w)(?:(?:op|bij|van) (?:het|'t) (?=[A-Z][a-z]+(?![\w-]))|[Hh]et (?=[A-Z][a-z]+ (?:is|heeft|krijgt|doet|"
    r"gaat|was|wordt|staat|kan|wil)(?!\w)))"
    r"([A-Z][a-z]{3,24})(?![\w-])"
)
_NO_SCHOOL = frozenset(
    """Binnenhof Malieveld Leidseplein Museumplein Vrijthof Songfestival Journaal Nederlands Engels Frans Duits
    Spaans Plein Spui Rokin Damrak Velperplein Gele Rembrandtplein Journaal Internet Wad Noordzeestrand Lowlands
    Pinkpop""".split()
)
"""What stands after "op het" and is no school; a board's own schools are known by name."""
_WORDS_ALL = words(_ROLES, _PLACES, _WORDS)

_PRIVATE = tuple(
    Phrase(Kind.PRIVATE_LIFE, value, words(*alternatives))
    for value, alternatives in {
        "food": (
            r"recept(?:je|en)?", r"\w*soep", r"(?:appel|verjaardags|chocolade)?taart(?:en)?", r"(?:zuurdesem)?brood",
            r"bakken", r"gebakken",
            r"(?:de |uit de )?oven(?:schotel)?", r"bbq", r"barbecue", r"uit eten", r"restaurant\w*",
            r"lekker gegeten", r"gekookt",
            r"wijn(?:tje|en)?", r"biertje", r"pasta", r"stamppot", r"curry", r"pannenkoeken", r"koffie ?zetapparaat",
            r"airfryer", r"recipe", r"dinner",
        ),
        "sale": (
            r"te koop", r"verkoop (?:ik )?(?:mijn|een|deze|m'n)", r"marktplaats",
            r"gratis (?:af te halen|op te halen)", r"vraagprijs", r"bieden vanaf",
            r"t\.e\.a\.b\.?", r"tweedehands", r"gezocht: (?:een )?(?:fiets|bank|kast|kamer|huis|appartement)",
            r"for sale", r"vinted",
            r"(?:oude |kinder|elektrische |race|bak)?fiets (?:te koop|over|gestolen|kwijt)",
            r"wie wil (?:er )?(?:mijn|onze|een) (?:oude|bank|kast|bed)",
        ),
        "travel": (
            r"vakantie(?:huis|huisje|foto'?s?)?", r"camping", r"kamperen", r"strand(?:dag|wandeling)?", r"hotel",
            r"vlieg(?:veld|tuig|en naar)",
            r"wintersport", r"ski[eë]n", r"stedentrip", r"weekendje weg", r"road ?trip",
            r"tips voor (?:een )?\w+ met (?:twee |drie )?(?:peuters?|kinderen|kleuters?)",
            (r"(?:naar|in|voor) (?:lissabon|parijs|rome|barcelona|londen|berlijn|italië|spanje|frankrijk|griekenland|"
            r"portugal|texel|terschelling|zeeland|"
            r"de ardennen|oostenrijk|turkije|marokko|bali|thailand|new york|schotland|noorwegen|zweden|kroati[eë]|"
            r"ijsland|valencia|madrid|wenen|praag)"),
            r"holiday", r"beach", r"caravan", r"camper",
        ),
        "sport": (
            r"feyenoord", r"ajax", r"psv", r"vitesse", r"n\.?e\.?c\.?", r"de graafschap", r"oranje(?:vrouwen)?",
            r"eredivisie", r"champions league", r"formule ?1", r"verstappen",
            r"(?:halve )?marathon", r"hardlopen", r"hardgelopen", r"rondje (?:gerend|gelopen|gefietst)",
            r"wielrennen", r"tour de france", r"sportschool", r"gym ?sessie",
            r"voetbal gekeken", r"(?:tennis|hockey|voetbal|padel)(?:toernooi|training|wedstrijd|team|club)?",
            r"schaatsen", r"vierdaagse", r"zwemmen", r"yoga", r"km (?:gerend|gelopen|gefietst)",
        ),
        "pets": (
            (r"(?:mijn|onze|m'n|de|een) (?:hond|kat|poes|kater|pup|puppy|konijn|cavia|hamster|kippen|goudvis|parkiet|"
            r"paard|pony)(?:je|jes|en)?"),
            r"hondje", r"poesje", r"katje", r"kittens?", r"puppy'?s?", r"dierenarts", r"asiel",
            r"(?:my|our) (?:dog|cat|puppy|kitten)", r"kat(?:ten)? (?:kwijt|vermist)",
        ),
        "home": (
            r"(?:moes|achter|voor)?tuin(?:ieren|tje)?", r"tomaten(?:planten)?", r"verhui(?:sd|zen|zing)",
            r"verbouwing", r"badkamer", r"klussen",
            r"schutting", r"behang(?:en)?", r"nieuwe keuken", r"nieuwe bank", r"wasmachine", r"cv-ketel",
            r"zonnepanelen", r"schilder(?:en|werk) (?:in|aan) huis",
            r"loodgieter", r"buren", r"buurman", r"buurvrouw", r"kapper", r"garden", r"kitchen", r"lego",
        ),
        "family": (
            r"verjaardag(?:en|sfeest)?", r"bruiloft", r"trouwdag", r"getrouwd", r"zwanger",
            (r"(?:mijn|onze|m'n|mn) (?:man|vrouw|vriend|vriendin|oma|opa|moeder|vader|zus|broer|baby|kleinkind|"
            r"kleinzoon|kleindochter|schoonmoeder|mama|papa)"),
            r"peuters?", r"kleinkind(?:eren)?", r"babyshower", r"oppas", r"moederdag", r"vaderdag", r"wedding",
            r"birthday", r"jarig",
        ),
        "leisure": (
            r"weekend(?:je)?", r"netflix", r"serie(?:s)? (?:gekeken|kijken|tip\w*)", r"serietips?", r"filmtips?",
            r"film gezien", r"bioscoop", r"concert(?:je)?", r"festival", r"pinkpop", r"lowlands",
            r"boek(?:en)? (?:gelezen|uitgelezen|tip\w*)", r"boekentips?", r"leestips?", r"roman", r"puzzel(?:en)?",
            r"breien", r"haken", r"museum(?:bezoek)?", r"wandel(?:ing|en)", r"gewandeld", r"zonsondergang",
            r"zonsopkomst", r"vogels? (?:spotten|kijken)",
            r"podcast(?:tip)?", r"songfestival", r"spelletjesavond", r"gitaar", r"koor", r"gamen", r"vissen",
            r"sauna", r"uitslapen", r"vrij(?:dag|e dag) vrij", r"concert tickets", r"boss ?fight", r"raid",
            r"fortnite", r"minecraft",
            r"wordle", r"goedemorgen wereld", r"mooie lucht", r"sunset", r"movie", r"hiking", r"sneeuw(?:pop)?",
        ),
        "affairs": (
            r"ns|trein(?:en)? (?:vertraagd|uitgevallen)|vertraging", r"file op de a\d+", r"benzineprijs",
            r"nieuwe auto", r"apk", r"rijbewijs", r"tandarts", r"sneeuw", r"storm", r"regen", r"hittegolf",
            r"gemeenteraad(?:sverkiezingen)?", r"energie(?:contract|rekening)", r"belastingaangifte", r"hypotheek",
            r"telefoonabonnement", r"ziggo", r"kpn",
        ),
    }.items()
)  # fmt: skip
_EXPOSED = Phrase(
    Kind.PRIVATE_LIFE,
    "exposed",
    words(
        r"(?:mijn|m'n|mn) (?:nieuwe )?(?:nummer|06|telefoonnummer|adres|snap) is",
        r"ik woon (?:op|aan|in) (?:de |het )?\w+ ?(?:straat|laan|weg|plein|\d+)",
        r"(?:ben|zit) (?:helemaal |het hele weekend )?alleen thuis",
        r"(?:mijn |m'n )?ouders (?:zijn )?(?:weg|op vakantie|niet thuis)",
        r"huis (?:is )?(?:helemaal )?leeg",
        r"(?:app|bel|add) me (?:op|via) (?:06|\+31)",
        r"home alone",
    ),
)


@lru_cache(maxsize=64)
def _names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """The board's and schools' names as people write them, also as a possessive or hashtag."""
    if not names:
        return None
    longest_first = sorted({name.lower() for name in names if name.strip()}, key=len, reverse=True)
    return re.compile(r"(?<!\w)#?(?:" + "|".join(re.escape(name) for name in longest_first) + r")(?:'?s)?(?!\w)")


def _named(part: Part, board: tuple[str, ...]) -> Iterator[Observation]:
    own = _names(board)
    for match in own.finditer(part.normal.lower) if own else ():
        yield sighting(part, match, Kind.SCHOOL, "name", detail={"own": "yes"})
    beside = Beside(part)
    about_school = bool(_WORDS_ALL.search(part.normal.lower) or _OWN.search(part.normal.lower))
    for match in _HOUSE.finditer(part.normal.text):
        if match.lastindex == 3 and (
            match.group(3) in _NO_SCHOOL or not (about_school or match.group().startswith("op"))
        ):
            continue  # "op het Binnenhof" is a school's name only among school words
        detail = {"own": "no" if beside.has(_ELSEWHERE, match.start()) else "yes"}
        group = match.lastindex or 0
        yield sighting(part, match, Kind.SCHOOL, "house", certainty=Certainty.LIKELY, detail=detail, group=group)


def _told(part: Part) -> Iterator[Observation]:
    """School words, with whether they are about the author's own school."""
    beside = Beside(part)
    for match in _OWN.finditer(part.normal.lower):
        own = "no" if beside.has(_ELSEWHERE, match.start()) else "yes"
        yield sighting(part, match, Kind.SCHOOL, "own", detail={"own": own})
    for match in _WORDS_ALL.finditer(part.normal.lower):
        own = "yes" if beside.has(_WE, match.start()) else "maybe"
        own = "no" if beside.has(_ELSEWHERE, match.start()) else own
        value = "role" if _ROLE.fullmatch(match.group()) else "word"
        yield sighting(part, match, Kind.SCHOOL, value, detail={"own": own})
    for pattern, text in ((_CLASS, part.normal.text), (_CLASS_WORDS, part.normal.lower)):
        for match in pattern.finditer(text):
            yield sighting(part, match, Kind.SCHOOL, "word", certainty=Certainty.LIKELY, detail={"own": "maybe"})


_ROLE = re.compile(_ROLES)


def school(reading: Reading) -> Iterator[Observation]:
    """Observes whether the draft is about school, and whether about the author's own."""
    names = tuple(name for name in (reading.board.name, *reading.board.names) if name)
    for part in reading:
        yield from _named(part, names)
        yield from _told(part)


def private_life(reading: Reading) -> Iterator[Observation]:
    """Observes clearly private subjects; whether they put a post outside the protocol is for a rule to say (3.2)."""
    for part in reading:
        for phrase in (*_PRIVATE, _EXPOSED):
            yield from sightings(part, phrase)
