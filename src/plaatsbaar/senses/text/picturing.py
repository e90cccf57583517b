"""What does the text say of a picture, film or recording of people?

Makes `Kind.PICTURING` observations:

- ``secret``: the author took it, or has it taken, without the other knowing ("stiekem foto van mw Koster");
- ``no_consent``: the author shares it although nobody agreed ("zonder te vragen, toch online");
- ``doubt``: the author wonders whether it is allowed ("mogen we vast wel plaatsen toch?");
- ``group``: it shows all children or pupils of a group, or asks to tag them ("hier alle kinderen van …");
- ``shown``: it says who is in it ("op de foto: Imane en Jurre in hun labjas"). LIKELY.

Quiet about: rules and refusals ("zonder toestemming plaatsen wij geen foto's"), somebody who tells what was done to
them ("hij filmde mij stiekem"), pictures of things and animals, credits ("Foto: Jan de Vries").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.reading import Part, Reading

_IMAGE = re.compile(
    r"\b(?:(?:klas|groeps|school)?foto(?:'?s|tjes?)?|pics?|selfies?|film(?:pjes?)?|video(?:'?s)?|videootjes?|snaps?|"
    r"beelden|plaatjes?|opnames?|geluidsopnames?|screenshots?|photos?|pictures?|recordings?)\b"
    r"|\b(?:ge)?(?:film|fotografeer)(?:d|de|t)\b|\bfilm(?:de|den|ed|ing)\b"
)
_PERSON = re.compile(
    r"\b(?:mw|mevr|mevrouw|mvr|dhr|meneer|mnr|juf|juffrouw|meester|docente?|leraar|lerares|conciërge|mentor|directeur|"
    r"leerling(?:en)?|kind(?:eren|je|jes)?|klasgeno(?:ot|te|ten)|klas|groep|brugklassers?|collega(?:'?s)?|iedereen|iemand|"
    r"mensen|ouders?|jongens?|meisjes?|meiden|vriend(?:in|en|innen)?|hem|haar|hun|hen|ze|hij|zij|him|her|them|she|he|"
    r"teacher|kids|children|pupils?|students?|class)\b"
)
_NAMED = re.compile(r"\b(?:van|of) (?:@\w+|[A-Z][\w'-]+)")

_SECRETLY = re.compile(
    r"\b(?:stiekem(?:e)?|heimelijk|secretly|sneaky)\b"
    r"|\bzonder dat (?:\w+ ){1,3}(?:het |dit |dat |iets )?"
    r"(?:wist(?:en)?|weet|weten|door ?had(?:den)?|merkte(?:n)?|zag(?:en)?)\b"
    r"|\bwithout (?:him|her|them) knowing\b|\bongemerkt\b"
)
_NOT_ASKED = re.compile(
    r"\bzonder (?:toestemming|te vragen|het te vragen|dat te vragen|hun toestemming)\b"
    r"|\b(?:niemand|niet|nog niet|nooit) (?:even )?(?:om toestemming )?gevraagd\b"
    r"|\b(?:heb|hebben|is|was) (?:nog |er |er nog )?geen toestemming\b|\bniet om toestemming\b"
    r"|\btoestemming (?:heb|hebben) (?:ik|we|wij) (?:nog )?niet\b|\bwithout (?:asking|permission|consent)\b"
)
_SHARES = re.compile(
    r"\b(?:toch|gewoon|lekker|alvast|maar) (?:online|geplaatst|plaatsen|posten|gepost|delen|gedeeld|erop)\b"
    r"|\b(?:ik|we|wij) (?:zet|zetten|plaats|plaatsen|post|posten|deel|delen|gooi|gooien)\b"
    r"|\b(?:zet|zetten|plaats|plaatsen|post|posten|deel|delen|gooi|gooien) (?:ik|we|wij) (?!niet|geen|nooit)"
    r"|\bhier (?:zijn|is|heb je|hebben jullie)\b"
    r"|\bstaa(?:t|n) (?:nu |al |gewoon )?(?:online|op insta|op tiktok|op facebook)\b"
    r"|\bposting (?:it|this|them) anyway\b"
)
_RULE = re.compile(
    r"\b(?:mag|mogen|moet|moeten|kan|kunnen) (?:je |jullie |we |wij |dus |ook |hier )?(?:niet|geen|nooit)\b"
    r"|\b(?:geen|nooit|niet) (?:een )?(?:\w+ )?(?:foto|film|video|beeld|opname)|\bverboden\b|\bstrafbaar\b|\bafspraak\b"
    r"|\b(?:plaats(?:en)?|deel|delen|post(?:en)?|zet(?:ten)?|maak|maken|film(?:en)?) (?:je |we |wij |dus |daarom )?"
    r"(?:niet|geen|nooit|niks|niets)\b|\bvraag (?:altijd|eerst|even|vooraf)\b|\bnever\b|\bnot allowed\b"
)
_DONE_TO_ME = re.compile(r"\b(?:van|over|with|of) (?:mij|me|ons|us)\b|\b(?:mij|me|ons) (?:stiekem|gefilmd|filmd?e)\b")
_BY_OTHERS = re.compile(
    r"\b(?:iemand|hij|zij|ze|jongens|meisjes|leerlingen|een (?:leerling|jongen|meisje|ouder|klasgenoot)|"
    r"er (?:is|zijn|wordt|worden))\b[^.!?\n]{0,25}$"
)
_DOUBT = re.compile(
    r"\b(?:mag|mogen) (?:ik|we|wij|dit|deze|die|het) (?:vast |toch |wel |gewoon |hopelijk ){1,3}[^.!?\n]{0,30}"
    r"\b(?:plaatsen|posten|delen|online|erop|geplaatst|gebruiken)\b"
    r"|\b(?:mag|kan|zal) (?:vast |toch |wel ){1,3}(?:mogen|kunnen|toch|denk ik)\b|\bzal (?:vast |toch )?wel mogen\b"
    r"|\b(?:vinden|vindt) (?:ze|hij|zij|ouders|de ouders|niemand) (?:het |dit |dat )?(?:vast|hopelijk|toch)\b"
    r"|\bhopelijk (?:vindt|vinden) (?:ze|hij|zij|niemand|de ouders)\b|\bweet (?:niet|nie) of (?:dit|het|dat) mag\b"
    r"|\bprobably fine to post\b"
)
_GROUP = re.compile(
    r"\b(?:hier|kijk|zie hier|hierbij|dit zijn|op de foto)\b[^.!?\n]{0,25}"
    r"\b(?:alle|al onze|al mijn|de hele|heel|onze hele)\b[^.!?\n]{0,20}"
    r"\b(?:kinderen|leerlingen|kids|klas|groep|brugklas|brugklassers)\b"
)
_TAG = re.compile(
    r"\btag (?:gerust |even |allemaal |dus )?(?:de |je |alle |jullie |wie )?"
    r"(?:ouders|kinderen|kids|leerlingen|klasgenoten|iedereen die|wie (?:je |er)|er ?op staat)"
)
_SHOWN = re.compile(
    r"\b(?:foto|filmpje|video)(?: hieronder)?: ?(?=[a-zà-ÿ])(?P<who>[^.!?\n:]{2,60}?) "
    r"(?:in|met|bij|tijdens|op|aan|tussen|achter|die|terwijl|samen)\b"
    r"|\bop (?:de|deze|dit|het) (?:foto|foto's|filmpje|video|plaatje) (?:staan?|zie je|zien jullie|zitten|zit)\b"
    r"(?! (?:je )?(?:niemand|geen))(?P<whom>[^.!?\n]{2,60})"
)
_A_NAME = re.compile(r"\b[A-Z][a-zà-ÿ]{2,}\b")


def picturing(reading: Reading) -> Iterator[Observation]:
    """Observes, sentence by sentence, what the author says of pictures of people."""
    for part in reading:
        lower = part.normal.lower
        about_images = _IMAGE.search(lower) is not None
        for start, end in part.normal.sentences:
            yield from _sentence(part, start, end, about_images)


def _sentence(part: Part, start: int, end: int, about_images: bool) -> Iterator[Observation]:
    """One sentence. ``about_images``: the whole text speaks of an image, which another sentence may refer to."""
    lower = part.normal.lower[start:end]
    image = _IMAGE.search(lower)
    if image and not _RULE.search(lower):
        found = _SECRETLY.search(lower)
        if found and _beside(lower, found.span(), image.span()) and _taken_by_author(part, start, end, found.start()):
            yield _seen(part, "secret", start + found.start(), start + found.end())
        if (found := _NOT_ASKED.search(lower)) and _SHARES.search(lower):
            yield _seen(part, "no_consent", start + found.start(), start + found.end())
        yield from _shown(part, lower, start, end)
    if about_images and (found := _DOUBT.search(lower)):
        yield _seen(part, "doubt", start + found.start(), start + found.end())
    group = _GROUP.search(lower)
    tag = _TAG.search(lower)
    if (tag and (group or about_images)) or (group and image):
        found = group or tag
        assert found is not None
        yield _seen(part, "group", start + found.start(), start + found.end())


def _beside(lower: str, secretly: tuple[int, int], image: tuple[int, int]) -> bool:
    """Whether the secrecy is said of the image: close by, and "stiekem" in the same part of the sentence."""
    between = lower[min(secretly[1], image[1]) : max(secretly[0], image[0])]
    return len(between) <= 60 and ("," not in between or lower[secretly[0] :].startswith("zonder dat"))


def _taken_by_author(part: Part, start: int, end: int, place: int) -> bool:
    """Whether it is of a person, and neither of the author nor the deed of somebody else whom the author tells of."""
    lower = part.normal.lower[start:end]
    person = _PERSON.search(lower) or _NAMED.search(part.normal.text[start:end])
    return bool(person) and not _DONE_TO_ME.search(lower) and not _BY_OTHERS.search(lower[:place])


def _shown(part: Part, lower: str, start: int, end: int) -> Iterator[Observation]:
    found = _SHOWN.search(lower)
    if found is None:
        return
    group = "who" if found.group("who") else "whom"
    told = part.normal.text[start + found.start(group) : start + found.end(group)]
    if _A_NAME.search(told) or _PERSON.search(told.lower()):
        yield _seen(part, "shown", start + found.start(), start + found.end(), Certainty.LIKELY)


def _seen(part: Part, value: str, start: int, end: int, certainty: Certainty = Certainty.CERTAIN) -> Observation:
    place = part.normal.span(start, end)
    return Observation(
        Kind.PICTURING, value, part.where, place, certainty, part.raw[place.start : place.end], index=part.index
    )
