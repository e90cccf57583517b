"""Does a text take part in a discussion, does it answer a pupil or parent in substance, is it running out of hand?

Makes `Kind.DISCUSSION` observations: ``debate`` (speaks of what others say: "lees ik hier", "iedereen roept"),
``contradiction`` (disputes: "klopt niet", "onzin"), ``addressed`` (turns to a pupil or parent),
``substance`` (talks of a case: marks, conduct, upbringing), ``you`` (second person), ``case`` (what passes between
school and a pupil or parent: a mark, a punishment, a child), ``courtesy`` (thanks, a greeting, a referral: no
discussion), ``offline`` (takes it elsewhere: "mail me", "kom langs") and ``derailing`` (a quarrel that runs out of
hand, 5.7).
"""

from __future__ import annotations

from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Reading
from plaatsbaar.senses.text.sighting import Phrase, sightings, words

_PHRASES = (
    Phrase(
        Kind.DISCUSSION,
        "debate",
        words(
            r"(?:de |deze |die |hele )?discussie(?:s)?(?: over| rond)?", r"debat (?:over|rond)",
            r"(?:lees|hoor|zie) ik hier", r"halve waarheden",
            r"iedereen (?:roept|zegt|heeft het over|praat|klaagt|zeurt)", r"in reactie op", r"naar aanleiding van",
            r"(?:al )?die (?:verhalen|berichten|kritiek|negativiteit|reacties|roddels|klachten)",
            r"(?:de )?(?:kritiek|klachten|verhalen|berichten|geruchten|ophef|onrust|berichtgeving|"
            r"artikel(?:en)?) (?:op|over|rond|rondom)",
            r"wie (?:dit|dat|zo) (?:zegt|beweert|denkt|roept)",
            r"mensen die (?:dit |nu )?(?:zeggen|roepen|klagen|beweren)",
            r"zoals hier(?:boven)? (?:wordt )?(?:beweerd|gezegd|staat)", r"hierboven",
            r"jullie (?:hebben|weten|snappen|begrijpen|kennen|zien) (?:\w+ )?(?:geen|niet|niks|niets)",
            r"the (?:discussion|debate|criticism|rumou?rs) (?:about|on)", r"everyone (?:says|is saying)",
            r"people (?:who|here) say",
        ),
    ),
    Phrase(
        Kind.DISCUSSION,
        "contradiction",
        words(
            r"(?:wat een |dit is |dat is |complete |grote |totale )?(?:flauwekul|onzin|kul|larie|bullshit|kletskoek|"
            r"lariekoek)",
            r"klopt (?:echt |gewoon |helemaal |totaal )?(?:niet|niks|niets|van geen kant)(?: van)?",
            r"(?:is|zijn) (?:echt |gewoon |helemaal |toch )?(?:niet waar|onwaar|overdreven|onterecht|ongegrond|"
            r"te kort door de bocht)",
            r"(?:ben|zijn) (?:ik |we )?(?:het )?(?:er )?(?:helemaal |totaal |hier )?(?:niet |on)eens(?: met)?",
            r"oneens", r"helemaal mee eens", r"(?:mee )?eens met", r"integendeel",
            r"juist (?:wel|niet|veel|heel|prima|goed)", r"valt (?:reuze |best |echt )?mee", r"kort door de bocht",
            r"feitelijk onjuist", r"zo zit het niet", r"dat zie je verkeerd",
            r"not true", r"nonsense", r"i disagree", r"disagree", r"that's (?:just )?wrong", r"je vergist je",
            r"u vergist zich", r"je hebt geen idee", r"u heeft geen idee", r"heel anders", r"sorry,? maar",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.DISCUSSION,
        "addressed",
        words(
            r"(?:beste|geachte|hallo|hoi|dag|lieve) (?:ouders?|verzorgers?|mevrouw|meneer|moeder|vader|leerling\w*|"
            r"mama|papa)",
            r"(?:^|(?<=\n))(?:mevrouw|meneer|mijnheer|mw\.?|dhr\.?)(?: [\w.-]{1,25}){0,3},",
            r"(?:uw|jullie) (?:zoon|dochter|kind|kinderen|zoontje|dochtertje)",
            r"als ouders? (?:moet|hoort|bent|zou|kunt|kun)", r"u als (?:ouder|moeder|vader)",
            r"als (?:je|jouw) (?:docent|mentor|leraar|leraren|juf|meester)",
            r"(?:je|jouw|uw) (?:docent|mentor|leraar|mentrix)(?! niet)", r"dear (?:parents?|student|mrs?|ms)",
            r"your (?:son|daughter|child|teacher)", r"in (?:mijn|de|onze) les (?:doe|zit|let|praat|was) (?:je|jij)",
        ),
    ),
    Phrase(Kind.DISCUSSION, "you", words(r"je|jij|jou|jouw|u|uw|jullie|your?|yours")),
    Phrase(
        Kind.DISCUSSION,
        "case",
        words(
            r"\w*cijfers?", r"onvoldoendes?", r"\w*toets(?:en)?",
            r"(?:een|die) [1-9](?:[.,]\d)?(?= (?:gehad|gehaald|gekregen|voor)|[,.!?]|$)", r"straf", r"schorsing",
            r"geschorst", r"nablijven", r"strafwerk", r"huiswerk", r"werkstuk", r"verslag", r"inleverdatum",
            r"(?:uw|jullie) (?:zoon|dochter|kind|kinderen|zoontje|opvoeding)", r"opvoeding", r"thuis",
            r"in (?:mijn|de|onze) les(?:sen)?",
            r"opgelet", r"opletten", r"gespijbeld", r"spijbelen", r"absent\w*", r"te laat", r"gedrag", r"inzet",
            r"werkhouding", r"telefoon (?:ingenomen|afgepakt)", r"blijven zitten", r"bijles\w*", r"opdagen",
            r"ouderavond", r"(?:de|onze) regels", r"beleid", r"mentor", r"docent(?!en)", r"overgaan", r"doubleren",
            r"niveau", r"advies", r"mentorgesprek", r"oudergesprek", r"grades?", r"detention", r"homework",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.DISCUSSION,
        "substance",
        words(
            r"(?:klaag|zeur|overdrijf|lieg|doe) (?:dan |nou |maar |er )*niet", r"niet gek (?:dat|die)",
            r"zou (?:je|u|jij) (?:eens|beter|wat)", r"(?:je|u|jij) zou(?:dt)? (?:eens|beter|wat)",
            r"kende(?:n)? de regels", r"is duidelijk", r"(?:niet|nooit) komen opdagen", r"geen wonder",
            r"(?:als|had|hadden|heeft|hebt|heb) (?:je|jij|u|jullie) (?:\w+ ){0,5}(?:had|hadden|gedaan|opgelet|"
            r"geleerd|geluisterd|gehad|gemaakt|ingeleverd)",
            r"(?:de |eigen |jouw |uw |jullie )schuld", r"dat weet je (?:best|zelf|heel goed)",
            r"dat weet u (?:best|zelf|heel goed)", r"niet alles geloven",
            r"(?:je|u|jullie|uw \w+|jouw \w+) (?:\w+ ){0,2}(?:zelf|nooit|nog nooit)",
            r"kijk (?:eens |eerst )?naar (?:jezelf|uzelf|uw|je)",
            r"(?:u|je|jij|jullie) (?:moet|moeten|kunt|kan|kunnen|hoort|hoeft|hoeven) (?:\w+ ){0,6}(?:niet|eens|"
            r"eerst|ook|maar|gewoon)",
            r"beter (?:moeten |kunnen )?(?:leren|opletten|voorbereiden|luisteren|gedragen)",
            r"had je (?:maar|gewoon|beter)", r"had u (?:maar|gewoon|beter)",
            r"gewoon (?:beter )?(?:moeten|niet|je|uw)",
            r"(?:u|je|jij) (?:heeft|hebt|had|moet|moest|kunt|kan|bent|was|weet|snapt|begrijpt|doet|deed|komt|kwam|"
            r"liegt|overdrijft|zit|zat) (?:\w+ ){0,4}(?:niet|nooit|altijd|zelf|eens|gewoon|geen|te laat|beter)",
            r"niet in de hand", r"eigen schuld", r"opvoed\w*", r"opgevoed", r"verwend\w*", r"lui(?:heid)?",
            r"spijbel\w*", r"te laat (?:gekomen|ingeleverd)", r"verdiend", r"terecht", r"dat ligt aan",
            r"ligt (?:echt |gewoon )?(?:aan|bij) (?:u|jou|je|uw|thuis)", r"leer(?:t)? (?:hem|haar|je|uw|eerst)",
            r"should have",
            r"klacht", r"onzin", r"flauwekul", r"niet waar", r"oneens", r"feiten", r"overdrijf\w*", r"overdreven",
            r"besluit", r"beslissing", r"gesprek(?:ken)? gehad", r"afgesproken", r"zeur\w*",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.DISCUSSION,
        "courtesy",
        words(
            r"graag gedaan", r"tot (?:morgen|maandag|straks|dan|zo|volgende week)",
            r"(?:dank|bedankt|dankjewel|dank u wel|dankuwel)", r"gefeliciteerd", r"succes",
            r"leuk om te (?:lezen|horen)", r"fijn om te (?:lezen|horen)", r"wat (?:lief|leuk|fijn|goed)",
            r"beterschap", r"you'?re welcome", r"thanks?", r"welkom",
        ),
    ),
    Phrase(
        Kind.DISCUSSION,
        "offline",
        words(
            r"(?:stuur|mail|bel|app) (?:me|mij|ons|even|gerust|me even|ons even|naar)",
            r"neem (?:gerust |even |dan )?contact", r"kom (?:gerust |even |morgen )?(?:langs|bij me|naar me toe)",
            r"via (?:de )?(?:mail|telefoon|magister|itslearning|teams|mentor)",
            r"op school (?:bespreken|over praten|even over)",
            r"(?:bel|mail|spreek) (?:ik )?(?:u|je|jou) (?:zo|morgen|even|graag|vandaag)?",
            r"afspraak maken", r"niet (?:hier|via sociale media|online)(?: over| verder)?",
            r"persoonlijk (?:bespreken|contact|gesprek)", r"privé ?bericht",
            r"stuur(?:t u)? (?:ons |me )?(?:een )?(?:dm|pb|mail)",
        ),
    ),
    Phrase(
        Kind.DISCUSSION,
        "derailing",
        words(
            r"(?:dit|het) (?:loopt|dreigt) (?:nu |echt |hier |helemaal )?(?:uit de hand|te ontsporen|te escaleren)",
            r"escaleert", r"voor de (?:laatste|zoveelste|tiende) keer",
            r"ik (?:ga|wil) hier niet (?:meer|verder) (?:op|over) (?:reageren|in discussie)",
            r"ik ben (?:er )?(?:nu |echt |helemaal )?klaar mee",
            r"(?:hou|houd) (?:nu |nou |eens |toch )*op met (?:dat|dit|liegen|zeuren|dreigen|schelden)",
            r"nu is het (?:genoeg|klaar)", r"ik ben (?:het|jullie|jou|u) (?:nu |nou |echt |spuug|meer dan )?zat",
            r"(?:jij|jullie|u) begon(?:nen)?", r"kom (?:maar|dan) op(?! tijd)",
            r"ik laat me (?:niet|door jullie niet) (?:uitschelden|bedreigen|beledigen)",
            r"stop met (?:schelden|dreigen|liegen)", r"getting out of hand", r"for the last time",
            r"ik sla (?:zo )?terug",
            r"blokkeer (?:je|jullie|u)", r"ruzie met (?:\w+ )?ouders? (?:hier|online|op)",
        ),
    ),
)  # fmt: skip


def debate(reading: Reading) -> Iterator[Observation]:
    """Observes discussion, whom it is held with, and signs that it derails."""
    for part in reading:
        for phrase in _PHRASES:
            yield from sightings(part, phrase)
