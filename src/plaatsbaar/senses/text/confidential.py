"""Does a text give away what is confidential at a school?

Makes `Kind.CONFIDENTIAL` observations: ``marked`` ("vertrouwelijk", "niet delen"), ``own_term`` (a word of the
board's own list), ``exam`` (what is in a test that is still to come), ``grades_list`` (marks of a group),
``file_fact`` (care team, file, staff matters), ``internal_figures``, ``internal_paper`` (minutes, mail of the
direction), ``unpublished_decision``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Beside, Phrase, sighting, sightings, words

_EXAM = (
    r"(?:\w{0,20}toets\w*|\w{0,20}examen\w*|examen\w*|proefwerk\w*|tentamen|so|schriftelijke|herkansing\w*|"
    r"eindexamen\w*|se|schoolexamen\w*|test|exam|overhoring)"
)
_DECISION = (
    r"(?:fusie|fuseren|reorganisatie|verkocht|dichtgaat|gaat dicht|dicht gaat|stopt|opgeheven|benoeming|benoemd|"
    r"ontslag\w*|"
    r"bezuiniging\w*|sluiting|sluit|overname|verhuizing|nieuwe (?:directeur|rector|conrector|bestuurder|"
    r"teamleider|locatie|naam)|nieuwbouw|besluit|plannen|plan|vertrek|vertrekt|formatie|banen|merger|appointment|"
    r"closure|redundanc\w+)"
)
_NOT_YET = (
    r"(?:nog niet (?:openbaar|bekend|officieel|gecommuniceerd|naar buiten|aangekondigd|verteld|gemeld|publiek|"
    r"bekendgemaakt|gedeeld|rond|getekend)|"
    r"(?:pas|volgende week|maandag|morgen|straks|later|na de (?:vakantie|mr))(?: \w+){0,3} (?:gemeld|bekend\w*|"
    r"aangekondigd|openbaar|verteld|gecommuniceerd|gepubliceerd|naar buiten)|"
    r"onder embargo|embargo|nog geheim|nog intern|nog even stil|(?:bijna |vrijwel )?niemand weet (?:het|dit|er)|"
    r"weet (?:nog )?(?:bijna |vrijwel |verder )?(?:nog )?niemand|te horen dat|wordt pas|weten (?:de )?(?:ouders|"
    r"leerlingen|collega's|jullie) nog niet|"
    r"not (?:yet )?(?:been )?(?:public|announced|official)(?: yet)?|haven't announced)"
)
_GAP = r"[^.!?\n]{0,70}"

_PHRASES = (
    Phrase(
        Kind.CONFIDENTIAL,
        "marked",
        words(
            r"(?:strikt |streng |nog |zeer |hoogst )?(?:vertrouwelijk|confidentieel)(?:e)?(?! (?:praten|omgaan|"
            r"om te gaan|behandeld|sfeer|karakter|spreekuur|melden|terecht|bespreken|contact))",
            r"(?:alleen|uitsluitend|enkel) (?:voor )?intern(?: gebruik)?",
            r"(?:nog |strikt )intern",
            r"(?:nog |even )?stil ?houden(?: nog)?(?=[:,])", r"(?:mag|mogen|moet|moeten) nog niet naar buiten",
            r"(?:nog )?niemand mag (?:het|dit) (?:al |nog )?weten",
            r"(?:deel|delen|vertel|vertellen)(?: jullie| je)? (?:het|dit|hem|ze) niet (?:verder|door)",
            r"onderhands gekregen",
            r"interne? (?:stuk|stukken|notitie|memo|mail|rapport|document|notulen|app|cijfers|nota|evaluatie|"
            r"presentatie|brief)",
            r"niet (?:delen|doorsturen|verspreiden|openbaar|naar buiten brengen)(?! (?:van|met|op|zonder|vergeten))",
            r"niet voor (?:buiten|publicatie|verspreiding|ouders bedoeld|leerlingen bedoeld)",
            r"onder embargo", r"embargo tot", r"confidential", r"internal use only",
            r"not for (?:publication|distribution|sharing)", r"off the record", r"(?:onder|ondanks) geheimhouding\w*",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "exam",
        words(
            rf"{_EXAM} (?:van|voor) (?:morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|volgende week|"
            rf"over(?:morgen)){_GAP}(?:vraag|vragen|gaat over(?! hoofdstuk| paragraaf| h\d)|komt erin|zit erin|"
            rf"antwoord\w*|opgave\w*|bestaat uit|begint met|eindigt met)",
            rf"{_EXAM} (?:\w+ ){{1,5}}?van (?:morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|"
            rf"volgende week){_GAP}(?:vraag|vragen|gaat over(?! hoofdstuk| paragraaf)|antwoord\w*|opgave\w*|"
            rf"begint met)",
            rf"(?:vraag|opgave) \d+(?: en \d+)? (?:van|in|uit|op) (?:de|het) {_EXAM}(?: van (?:morgen|maandag|"
            rf"vrijdag|volgende week))?{_GAP}(?:gaat|is|wordt|luidt|antwoord|over)",
            rf"(?:vragen|opgaven|antwoorden|antwoordmodel|correctiemodel|nakijkmodel|uitwerkingen) (?:van|voor|uit|"
            rf"bij) (?:de|het|onze|mijn) (?:\w+ ){{0,3}}?{_EXAM}(?! (?:van vorig|uit 20|van 20|van het vorige|"
            rf"vorig))",
            rf"{_EXAM}(?:vragen|opgaven)? {_GAP}(?:komt erin|komen erin|zit(?:ten)? erin|dit komt op|staat erop|"
            rf"staan erop|alvast (?:de )?(?:vragen|opgaven|inkijkje))",
            rf"(?:alvast|spoiler|tip van de maker|sneak peek|voorproefje|inkijkje){_GAP}(?:vraag|vragen|opgave|"
            rf"opgaven){_GAP}{_EXAM}",
            rf"(?:spoiler|sneak peek|voorproefje|inkijkje|alvast){_GAP}{_EXAM}{_GAP}(?:vraag|vragen|opgave|opgaven|"
            rf"gaat over)",
            rf"(?:tomorrow's|next week's|monday's) (?:\w+ )?(?:test|exam|quiz){_GAP}(?:question|answer|covers|about)",
            rf"(?:eind|school)?examenopgaven{_GAP}vraag \d+",
            rf"examen (?:\w+ ){{1,3}}(?:staat|is|begint|ligt) (?:morgen|vandaag|maandag|volgende week){_GAP}vraag \d+",
            r"(?:het|de) (?:cse|centraal examen|eindexamen|examen) (?:ligt|heb ik|hebben we) (?:al |hier |"
            r"net )?(?:binnen|gezien|voor me|in de kluis)",
            rf"(?:foto|scan|kopie|screenshot|pagina) van (?:de|het|mijn) (?:\w+ ){{0,2}}?{_EXAM}(?: van (?:morgen|"
            rf"volgende week|maandag))",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "grades_list",
        words(
            rf"cijfer(?:lijst|overzicht|s)?(?: van (?:de )?(?:hele )?(?:klas|mijn klas|[1-6]\w{{1,3}}|"
            rf"mijn mentorklas|havo|vwo|vmbo)\w*){_GAP}(?:hier|bijgevoegd|:|staan|screenshot|foto|lijst)",
            r"(?:hier|dit zijn|zie|bijgevoegd|screenshot van|foto van)(?: (?:de|alle|het|mijn|"
            r"een))? (?:\w+ )?(?:cijferlijst(?:en)?|cijfers van|resultatenlijst|cijferoverzicht)(?: \w+)?",
            rf"(?:cijfer\w*|resultaten|onvoldoendes|rapporten|absenties|toetsscores) van (?:\w+ ){{0,3}}?(?:klas\w*|"
            rf"[1-6] ?(?:havo|vwo|vmbo|mavo|tl|[a-z]\w?)|mentorklas|brugklas\w*){_GAP}(?:bijlage|hier|lijst|"
            rf"screenshot|foto|kijk|allemaal|:|zie|per leerling|op naam)",
            r"(?:lijst|overzicht) met (?:alle )?(?:cijfers|resultaten|onvoldoendes|absenten|zittenblijvers|"
            r"(?:\w+)?blijvers|doubleurs|afstromers|bespreekgevallen|schorsingen)",
            r"(?:\d+|drie|vier|vijf|zes|zeven|acht) (?:leerlingen )?(?:blijven zitten|zittenblijvers|"
            r"doubleren)(?: in| uit| van)? (?:mijn|[1-6]\w{1,2})",
            r"(?:blijven|blijft) zitten:? (?:zijn |is )?[^.!?\n]{0,10}(?:en|,)",
            r"cijferlijst van (?:klas )?[1-6] ?\w{1,3}(?: \w+)?(?=[,. ])",
            r"(?:klassenlijst|leerlinglijst|leerlingenlijst|absentielijst|groepsplan)(?: van)?",
            r"(?:hadden|haalden|had|"
            r"scoorden) (?:allemaal )?(?:een )?[1-4](?:[,.]\d)?(?: en [1-4](?:[,.]\d)?)? (?:voor|op) (?:de|het|"
            r"mijn) (?:toets|proefwerk|so)",
            r"(?:grade|mark)s? list",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "file_fact",
        words(
            r"(?:net )?uit (?:het|ons|de|mijn) (?:zorgteam|zorgoverleg|zat|leerlingdossier|leerlingendossier|"
            r"dossier|personeelsdossier|leerlingbespreking|rapportvergadering|mentorgesprek|vertrouwelijk gesprek|"
            r"directieoverleg|mt|teamoverleg|teamvergadering|overgangsvergadering|intakegesprek)",
            r"(?:staat|stond|lees|las|gelezen) (?:ik )?in (?:zijn|haar|het|hun|een) (?:leerling|personeels|"
            r"zorg)?dossier\w*",
            r"(?:zorgdossier|leerlingdossier|leerlingendossier|personeelsdossier|handelingsplan|"
            r"ontwikkelingsperspectief|opp)(?: van)",
            r"uit huis (?:ge)?plaats\w*", r"veilig thuis(?: gemeld| melding| ingeschakeld| gebeld)?",
            r"(?:melding|aangemeld|traject) bij (?:veilig thuis|jeugdzorg|bureau halt|leerplicht|de ggz)",
            r"(?:onder toezicht|ots|jeugdbescherming)",
            r"(?:collega|docent|conrector|rector|leerling|leraar|teamleider)(?: \w+){0,3} (?:is |wordt |zit |werd |"
            r"is net )(?:op non-actief|geschorst|ontslagen|in een verbetertraject|in re-?integratie|overspannen|"
            r"met een burn-?out)",
            r"(?:zit|is) (?:thuis )?(?:met een|in een|in de) (?:burn-?out|verbetertraject|ontslagprocedure|"
            r"ontslagtraject|ziektewet)(?! geweest)",
            r"functioneringsgesprek(?:ken)? (?:van|met)",
            r"(?:sollicitant(?:en)?|sollicitatiebrief|kandidaat voor de functie)(?: \w+){0,2}(?: heet| komt van|"
            r" is afgewezen)?",
            r"(?:besproken in|besproken bij|in) (?:het|de) (?:zorgteam|zat|leerlingbespreking|zorgoverleg)",
            r"(?:care team|from (?:his|her|the) file)",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "internal_figures",
        words(
            rf"(?:tekort|verlies|begroting|jaarcijfers|exploitatie|ziekteverzuim|verzuimcijfers|"
            rf"leerlingaantal(?:len)?|aanmeldcijfers|aanmeldingen|reserves|formatie|salaris(?:sen)?|"
            rf"uitval){_GAP}(?:€ ?[\d.,]+|[\d.,]+ ?(?:%|procent|ton|miljoen|euro|fte|k(?!\w))){_GAP}(?:intern|"
            rf"niet openbaar|nog niet|mt|in de stukken|directie(?:overleg)?|begroting|vertelde|staat in)",
            rf"(?:intern\w*|mt|in de stukken|directieoverleg|uit de (?:begroting|jaarstukken)|"
            rf"nog niet openbaar){_GAP}(?:tekort|verlies|begroting|jaarcijfers|ziekteverzuim|leerlingaantal\w*|"
            rf"aanmeldingen|reserves|salaris\w*|fte)",
            rf"(?:onze|ons|de school|we|wij|de stichting){_GAP}(?:tekort|verlies|ziekteverzuim|"
            rf"begrotingstekort)(?: \w+){{0,3}} (?:€ ?[\d.,]+|[\d.,]+ ?(?:%|procent|ton|miljoen|fte))",
            r"(?:tekort|verlies|gat) van (?:€ ?)?[\d.,]+ ?(?:ton|miljoen|euro|k)?",
            r"(?:verdient|salaris van|schaal \d+ en)(?: \w+){0,3} (?:€ ?[\d.]+|schaal \d+)",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "internal_paper",
        words(
            r"(?:screenshot|foto|schermafdruk|printscreen)(?: \w+){0,2} (?:van|uit) (?:magister|somtoday|"
            r"itslearning|mijn mail|de mail|het leerlingvolgsysteem|zermelo|parnassys|esis)",
            r"(?:concept-?)(?:inspectie\w*|rapport\w*|begroting|jaarverslag|besluit|formatie\w*)",
            r"(?:doorgestuurde|gelekte|uitgelekte|gelekt|uitgelekt)", r"leaked", r"minutes (?:of|from) the",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "unpublished_decision",
        words(
            rf"{_DECISION}{_GAP}{_NOT_YET}",
            rf"{_NOT_YET}{_GAP}{_DECISION}",
            r"(?:in|uit|tijdens) (?:het|de|ons|een) (?:mt|mt-overleg|mt-vergadering|directieoverleg|"
            r"directievergadering|managementteam|bestuursvergadering|gmr-vergadering|vertrouwelijk (?:gesprek|"
            r"overleg))[^.!?\n]{0,30}(?:besloten|besproken|gehoord|verteld|bepaald|:)",
            r"(?:ouders|leerlingen|collega's|personeel|team) weten? (?:het|dit|er) nog (?:niet|niets|niks)(?: van)?",
            r"brief (?:aan|naar) (?:de |het |alle )?(?:ouders|personeel|collega's|leerlingen) volgt",
            r"stukken die (?:nog )?niet openbaar zijn",
            r"het (?:wordt|is) (?:volgende week |maandag |morgen |later )?pas (?:gemeld|bekendgemaakt|aangekondigd)",
        ),
        Certainty.LIKELY,
    ),
)  # fmt: skip

_PAPER = words(
    r"(?:notulen|verslag|stukken|mail|mailtje|memo|brief|presentatie|nota|besluitenlijst|verzuimlijst) (?:van|uit|"
    r"voor) (?:de |het |ons |onze |een )?(?:\w+-?)?(?:mt|mt-overleg|directie\w*|teamvergadering|bestuur\w*|cvb|gmr|"
    r"mr|rector|schoolleiding|managementteam|sectievergadering|raad van toezicht)",
)
_SHOWN_HERE = words(
    r"hier(?:bij|onder)?",
    r"zie",
    r"bijlage",
    r"bijgevoegd",
    r"gelezen",
    r"las",
    r"lees(?:t)? mee",
    r"kijk(?: maar)?(?: mee)?",
    r"screenshot\w*",
    r"uit de (?:notulen|stukken|mail)",
    r"volgens",
    r"staat dat",
    r"stond dat",
    r"blijkt",
    r"foto",
    r"doorgestuurd",
    r"gekregen",
    r"gelekt",
)
_FILE = words(
    r"(?:leerling(?:en)?|zorg|personeels)?dossier(?:s)?",
    r"leerlingvolgsysteem",
    r"handelingsplan",
    r"opp",
    r"ontwikkelingsperspectief",
)
_PAY = words(r"salaris\w*", r"loonstrook\w*", r"verdient", r"vertrekpremie", r"ontslagvergoeding", r"bonus")
_AMOUNT = re.compile(r"€ ?\d|\d[\d.,]* ?(?:euro|k(?!\w)|per maand|bruto|netto)|schaal \d+")
_FUNCTION = words(r"directeur|rector|conrector|collega\w*|docent\w*|bestuurder|teamleider|bestuur|conci[eë]rge|hij|zij")
_APPLYING = words(r"solliciteerde[n]?|sollicitat\w+|sollicitant\w*|kandida(?:at|ten)")
_TURNED_DOWN = words(r"viel(?:en)? af|afgewezen|afgevallen|waaronder|niet geworden|ongeschikt|brief van|op gesprek")
_TOLD_OF = words(
    r"(?:van|over) (?:die|deze|een|dat|mijn|onze) (?:leerling|jongen|meisje|kind|collega|ouder\w*|gezin)",
    r"hij|zij|zijn|haar|thuis|diagnose|mishandel\w*|geslagen|medicatie|scheiding|uithuisplaatsing",
)
_TELLING = words(r"staat|stond|las|lees|lezen|gelezen|gezien|blijkt")
# Talk about confidentiality, results that are out, one's own mark, help with studying: all innocent.
_INNOCENT = words(
    r"vertrouwenspersoon", r"vacature\w*|(?:wij|we) zoeken|solliciteer(?:t)?",
    r"hoe (?:ga|gaat|gaan) (?:jij|je|u|we|wij) om",
    r"(?<!uit een )(?<!uit het )vertrouwelijk (?:te )?(?:omgaan|behandeld|behandelen|melden|gesprek|bespreken)",
    r"(?:ga|gaan|omgaan) vertrouwelijk", r"(?:deel|delen|plaats|zet) (?:\w+ ){0,3}(?:nooit|geen)(?: vertrouwelijke)?",
    r"geen (?:vertrouwelijke|interne|cijferlijst\w*|dossier\w*)", r"oefen(?:examen|toets|en|vragen)\w*",
    r"oude examens?", r"examen (?:van )?(?:vorig jaar|20\d\d)", r"vanaf (?:nu|vandaag) openbaar",
    r"staat (?:nu )?online", r"op (?:de|onze) (?:website|site)",
    r"openbaar gemaakt", r"gepubliceerd(?! wordt)", r"mijn (?:eigen )?(?:cijfer|cijferlijst|diploma|rapport)",
    r"never share",
)  # fmt: skip


@lru_cache(maxsize=64)
def _own_terms(terms: tuple[str, ...]) -> Phrase | None:
    if not terms:
        return None
    return Phrase(Kind.CONFIDENTIAL, "own_term", words(*(re.escape(term.lower()) for term in terms)))


def confidential(reading: Reading) -> Iterator[Observation]:
    """Observes what is confidential at a school: marks of it, exam content, marks, files, figures, decisions."""
    own_terms = _own_terms(tuple(term for term in reading.board.confidential if term.strip()))
    for part in reading:
        if own_terms:
            yield from sightings(part, own_terms)
        for phrase in _PHRASES:
            yield from sightings(part, phrase, unless=_INNOCENT)
        yield from _papers_and_files(part)


def _papers_and_files(part: Part) -> Iterator[Observation]:
    """An internal paper that is shown, or what a file tells of somebody; where minutes are kept gives nothing away."""
    beside = Beside(part)
    told = (
        ("internal_figures", _PAY, (_AMOUNT, _FUNCTION)),
        ("file_fact", _APPLYING, (_TURNED_DOWN,)),
        ("internal_paper", _PAPER, (_SHOWN_HERE,)),
        ("file_fact", _FILE, (_TOLD_OF, _TELLING)),
    )
    for value, thing, acts in told:
        for match in thing.finditer(part.normal.lower):
            if all(beside.has(act, match.start()) for act in acts) and not beside.has(_INNOCENT, match.start()):
                yield sighting(part, match, Kind.CONFIDENTIAL, value, certainty=Certainty.LIKELY)
