"""What in a text comes from somebody else: quotations, links, pictures, copied passages?

Makes `Kind.QUOTATION` observations, value ``quote`` or ``passage`` (a long one); detail ``words`` (how many) and ``source``
(yes, no). `Kind.SOURCE`: ``named`` (by, from, source) or ``allowed`` (permission, licence, own work). `Kind.LINK`: ``url``.

Makes `Kind.MEDIA_ORIGIN` observations: ``found`` (picture or film from the internet),
``found_online`` (something from the internet, not told what), ``music`` (a song under a film), ``copied``
(scanned pages, lyrics, answer books) and ``download`` (a whole film, book or game handed out).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Phrase, sighting, sightings, words

LONG_QUOTE = 40
"""Words from which a quotation counts as a passage: more than a quotation needs to be (B3.4)."""

_IMAGE = (
    r"(?:foto'?s?|plaatje?s?|afbeelding(?:en)?|illustratie\w*|cartoons?|tekening(?:en)?|strip(?:s|je)?|meme\w*|filmpje?s?|video'?s?|clip\w*|"
    r"logo'?s?|achtergrond\w*|poster\w*|infographic\w*|kaart(?:je|en)?|schilderij\w*|image|picture|pic|photo|video|cartoon|prent\w*|fragment\w*)"
)
_WEB = (
    r"(?:internet|google(?: ?afbeeldingen| images)?|pinterest|(?:een |de |andere )*(?:nieuws|kranten|andere )?(?:web)?site|nieuwssite|nu\.nl|de krant|een krant|instagram|facebook|tiktok|youtube|twitter|reddit|"
    r"getty(?: images)?|shutterstock|anp|het web|online|de gelderlander|ad|volkskrant|nrc|nos|een tijdschrift|een magazine|disney|netflix|the web|the internet|een andere school|een fotograaf|iemand anders|wikipedia)"
)
_TAKEN = r"(?:ge(?:vonden|plukt|jat|pikt|haald|kopieerd|download|leend|googled|knipt|screenshot|ript|stolen)|overgenomen|gedownload|plukten|jatten|pikten|haalden|kopieerden|vonden|vond|haalde|jatte|pikte|plukte|knipten|found|stole|grabbed|took|ripped|copied|komt|kwam|van)"
_GAP = r"[^.!?\n]{0,50}?"
_WORK = r"(?:films?|series?|boek(?:en)?|e-?books?|roman|album|cd|game|spel|software|photoshop|adobe|minecraft|documentaire|leesboek|hoofdstuk(?:ken)?|movie|book|season|seizoen|studieboek|tekstboek|werkboek|schoolboek(?:en)?|methode|luisterboek|pdf)"
_STUDY = r"(?:hoofdstuk(?:ken)?|paragraaf|pagina'?s?|bladzijdes?|bladzijden|boek(?:en)?|werkboek|tekstboek|lesboek|studieboek|schoolboek|methode|antwoordenboek\w*|uitwerkingen(?:boek)?|antwoorden(?:boek)?|examenbundel|samengevat|bladmuziek|partituur|gedicht|songtekst|chapter|textbook|pages?)"

_ORIGINS = (
    Phrase(
        Kind.MEDIA_ORIGIN,
        "found",
        words(
            rf"{_IMAGE}{_GAP} {_TAKEN}{_GAP} (?:op|van|uit|bij|from|on|off|via) {_WEB}", rf"{_TAKEN}{_GAP} (?:op|van|uit|bij|from|off|on|via) {_WEB}{_GAP} {_IMAGE}", rf"{_IMAGE} (?:van|via|uit|from|off) {_WEB}", rf"(?:geplukt|gejat|gepikt|gescreenshot|stolen|ripped) (?:op|van|uit|from|off) {_WEB}",
            rf"(?:deze|die|dit|de|het) {_IMAGE}{_GAP}(?:gejat|gepikt|gestolen|van iemand anders|niet van mij|niet van ons|zonder (?:te vragen|toestemming|bronvermelding))", rf"(?:watermerk){_GAP}(?:weg|verwijderd|afgesneden|weggehaald|bijgesneden|eraf|uit)", r"watermark removed", rf"(?:geen idee|weet niet|weten niet|onbekend) (?:van )?(?:wie|wie de){_GAP}(?:{_IMAGE}|maker|fotograaf)(?: is| heeft)?", rf"{_IMAGE}{_GAP}(?:geen idee|weet niet|weten niet) (?:van )?wie",
            rf"(?:geen|zonder) (?:toestemming|bronvermelding){_GAP}(?:fotograaf|maker|{_IMAGE})", rf"(?:even |gewoon |snel )?(?:gegoogeld|gegoogled){_GAP}{_IMAGE}",
        ),
        Certainty.LIKELY,
    ),
    # What was found is not told: it matters when a picture goes with it, which a rule can see.
    Phrase(
        Kind.MEDIA_ORIGIN,
        "found_online",
        words(rf"(?:gevonden|overgenomen|gekopieerd|geleend|van|via) (?:op |van |uit )?{_WEB}", r"niet van mij", r"found online"),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.MEDIA_ORIGIN,
        "music",
        words(
            r"(?:nummer|liedje|muziek|song|hit|track) (?:van |by )?(?:[\w']+ ){0,4}(?:eronder|onder (?:het |de |ons |onze |mijn )?(?:filmpje|video|aftermovie|film|clip|vlog|promo)|als (?:achtergrond)?muziek|op de achtergrond)(?! (?:zelf|eigen|rechtenvrij))", r"onder (?:het |de |ons |onze |mijn )?(?:filmpje|video|aftermovie|film|clip|vlog|promo) (?:hebben we |staat |zetten we |heb ik )?(?:een |het |de )?(?:nummer|liedje|muziek|song|hit) (?:van|gezet|geplakt)",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.MEDIA_ORIGIN,
        "copied",
        words(
            rf"(?:(?:in)?gescand\w*|scans?|(?:ge)?kopieerd|gefotografeerd|overgetypt|overgeschreven|kopie(?:ën|en)?|foto'?s? (?:van|uit)|scanned|screenshots? (?:van|uit)){_GAP} ?{_STUDY}", rf"{_STUDY}{_GAP}(?:(?:in)?gescand|gekopieerd|gefotografeerd|overgetypt|scanned|als (?:pdf|foto'?s?|scan)|in (?:pdf|de bijlage|de drive)|pdf|volledig overgenomen|helemaal overgenomen)", rf"(?:heel|hele|volledige?|complete?|alle|whole|full|entire) {_STUDY}{_GAP}(?:pdf|drive|link|hier|download\w*|app(?:je)?|dm|groep|online|delen|gedeeld|stuur|here)", rf"pdf(?:je)? van (?:het |de |ons |hele |heel |een )*(?:[\w']+ ){{0,3}}?{_STUDY}",
            r"(?:hele |volledige |complete )?songtekst(?:en)? (?:van|hieronder|hier)", r"lyrics (?:of|to|below)", r"(?:hele|volledige|complete) (?:gedicht|artikel|column|tekst|verhaal|interview|krantenartikel)(?: (?:van|uit|hieronder|overgenomen))", r"(?:artikel|column|krantenartikel|tekst|recensie) (?:\w+ ){0,4}(?:helemaal|volledig|integraal|letterlijk|in zijn geheel) (?:overgenomen|gekopieerd|geplakt|overgetypt)", r"(?:letterlijk|integraal|één op één|1 op 1) (?:overgenomen|gekopieerd|geplakt|overgetypt)", r"achter de betaalmuur (?:vandaan|gehaald)?", r"copy-?paste van", r"antwoordenboek\w*(?: (?:van|pdf|hier|nodig))",
        ),
        Certainty.LIKELY,
    ),
    Phrase(
        Kind.MEDIA_ORIGIN,
        "download",
        words(
            rf"(?:hele |volledige |complete |full |whole |alle )?{_WORK}{_GAP}(?:ge-?download|illegaal|gratis (?:voor iedereen|te downloaden|downloaden|download|pdf|link)|torrent|free download|pirated|gekraakt\w*|cracked|gestreamd via|voor niks downloaden)", rf"(?:gratis|illegaal|illegale|gekraakte|cracked|pirated|free){_GAP}(?:downloaden?|download|link|versie|stream\w*){_GAP}{_WORK}?", rf"(?:download|downloaden|torrent)(?:link)?{_GAP}{_WORK}{_GAP}(?:gratis|hier|link|free)", r"(?:torrent|piratebay|pirate bay|libgen|z-?library|popcorn ?time|123movies|soap2day)", rf"{_WORK} (?:gratis|voor niks|voor nop) (?:via|op|in|hier|te)",
            rf"link (?:naar|van) (?:de |het )?(?:hele |volledige |illegale |gratis )+{_WORK}", r"(?:film|serie|wedstrijd) (?:\w+ ){0,3}(?:opgenomen|gefilmd) in de bioscoop", r"geript",
        ),
        Certainty.LIKELY,
    ),
)  # fmt: skip
_ALLOWED = Phrase(
    Kind.SOURCE,
    "allowed",
    words(
        r"met (?:schriftelijke |dank aan en |uitdrukkelijke )?toestemming(?: van)?", r"mocht(?:en)? (?:we|ik) (?:van|gebruiken)", r"toestemming (?:gekregen|gevraagd|van de (?:maker|fotograaf|uitgever|tekenaar))", r"rechtenvrij\w*", r"auteursrechtvrij", r"creative commons", r"cc[- ](?:by|0|zero)[\w-]*", r"publiek domein", r"public domain", r"royalty[- ]free", r"pixabay|unsplash|pexels|wikimedia|openverse", r"(?:eigen|zelfgemaakte?|zelf gemaakte?) (?:foto'?s?|tekening\w*|film\w*|muziek|illustratie\w*|werk|opname\w*)",
        r"zelf (?:gemaakt|getekend|gefotografeerd|gefilmd|gecomponeerd|geschreven|gezongen|ingespeeld)", r"(?:foto|tekening|film|illustratie)'?s? (?:is|zijn) van mij(?:zelf)?", r"licentie", r"gekocht (?:bij|van|beeld)", r"stockfoto met licentie", r"with permission", r"open (?:access|source|leermateriaal|leermiddelen?)", r"legaal", r"wikiwijs", r"gratis e-?book(?:s)? van de bibliotheek", r"via de (?:online )?bibliotheek",
    ),
)  # fmt: skip
_NAMED = Phrase(
    Kind.SOURCE,
    "named",
    re.compile(
        r"(?<!\w)(?:bron|source|uit|foto|beeld|fotografie|photo|tekst|citaat|quote|©|\(c\)) ?: ?(?=[\w'\"@])|©|(?<!\w)(?:aldus|volgens|according to|zei|zegt|schreef|schrijft|dichtte|zong|said|wrote|sprak) \w"
        r"|[\"'] ?(?:-|,|\() ?(?:\w+[ .]){0,4}\w+"
    ),
)  # fmt: skip
_LINK = re.compile(r"(?<!\w)(?:https?://|www\.)[^\s<>\"']{2,300}", re.IGNORECASE)
# A quotation opens after a space and closes before one: an apostrophe inside a word is none.
_QUOTE = re.compile(r"(?:(?<=^)|(?<=[\s(:,]))\"([^\"\n]{15,2000})\"|(?:(?<=^)|(?<=[\s(:,]))'([^\n']{15,2000}(?:(?<=\w)'(?=\w)[^\n']{1,500}){0,6})'(?!\w)")
# Warnings and lessons about copyright take nothing from anybody.
_ABOUT_COPYRIGHT = words(
    r"(?:nooit|geen|niet) (?:\w+ ){0,4}(?:downloaden|kopi[eë]ren|plukken|jatten|overnemen|scannen|van (?:het )?internet|van google)", r"auteursrecht\w*", r"portretrecht", r"copyright", r"mag (?:dat|dit|je) (?:niet|geen)", r"niet zomaar", r"bronvermelding (?:is|hoort|moet|verplicht)", r"plagiaat", r"les over", r"mediawijsheid", r"(?:kopen|kopieer|kopiëren) (?:bij|in) de (?:mediatheek|winkel)", r"(?:wie|iemand) (?:heeft|kan)? ?(?:\w+ ){0,3}(?:leraar|docent|te leen)", r"samenvatting (?:zelf )?(?:gemaakt|geschreven)", r"zelfgeschreven",
)  # fmt: skip


def _quotations(part: Part) -> Iterator[Observation]:
    lower = part.normal.lower
    sourced = "yes" if _NAMED.pattern.search(lower) or _ALLOWED.pattern.search(lower) else "no"
    for match in _QUOTE.finditer(part.normal.text):
        number = len(match.group().split())
        value = "passage" if number >= LONG_QUOTE else "quote"
        yield sighting(part, match, Kind.QUOTATION, value, detail={"words": str(number), "source": sourced})


def sharing(reading: Reading) -> Iterator[Observation]:
    """Observes what was made by others: quotations, links, sources, and where pictures and passages come from."""
    for part in reading:
        for match in _LINK.finditer(part.normal.text):
            yield sighting(part, match, Kind.LINK, "url")
        yield from _quotations(part)
        for phrase in (_ALLOWED, _NAMED):
            yield from sightings(part, phrase)
        for phrase in _ORIGINS:
            yield from sightings(part, phrase, unless=_ABOUT_COPYRIGHT)
