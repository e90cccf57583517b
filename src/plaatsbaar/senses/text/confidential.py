"""Does a text give away what is confidential at a school, and does it show a password or another way in?

Makes `Kind.CONFIDENTIAL` observations: ``marked`` ("vertrouwelijk", "niet delen"), ``own_term`` (a word of the board's own list),
``exam`` (what is in a test that is still to come), ``grades_list`` (marks of a group), ``file_fact`` (care team, file, staff
matters), ``internal_figures``, ``internal_paper`` (minutes, mail of the direction), ``unpublished_decision``.

Makes `Kind.CREDENTIAL` observations: ``password``, ``code``, ``link``; CERTAIN when the secret itself is shown, and then the
place is that of the secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plaatsbaar.core.observation import Certainty, Kind, Observation, Span
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Phrase, sighting, sightings, words

_EXAM = r"(?:\w{0,20}toets\w*|\w{0,20}examen\w*|examen\w*|proefwerk\w*|tentamen|so|schriftelijke|herkansing\w*|eindexamen\w*|se|schoolexamen\w*|test|exam|overhoring)"
_DECISION = (
    r"(?:fusie|reorganisatie|benoeming|benoemd|ontslag\w*|bezuiniging\w*|sluiting|sluit|overname|verhuizing|nieuwe (?:directeur|rector|conrector|bestuurder|"
    r"teamleider|locatie|naam)|nieuwbouw|besluit|plannen|plan|vertrek|vertrekt|formatie|banen|merger|appointment|closure|redundanc\w+)"
)
_NOT_YET = (
    r"(?:nog niet (?:openbaar|bekend|officieel|gecommuniceerd|naar buiten|aangekondigd|verteld|gemeld|publiek|bekendgemaakt|gedeeld|rond|getekend)|"
    r"(?:pas|volgende week|maandag|morgen|straks|later|na de (?:vakantie|mr))(?: \w+){0,3} (?:gemeld|bekend\w*|aangekondigd|openbaar|verteld|gecommuniceerd|gepubliceerd|naar buiten)|"
    r"onder embargo|embargo|nog geheim|nog intern|nog even stil|niemand weet (?:het|dit) nog|wordt pas|weten (?:de )?(?:ouders|leerlingen|collega's|jullie) nog niet|"
    r"not (?:yet )?(?:been )?(?:public|announced|official)(?: yet)?|haven't announced)"
)
_GAP = r"[^.!?\n]{0,70}"

_PHRASES = (
    Phrase(
        Kind.CONFIDENTIAL,
        "marked",
        words(
            r"(?:strikt |streng |nog |zeer |hoogst )?(?:vertrouwelijk|confidentieel)(?:e)?(?! (?:gesprek|gesprekken|praten|omgaan|om te gaan|behandeld|sfeer|karakter|spreekuur|melden|terecht|bespreken|contact))", r"(?:alleen|uitsluitend|enkel) (?:voor )?intern(?: gebruik)?",
            r"(?:nog |strikt )intern", r"interne? (?:stuk|stukken|notitie|memo|mail|rapport|document|notulen|app|cijfers|nota|evaluatie|presentatie|brief)", r"niet (?:delen|doorsturen|verspreiden|openbaar|naar buiten brengen)(?! (?:van|met|op|zonder|vergeten))", r"niet voor (?:buiten|publicatie|verspreiding|ouders bedoeld|leerlingen bedoeld)",
            r"onder embargo", r"embargo tot", r"confidential", r"internal use only", r"not for (?:publication|distribution|sharing)", r"off the record", r"geheimhouding\w*",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "exam",
        words(
            rf"{_EXAM} (?:van|voor) (?:morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|volgende week|over(?:morgen)){_GAP}(?:vraag|vragen|gaat over(?! hoofdstuk| paragraaf| h\d)|komt erin|zit erin|antwoord\w*|opgave\w*|bestaat uit|begint met|eindigt met)",
            rf"{_EXAM} (?:\w+ ){{1,5}}?van (?:morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|volgende week){_GAP}(?:vraag|vragen|gaat over(?! hoofdstuk| paragraaf)|antwoord\w*|opgave\w*|begint met)",
            rf"(?:vraag|opgave) \d+(?: en \d+)? (?:van|in|uit|op) (?:de|het) {_EXAM}(?: van (?:morgen|maandag|vrijdag|volgende week))?{_GAP}(?:gaat|is|wordt|luidt|antwoord|over)",
            rf"(?:vragen|opgaven|antwoorden|antwoordmodel|correctiemodel|nakijkmodel|uitwerkingen) (?:van|voor|uit|bij) (?:de|het|onze|mijn) (?:\w+ ){{0,3}}?{_EXAM}(?! (?:van vorig|uit 20|van 20|van het vorige|vorig))",
            rf"{_EXAM}(?:vragen|opgaven)? {_GAP}(?:komt erin|komen erin|zit(?:ten)? erin|dit komt op|staat erop|staan erop|alvast (?:de )?(?:vragen|opgaven|inkijkje))",
            rf"(?:alvast|spoiler|tip van de maker|sneak peek|voorproefje|inkijkje){_GAP}(?:vraag|vragen|opgave|opgaven){_GAP}{_EXAM}", rf"(?:spoiler|sneak peek|voorproefje|inkijkje|alvast){_GAP}{_EXAM}{_GAP}(?:vraag|vragen|opgave|opgaven|gaat over)",
            rf"(?:tomorrow's|next week's|monday's) (?:\w+ )?(?:test|exam|quiz){_GAP}(?:question|answer|covers|about)", r"(?:het|de) (?:cse|centraal examen|eindexamen|examen) (?:ligt|heb ik|hebben we) (?:al |hier |net )?(?:binnen|gezien|voor me|in de kluis)",
            rf"(?:foto|scan|kopie|screenshot|pagina) van (?:de|het|mijn) (?:\w+ ){{0,2}}?{_EXAM}(?: van (?:morgen|volgende week|maandag))",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "grades_list",
        words(
            rf"cijfer(?:lijst|overzicht|s)?(?: van (?:de )?(?:hele )?(?:klas|mijn klas|[1-6]\w{{1,3}}|mijn mentorklas|havo|vwo|vmbo)\w*){_GAP}(?:hier|bijgevoegd|:|staan|screenshot|foto|lijst)", r"(?:hier|dit zijn|zie|bijgevoegd|screenshot van|foto van)(?: (?:de|alle|het|mijn|een))? (?:\w+ )?(?:cijferlijst(?:en)?|cijfers van|resultatenlijst|cijferoverzicht)(?: \w+)?",
            rf"(?:cijfer\w*|resultaten|onvoldoendes|rapporten|absenties|toetsscores) van (?:\w+ ){{0,3}}?(?:klas\w*|[1-6] ?(?:havo|vwo|vmbo|mavo|tl|[a-z]\w?)|mentorklas|brugklas\w*){_GAP}(?:bijlage|hier|lijst|screenshot|foto|kijk|allemaal|:|zie|per leerling|op naam)",
            r"(?:lijst|overzicht) met (?:alle )?(?:cijfers|resultaten|onvoldoendes|absenten|zittenblijvers|doubleurs)", r"(?:\d+|drie|vier|vijf|zes|zeven|acht) (?:leerlingen )?(?:blijven zitten|zittenblijvers|doubleren)(?: in| uit| van)? (?:mijn|[1-6]\w{1,2})", r"(?:blijven|blijft) zitten:? (?:zijn |is )?[^.!?\n]{0,10}(?:en|,)",
            r"(?:klassenlijst|leerlinglijst|leerlingenlijst|absentielijst|groepsplan)(?: van)?", r"(?:hadden|haalden|had|scoorden) (?:allemaal )?(?:een )?[1-4](?:[,.]\d)?(?: en [1-4](?:[,.]\d)?)? (?:voor|op) (?:de|het|mijn) (?:toets|proefwerk|so)", r"(?:grade|mark)s? list",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "file_fact",
        words(
            r"(?:net )?uit (?:het|ons|de|mijn) (?:zorgteam|zorgoverleg|zat|leerlingdossier|leerlingendossier|dossier|personeelsdossier|leerlingbespreking|rapportvergadering|mentorgesprek|vertrouwelijk gesprek|directieoverleg|mt|teamoverleg|teamvergadering|overgangsvergadering|intakegesprek)", r"(?:staat|stond|lees|las|gelezen) (?:ik )?in (?:zijn|haar|het|hun|een) (?:leerling|personeels|zorg)?dossier\w*",
            r"(?:zorgdossier|leerlingdossier|leerlingendossier|personeelsdossier|handelingsplan|ontwikkelingsperspectief|opp)(?: van)", r"uit huis (?:ge)?plaats\w*", r"veilig thuis(?: gemeld| melding| ingeschakeld| gebeld)?", r"(?:melding|aangemeld|traject) bij (?:veilig thuis|jeugdzorg|bureau halt|leerplicht|de ggz)", r"(?:onder toezicht|ots|jeugdbescherming)",
            r"(?:collega|docent|conrector|rector|leerling|leraar|teamleider)(?: \w+){0,3} (?:is |wordt |zit |werd |is net )(?:op non-actief|geschorst|ontslagen|in een verbetertraject|in re-?integratie|overspannen|met een burn-?out)", r"(?:zit|is) (?:thuis )?(?:met een|in een|in de) (?:burn-?out|verbetertraject|ontslagprocedure|ontslagtraject|ziektewet)(?! geweest)",
            r"functioneringsgesprek(?:ken)? (?:van|met)", r"(?:sollicitant(?:en)?|sollicitatiebrief|kandidaat voor de functie)(?: \w+){0,2}(?: heet| komt van| is afgewezen)?", r"(?:besproken in|besproken bij|in) (?:het|de) (?:zorgteam|zat|leerlingbespreking|zorgoverleg)", r"(?:care team|from (?:his|her|the) file)",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "internal_figures",
        words(
            rf"(?:tekort|verlies|begroting|jaarcijfers|exploitatie|ziekteverzuim|verzuimcijfers|leerlingaantal(?:len)?|aanmeldcijfers|aanmeldingen|reserves|formatie|salaris(?:sen)?|uitval){_GAP}(?:€ ?[\d.,]+|[\d.,]+ ?(?:%|procent|ton|miljoen|euro|fte|k(?!\w))){_GAP}(?:intern|niet openbaar|nog niet|mt|in de stukken|directie(?:overleg)?|begroting|vertelde|staat in)", rf"(?:intern\w*|mt|in de stukken|directieoverleg|uit de (?:begroting|jaarstukken)|nog niet openbaar){_GAP}(?:tekort|verlies|begroting|jaarcijfers|ziekteverzuim|leerlingaantal\w*|aanmeldingen|reserves|salaris\w*|fte)",
            rf"(?:onze|ons|de school|we|wij|de stichting){_GAP}(?:tekort|verlies|ziekteverzuim|begrotingstekort)(?: \w+){{0,3}} (?:€ ?[\d.,]+|[\d.,]+ ?(?:%|procent|ton|miljoen|fte))", r"(?:tekort|verlies|gat) van (?:€ ?)?[\d.,]+ ?(?:ton|miljoen|euro|k)?", r"(?:verdient|salaris van|schaal \d+ en)(?: \w+){0,3} (?:€ ?[\d.]+|schaal \d+)",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "internal_paper",
        words(
            r"(?:notulen|verslag|stukken|agenda|mail|mailtje|memo|brief|screenshot|presentatie|concept\w*|concept-\w+|app) (?:van|uit|voor) (?:de |het |ons |onze |een )?(?:mt|directie(?:overleg)?|directievergadering|teamvergadering|bestuur|cvb|gmr|mr|rector|schoolleiding|managementteam|sectievergadering|raad van toezicht)(?! (?:is|zijn|staat|staan) (?:openbaar|op de (?:site|website)))",
            r"(?:screenshot|foto|schermafdruk|printscreen)(?: \w+){0,2} (?:van|uit) (?:magister|somtoday|itslearning|mijn mail|de mail|het leerlingvolgsysteem|zermelo|parnassys|esis)", r"(?:concept-?)(?:inspectie\w*|rapport\w*|begroting|jaarverslag|besluit|formatie\w*)", r"(?:doorgestuurde|gelekte|uitgelekte|gelekt|uitgelekt)", r"leaked", r"minutes (?:of|from) the",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.CONFIDENTIAL,
        "unpublished_decision",
        words(rf"{_DECISION}{_GAP}{_NOT_YET}", rf"{_NOT_YET}{_GAP}{_DECISION}", r"stukken die (?:nog )?niet openbaar zijn", r"het (?:wordt|is) (?:volgende week |maandag |morgen |later )?pas (?:gemeld|bekendgemaakt|aangekondigd)"),
        Certainty.LIKELY,
    ),
)  # fmt: skip

# Talk about confidentiality, results that are out, one's own mark, help with studying: all innocent.
_INNOCENT = words(
    r"vertrouwenspersoon", r"vertrouwelijk (?:te )?(?:omgaan|behandeld|behandelen|melden|gesprek|bespreken)", r"(?:ga|gaan|omgaan) vertrouwelijk", r"(?:deel|delen|plaats|zet) (?:\w+ ){0,3}(?:nooit|geen)(?: vertrouwelijke)?", r"geen (?:vertrouwelijke|interne|cijferlijst\w*|dossier\w*)", r"oefen(?:examen|toets|en|vragen)\w*", r"oude examens?", r"examen (?:van )?(?:vorig jaar|20\d\d)", r"vanaf (?:nu|vandaag) openbaar", r"staat (?:nu )?online", r"op (?:de|onze) (?:website|site)",
    r"openbaar gemaakt", r"gepubliceerd(?! wordt)", r"mijn (?:eigen )?(?:cijfer|cijferlijst|diploma|rapport)", r"never share",
)  # fmt: skip

_SECRET = r"([^\s,;()\"']{1,60}[^\s,;()\"'.?:])"
# After a colon any word is shown as the secret; after "is" only what looks like one: with a figure, a sign or a capital inside.
_LOOKS_SECRET = r"(?=[^\s]{0,60}[\d!@#$%&*?+=_]|[^\s]{1,60}[A-Z])"
_ANNOUNCED = (
    r"(?<!\w)(?:(?:wifi|wi-fi|inlog|login|docenten|gasten|admin)-?)?(?:wachtwoord|password|passwd|ww|pw|pincode|wachtwrd|passcode)"
    r"(?: (?:van|voor|of|for|op|bij) [\w'@. -]{1,30}?)?"
)
_SHOWN = re.compile(
    rf"(?i:{_ANNOUNCED})(?: ?[:=] ?{_SECRET}| (?:is|was|blijft|wordt) (?:nog steeds |nu |gewoon |dus |ook )?{_LOOKS_SECRET}{_SECRET})"
)
_SHORT = re.compile(r"(?<!\w)(?:ww|pw|wachtwoord|password) ((?=[^\s]{0,24}\d)[^\s]{4,24})(?!\w)", re.IGNORECASE)
_CODE = re.compile(
    r"(?<!\w)(?:alarm|toegangs|deur|kluis|inlog|sleutel|beheer|pin|licentie|access|door)-?(?:code|sleutel|pin)(?: (?:van|voor|of|for) [\w' -]{1,30}?)?"
    r"(?: ?[:=] ?| is (?:nog steeds |nu |gewoon )?)([\w*#-]{3,24})",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"https?://[^\s]{1,200}?[?&#](?:token|access_token|key|auth|sig|signature|pwd|code|invite|sessionid|passwd)=([\w.%-]{6,200})",
    re.IGNORECASE,
)
_MAYBE = words(
    r"(?:inloggegevens|inlog|login|wachtwoord(?:en)?|wifi-?(?:code|wachtwoord)|wifi-?key|beheerdersaccount|docentenaccount)(?: van| voor)? (?:de |het |onze |mijn |alle |)?(?:\w+ )?(?:staat|staan|hangt|hangen|ligt|liggen|krijg|stuur|delen|heb|heeft|weet|vind je|zijn)",
)  # fmt: skip
_NO_SECRET = words(
    r"vergeten|kwijt|wijzig\w*|verander\w*|aangepast|resetten|reset|opnieuw|nodig|verplicht|persoonlijk|geheim|sterk|zwak|onveilig|veilig|goed|fout|verkeerd|niet|geen|weg|te|een|je|de|het|van|dat|verlopen|belangrijk|forgotten|wrong|required|aanvragen|"
    r"aangevraagd|hetzelfde|strong|weak|not|my|your|the|ingewikkeld|lang|kort|moeilijk|makkelijk|iets|wat|gewijzigd|nieuw|al|ook|heel|zo|nu",
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


def _secrets(part: Part) -> Iterator[Observation]:
    for pattern, value in ((_SHOWN, "password"), (_SHORT, "password"), (_CODE, "code"), (_LINK, "link")):
        for match in pattern.finditer(part.normal.text):
            group = match.lastindex or 0
            if not _NO_SECRET.fullmatch(match.group(group).lower().strip("!?.*")):
                yield sighting(part, match, Kind.CREDENTIAL, value, group=group)


def credential(reading: Reading) -> Iterator[Observation]:
    """Observes passwords, access codes and links with a token; a secret that is shown is CERTAIN."""
    for part in reading:
        seen: list[Span] = []
        for shown in _secrets(part):
            if shown.span and not any(shown.span.overlaps(other) for other in seen):
                seen.append(shown.span)
                yield shown
        if not seen:
            yield from sightings(part, Phrase(Kind.CREDENTIAL, "password", _MAYBE, Certainty.LIKELY))
