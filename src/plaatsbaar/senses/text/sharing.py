"""What in a text comes from somebody else: quotations, links, pictures, copied passages?

Makes `Kind.QUOTATION` observations, value ``quote`` or ``passage`` (a long one); detail ``words`` (how many) and
``source`` (yes, no). `Kind.SOURCE`: ``named`` (by, from, source) or ``allowed`` (permission, licence, own work).
`Kind.LINK`: ``url``.

Makes `Kind.MEDIA_ORIGIN` observations: ``found`` (picture or film from the internet),
``found_online`` (something from the internet, not told what), ``music`` (a song under a film), ``copied``
(scanned pages, lyrics, answer books) and ``download`` (a whole film, book or game handed out).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.sighting import Beside, Phrase, sighting, sightings, words

LONG_QUOTE = 40
"""Words from which a quotation counts as a passage: more than a quotation needs to be (B3.4)."""

_IMAGE = (
    r"(?:foto'?s?|plaatje?s?|afbeelding(?:en)?|illustratie\w*|cartoons?|tekening(?:en)?|strip(?:s|je)?|meme\w*|"
    r"filmpje?s?|video'?s?|clip\w*|"
    r"logo'?s?|achtergrond\w*|poster\w*|infographic\w*|kaart(?:je|en)?|schilderij\w*|image|picture|pic|photo|video|"
    r"cartoon|prent\w*|fragment\w*)"
)
_WEB = (
    r"(?:internet|google(?: ?afbeeldingen| images)?|pinterest|(?:een |de )?(?:nieuws|kranten)(?:web)?site|"
    r"een (?:andere )?(?:web)?site|andere (?:web)?site|nieuwssite|nu\.nl|de krant|een krant|instagram|facebook|"
    r"tiktok|youtube|twitter|reddit|"
    r"getty(?: images)?|shutterstock|anp|het web|online|de gelderlander|ad|volkskrant|nrc|nos|een tijdschrift|"
    r"een magazine|disney|netflix|the web|the internet|een andere school|een fotograaf|iemand anders|wikipedia)"
)
_GAP = r"[^.!?\n]{0,50}?"
_WORK = (
    r"(?:\w{0,15}films?|series?|aflevering(?:en)?|episodes?|boek(?:en)?|e-?books?|roman|album|cd|game|spel|software|photoshop|adobe|minecraft|"
    r"documentaire|leesboek|hoofdstuk(?:ken)?|movie|book|season|seizoen|studieboek|tekstboek|werkboek|"
    r"schoolboek(?:en)?|methode|luisterboek|pdf)"
)
_STUDY = (
    r"(?:\w{0,20}boek(?:en)?|hoofdstuk(?:ken)?|paragraaf|pagina'?s?|bladzijdes?|bladzijden|boek(?:en)?|werkboek|"
    r"tekstboek|lesboek|studieboek|schoolboek|methode|antwoordenboek\w*|uitwerkingen(?:boek)?|antwoorden(?:boek)?|"
    r"examenbundel|samengevat|bladmuziek|partituur|gedicht|songtekst(?:en)?|liedtekst(?:en)?|examenbundel|"
    r"toneelscript|script|chapter|textbook|pages?)"
)

_ANY_IMAGE, _ANY_WORK, _ANY_STUDY = words(_IMAGE), words(_WORK), words(_STUDY)
_FROM_WEB = words(rf"(?:op|van|uit|bij|via|from|on|off) (?:het |de |een |een andere )?{_WEB}")
_STRAIGHT_FROM_WEB = words(
    rf"{_IMAGE} (?:[^.!?\n]{{0,40}}(?:is|komt|kwam|zijn|komen) (?:gewoon )?)?(?:via|van|uit|from|"
    rf"off) (?:het )?(?:internet|google\w*(?: afbeeldingen| images)?|pinterest|het web|the internet|"
    rf"getty(?: images)?|shutterstock|een (?:andere )?(?:web|nieuws)?site|iemand anders)"
)
_TAKEN = words(
    r"ge(?:plukt|jat|pikt|haald|kopieerd|leend|googled|knipt|screenshot|ript)",
    r"overgenomen",
    r"gedownload",
    r"onder (?:\w+ ){1,3}(?:gezet|geplakt|gemonteerd)",
    r"gebruikt(?! (?:als|om))",
    r"(?:plukten|jatten|pikten|haalden|kopieerden|haalde|jatte|pikte|plukte|knipten|leenden)",
    r"(?:namen|nam|neem|nemen) (?:\w+ ){0,8}?over",
    r"stole|grabbed|took|ripped|copied|stolen|zonder te vragen|zonder toestemming",
)
_FOUND = words(r"gevonden|vond|vonden|tegengekomen|found|gegoogeld")
_POINTED_AT = words(r"kijk(?:en)?|bekijk|link|tip|leestip|https?://\S{1,200}|www\.\S{1,200}|kijktip|luister|zie")
_UNKNOWN_MAKER = words(
    rf"(?:watermerk\w*|watermark){_GAP}(?:weg\w*|verwijderd|afgesneden|bijgesneden|eraf\w*|af|uit|removed|cropped)",
    r"(?:maker|fotograaf|tekenaar) (?:is )?(?:onbekend|weten we niet|geen idee)",
    r"(?:geen idee|weet niet|weten niet|onbekend) (?:van )?wie (?:\w+ ){0,3}(?:foto|maker|fotograaf|gemaakt|"
    r"tekening|plaatje|filmpje|het is|hem|m)\w*",
    rf"{_IMAGE}{_GAP}(?:gejat|gepikt|gestolen|van iemand anders|niet van (?:mij|ons)|zonder (?:te vragen|"
    rf"toestemming|bronvermelding))",
    r"zonder (?:toestemming|medeweten) van de (?:fotograaf|maker|tekenaar|kunstenaar|schrijver|artiest|band)",
    rf"(?:gejat|gepikt|gestolen) (?:van|uit|bij){_GAP}(?:account|pagina|site|insta|krant|boek)",
    r"screenshots? van (?:de |het )?(?:schoolfoto\w*|proef\w*|fotograaf|preview\w*|webshop)",
    r"preview van de fotograaf",
)
_COPIED = words(
    r"(?:in)?gescand\w*",
    r"gefotografeerd",
    r"inscannen",
    r"scans?",
    r"gekopieerd",
    r"kopie(?:ën|en|tje)?",
    r"overgetypt",
    r"overgeschreven",
    r"scanned",
    r"pdf(?:'?s|je|jes)?",
    r"foto'?s? (?:van|uit)",
    r"screenshots? (?:van|uit)",
    r"fotootjes? van",
    r"(?:volledig|helemaal|letterlijk|integraal|in zijn geheel|één op één|1 op 1|hele?|"
    r"compleet) (?:\w+ ){0,8}?(?:overgenomen|over|gekopieerd|geplakt|erin gezet|gedeeld|hieronder|gedownload)",
    r"in de (?:drive|schooldrive|bijlage)",
    r"drive(?:link)?",
    r"gratis (?:te )?download\w*",
    r"copy-?paste",
)
_WHOLE = words(
    r"(?:hele|volledige|complete) songtekst(?:en)?(?: van| hieronder| hier)?",
    r"songtekst(?:en)? (?:van|hieronder|overgenomen)",
    r"lyrics (?:of|to|below)",
    r"antwoordenboek\w*",
    r"achter de betaalmuur (?:vandaan|gehaald)",
    r"pirated textbook",
    r"(?:hele|volledige|complete|heel het|het hele) (?:krantenartikel|artikel|column|interview|gedicht|recensie|"
    r"verhaal)[^.!?\n]{0,40}?(?:overgenomen|over|gekopieerd|geplakt|hieronder|overgetypt|ingescand)",
    r"(?:krantenartikel|artikel|column|interview|gedicht|recensie)[^.!?\n]{0,40}?(?:helemaal|volledig|integraal|"
    r"letterlijk|in zijn geheel)[^.!?\n]{0,15}?(?:overgenomen|gekopieerd|geplakt|overgetypt)",
)
_HANDED_OUT = words(
    r"(?:ge)?download(?:en|ed|t|link)?",
    r"illega(?:al|le)",
    r"torrents?",
    r"gekraakt\w*",
    r"cracked",
    r"crack",
    r"pirated",
    r"geript",
    r"gestreamd via",
    r"in de bio(?:s|scoop) (?:gefilmd|opgenomen)",
    r"(?:gefilmd|opgenomen) in de bio(?:s|scoop)",
    r"ge-?[uü]pload",
    r"ge-?[uü]ploade",
    r"voor ze (?:het|m|hem|die) (?:eraf|offline|weg) halen",
    r"gratis kijken",
    r"gratis streamen",
    r"free download",
    r"popcorn ?time",
)
_PIRACY = words(
    r"piratebay|pirate bay|libgen|z-?library|popcorn ?time|123movies|soap2day|torrent ?site|(?:gratis|"
    r"illegaal) (?:films|series|boeken|games|muziek) (?:kijken|downloaden|streamen)|geript van youtube|"
    r"van youtube geript"
)
_MUSIC = words(
    r"(?:nummer|liedje|muziek|song|hit|track|soundtrack) (?:van |by )?(?:[\w']+ ){0,5}(?:eronder|onder (?:het |de |"
    r"dit |deze |ons |onze |mijn )?(?:filmpje|video|aftermovie|film|clip|vlog|promo|reel)|"
    r"als (?:achtergrond)?muziek|op de achtergrond)",
    r"onder (?:het |de |ons |onze |mijn )?(?:filmpje|video|aftermovie|film|clip|vlog|promo|reel) (?:hebben we |"
    r"staat |zetten we |heb ik |zit )?(?:een |het |de )?(?:\w+ )?(?:nummer|liedje|muziek|song|hit|track)",
)
_ONLINE = words(
    rf"(?:gevonden|overgenomen|gekopieerd|geleend|van|via) (?:op |van |uit )?{_WEB}", r"niet van mij", r"found online"
)
_ALLOWED = Phrase(
    Kind.SOURCE,
    "allowed",
    words(
        r"met (?:schriftelijke |dank aan en |uitdrukkelijke )?toestemming(?: van)?",
        r"mocht(?:en)? (?:we|ik) (?:van|gebruiken)",
        r"toestemming (?:gekregen|gevraagd|van de (?:maker|fotograaf|uitgever|tekenaar))", r"rechtenvrij\w*",
        r"auteursrechtvrij", r"creative commons", r"cc[- ](?:by|0|zero)[\w-]*", r"publiek domein", r"public domain",
        r"royalty[- ]free", r"pixabay|unsplash|pexels|wikimedia|openverse",
        r"(?:eigen|zelfgemaakte?|zelf gemaakte?) (?:foto'?s?|tekening\w*|film\w*|muziek|illustratie\w*|werk|"
        r"opname\w*)",
        r"onze eigen (?:\w+ )?(?:\w*band|\w*koor|\w*orkest|leerlingen|\w*klas)",
        r"zelf (?:gemaakt|getekend|gefotografeerd|gefilmd|gecomponeerd|geschreven|gezongen|ingespeeld)",
        r"(?:foto|tekening|film|illustratie)'?s? (?:is|zijn) van mij(?:zelf)?", r"licentie",
        r"gekocht (?:bij|van|beeld)", r"stockfoto met licentie", r"with permission",
        r"open (?:access|source|leermateriaal|leermiddelen?)", r"legaal", r"wikiwijs",
        r"gratis e-?book(?:s)? van de bibliotheek", r"via de (?:online )?bibliotheek",
    ),
)  # fmt: skip
_NAMED = Phrase(
    Kind.SOURCE,
    "named",
    re.compile(
        r"(?<!\w)(?:bron|source|uit|foto|beeld|fotografie|photo|tekst|citaat|quote|©|\(c\)) ?: ?(?=[\w'\"@])|©|"
        r"(?<!\w)(?:aldus|volgens|according to|zei|zegt|schreef|schrijft|dichtte|zong|said|wrote|sprak) \w"
        r"|[\"'] ?(?:-|,|\() ?(?:\w+[ .]){0,4}\w+"
    ),
)  # fmt: skip
_LINK = re.compile(r"(?<!\w)(?:https?://|www\.)[^\s<>\"']{2,300}", re.IGNORECASE)
# A quotation opens after a space and closes before one: an apostrophe inside a word is none.
_QUOTE = re.compile(
    r"(?:(?<=^)|(?<=[\s(:,]))\"([^\"\n]{15,2000})\"|(?:(?<=^)|"
    r"(?<=[\s(:,]))'([^\n']{15,2000}(?:(?<=\w)'(?=\w)[^\n']{1,500}){0,6})'(?!\w)"
)
# Warnings and lessons about copyright take nothing from anybody.
_ABOUT_COPYRIGHT = words(
    r"(?:nooit|geen|niet) (?:\w+ ){0,4}(?:downloaden|kopi[eë]ren|plukken|jatten|overnemen|scannen|"
    r"van (?:het )?internet|van google)",
    r"auteursrecht\w*", r"portretrecht", r"copyright", r"mag (?:dat|dit|je) (?:niet|geen)", r"niet zomaar",
    r"bronvermelding (?:is|hoort|moet|verplicht)", r"plagiaat", r"les over", r"mediawijsheid",
    r"(?:kopen|kopieer|kopiëren) (?:bij|in) de (?:mediatheek|winkel)",
    r"(?:wie|iemand) (?:heeft|kan)? ?(?:\w+ ){0,3}(?:leraar|docent|te leen)",
    r"samenvatting (?:zelf )?(?:gemaakt|geschreven)", r"zelfgeschreven",
)  # fmt: skip


def _quotations(part: Part) -> Iterator[Observation]:
    lower = part.normal.lower
    sourced = "yes" if _NAMED.pattern.search(lower) or _ALLOWED.pattern.search(lower) else "no"
    for match in _QUOTE.finditer(part.normal.text):
        number = len(match.group().split())
        value = "passage" if number >= LONG_QUOTE else "quote"
        yield sighting(part, match, Kind.QUOTATION, value, detail={"words": str(number), "source": sourced})


def _origins(part: Part) -> Iterator[Observation]:
    """Where pictures, music and works come from. Act and thing stand in one sentence, in whatever order."""
    beside = Beside(part)
    linked = bool(_LINK.search(part.normal.text))
    together: tuple[tuple[str, re.Pattern[str], tuple[re.Pattern[str], ...]], ...] = (
        ("found", _STRAIGHT_FROM_WEB, ()),
        ("found", _FROM_WEB, (_ANY_IMAGE, _TAKEN)),
        *((("found", _FROM_WEB, (_ANY_IMAGE, _FOUND)),) if not linked else ()),
        ("found", _UNKNOWN_MAKER, ()),
        ("music", _MUSIC, ()),
        ("copied", _WHOLE, ()),
        ("copied", _COPIED, (_ANY_STUDY,)),
        ("download", _PIRACY, ()),
        ("download", _HANDED_OUT, (_ANY_WORK,)),
        ("found_online", _ONLINE, ()),
    )
    for value, act, things in together:
        for match in act.finditer(part.normal.lower):
            if beside.has(_ABOUT_COPYRIGHT, match.start()) or not all(beside.has(t, match.start()) for t in things):
                continue
            if _FOUND in things and beside.has(_POINTED_AT, match.start()):
                continue
            yield sighting(part, match, Kind.MEDIA_ORIGIN, value, certainty=Certainty.LIKELY)


def sharing(reading: Reading) -> Iterator[Observation]:
    """Observes what was made by others: quotations, links, sources, and where pictures and passages come from."""
    for part in reading:
        for match in _LINK.finditer(part.normal.text):
            yield sighting(part, match, Kind.LINK, "url")
        yield from _quotations(part)
        for phrase in (_ALLOWED, _NAMED):
            yield from sightings(part, phrase)
        yield from _origins(part)
