"""Does the text itself say that people in a picture did not agree, or leave it open? (4.5, 8.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_SAYS = {
    "secret": (
        Weight.CONSULT,
        Wording("Deze opname is gemaakt zonder dat de ander het wist", "This was taken without the other knowing"),
        Wording(
            "Plaats hem niet en stuur hem niet door. Vraag de ander wat er met de opname mag gebeuren.",
            "Do not post it or pass it on. Ask the other what may happen with it.",
        ),
    ),
    "no_consent": (
        Weight.CONSULT,
        Wording("Je schrijft dat er geen toestemming is", "You write that there is no consent"),
        Wording(
            "Vraag het eerst, schriftelijk. Of neem een foto waar niemand herkenbaar op staat.",
            "Ask first, in writing. Or take a picture in which nobody can be recognised.",
        ),
    ),
    "doubt": (
        Weight.REVISE,
        Wording("Je twijfelt zelf of deze foto mag", "You wonder yourself whether this picture is allowed"),
        Wording(
            "Zoek op wie toestemming gaf voor deze plek, of vraag het. Twijfel je nog, plaats hem dan niet.",
            "Look up who agreed to this place, or ask. When still in doubt, do not post it.",
        ),
    ),
    "group": (
        Weight.REVISE,
        Wording("Je laat een hele groep zien", "You show a whole group"),
        Wording(
            "Hebben alle ouders, of leerlingen vanaf 16 jaar, hier ja op gezegd? Anders: dek af wie geen ja zei.",
            "Did all parents, or pupils from sixteen on, agree to this? Otherwise: cover who did not.",
        ),
    ),
    "shown": (
        Weight.REVISE,
        Wording("Staan zij herkenbaar op de foto?", "Can they be recognised in the picture?"),
        Wording(
            "Dan is hun schriftelijke toestemming nodig voor deze plek. Voeg de foto toe, dan kijken we mee.",
            "Then their written consent for this place is needed. Add the picture and we look along.",
        ),
    ),
}
_ANSWERED_BY_PICTURE = frozenset({"group", "shown"})


@rule(
    ground="image_consent",
    category="image_consent",
    title=Wording("Je schrijft over een foto zonder toestemming", "You write of a picture without consent"),
    in_english="""Sometimes the text says enough: taken in secret, not asked, "we are probably allowed to". A picture of
    people needs their consent, also when it is not here to be looked at. When the picture is here, who is in it is
    judged by the picture itself. Rules about pictures, reports of what somebody did to you and pictures of things are
    left alone.""",
    given=Given(role=Role.PUPIL, capacity=Capacity.PERSONAL),
    examples=[
        finds("stiekem foto van meneer de Bruin gemaakt toen hij sliep haha", "in het geheim", quote="stiekem"),
        finds("Heb haar gefilmd zonder dat ze het wist", "in het geheim", quote="zonder dat ze het wist"),
        finds("Filmpje van de juf, zonder te vragen maar toch online", "niet gevraagd", role=Role.PARENT),
        finds("Foto's van 2B! Mogen we vast wel plaatsen toch?", "twijfel", role=Role.STAFF),
        finds("Hier alle kinderen van de musical, tag gerust de ouders!", "een hele groep", role=Role.PARENT),
        passes("Zonder toestemming plaatsen wij geen foto's van leerlingen.", "een afspraak", role=Role.STAFF),
        passes("Hij heeft mij stiekem gefilmd en het filmpje rondgestuurd", "iemand vertelt wat hem is aangedaan"),
        passes("Stiekem een foto van een vos gemaakt op het plein", "een dier"),
        passes("Foto: Jan de Vries", "een bronvermelding", role=Role.STAFF),
        passes("De schoolfotograaf komt. Foto's van alle kinderen bestel je vanaf mei.", "nieuws", role=Role.STAFF),
        passes("In de les mediawijsheid: stiekem filmen is strafbaar.", "lesstof", role=Role.STAFF),
        passes("Op de foto zie je de nieuwe fietsenstalling.", "een ding", role=Role.STAFF),
    ],
)
def picture_spoken_of_without_consent(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Soms zegt de tekst genoeg: stiekem gemaakt, niet gevraagd, "mag vast wel". Voor een foto van mensen is hun
    toestemming nodig, ook als die foto hier niet ligt. Ligt de foto er wel, dan kijken we naar de foto zelf. Afspraken
    over foto's, wie vertelt wat hem is aangedaan en foto's van dingen laten we met rust.
    """
    for one in seen.own(Kind.PICTURING):
        if one.value in _ANSWERED_BY_PICTURE and (draft.pictures or draft.films):
            continue
        weight, message, advice = _SAYS[one.value]
        yield found(one, weight, message, advice)
