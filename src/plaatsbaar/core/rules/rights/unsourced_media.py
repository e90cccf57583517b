"""Is it known by what right a picture, film or sound is published? (B3.4, B3.5)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plaatsbaar.core.draft import UNKNOWN, Draft, Picture, Rights, Unknown
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, asks, finds, passes, rule
from plaatsbaar.core.verdict import Choice, Finding, Good, Question, Weight, found
from plaatsbaar.core.wording import Wording

_CHOICES = (
    Choice(Rights.OWN.value, Wording("Ik", "I did")),
    Choice(Rights.PERMISSION.value, Wording("Iemand anders, en het mag", "Somebody else, and they agree")),
    Choice(Rights.LICENCE.value, Wording("Er is een licentie", "There is a licence")),
    Choice(Rights.NONE.value, Wording("Weet ik niet", "I do not know")),
)
_ASK = {
    Where.PICTURE: Wording("Wie heeft deze foto gemaakt?", "Who took this picture?"),
    Where.FILM: Wording("Wie heeft deze film gemaakt?", "Who made this film?"),
    Where.SOUND: Wording("Wie heeft dit geluid gemaakt?", "Who made this sound?"),
}
_MAY_YOU = Wording("Weet je of je dit mag gebruiken?", "Do you know whether you may use this?")
_ASK_THE_MAKER = Wording(
    "Vraag het de maker, of neem een beeld of geluid van jezelf. Leg dit punt opzij als je het intussen weet.",
    "Ask the maker, or use something of your own. Set this point aside when you know by now.",
)


@rule(
    ground="copyright",
    category="copyright",
    title=Wording("Beeld of muziek van een ander", "Somebody else's picture or music"),
    in_english="""Without permission of its maker nobody publishes somebody else's work: pictures, drawings, films,
    music. "Found on the internet" is not permission. Whose picture it is, is asked; own work, permission or a
    licence is fine. Breach can cost a heavy fine (B3.5).""",
    given=Given(),
    examples=[
        finds("Deze cartoon plukten we van een nieuwssite, hij paste zo goed.", "geplukt van internet"),
        finds("Foto van Google, maar het gaat om het idee", "een foto van internet"),
        finds("Leuk plaatje gevonden op internet voor de open dag", "gevonden is niet van jou"),
        finds("Aftermovie met een nummer van een bekende band eronder", "muziek van een ander"),
        passes("Deze foto van Pixabay is rechtenvrij.", "een licentie"),
        passes("De cartoon is geplaatst met toestemming van de tekenaar.", "toestemming"),
        finds(
            "Gevonden op internet, leuk hè?",
            "er staat een foto bij",
            pictures=(Picture("meme.jpg", rights=Rights.QUOTATION),),
        ),
        finds(
            "Mooie dag in het park",
            "de maker zegt: ik weet niet of het mag",
            pictures=(Picture("park.jpg", rights=Rights.NONE),),
        ),
        passes(
            "Mooie dag in het park",
            "de fotograaf vond het goed",
            pictures=(Picture("park.jpg", rights=Rights.PERMISSION),),
        ),
        passes("Leuke informatie gevonden op internet over de dodo", "informatie is geen beeld"),
        passes(
            "De foto is van mij, gemaakt op het plein.",
            "eigen foto",
            pictures=(Picture("plein.jpg", rights=Rights.OWN),),
        ),
        passes("Pluk nooit zomaar een foto van internet, leerden we bij mediawijsheid.", "een les over auteursrecht"),
        asks("Mooie dag in het park", "wie maakte de foto?", pictures=(Picture("park.jpg"),)),
    ],
)
def unsourced_media(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Zonder toestemming van de maker publiceer je geen werk van een ander: foto's, tekeningen, films, muziek.
    'Gevonden op internet' is geen toestemming. Van wie een foto is, vragen we. Eigen werk, toestemming of een
    licentie is prima.
    """
    if seen.has(Kind.SOURCE, "allowed", where=Where.TEXT):
        yield Good(Wording("Je mag dit beeld of deze muziek gebruiken.", "You may use this picture or music."))
    else:
        shown = bool(draft.pictures or draft.films or draft.sounds)
        taken = ("found", "music", "found_online") if shown else ("found", "music")
        for one in seen.own(Kind.MEDIA_ORIGIN, *taken)[:1]:
            yield found(
                one,
                Weight.REVISE,
                Wording("Dit is gemaakt door een ander", "This was made by somebody else"),
                Wording(
                    "Mag je het gebruiken? Vraag het de maker, kies een rechtenvrij beeld of maak er zelf een. Zonder "
                    "toestemming kun je een flinke boete krijgen.",
                    "May you use it? Ask the maker, choose a free picture or make one yourself. Without permission "
                    "you can "
                    "get a heavy fine.",
                ),
            )
    rights = list(_rights(draft))
    for where, number, right in rights:
        if right is UNKNOWN:
            yield Question("rights", _ASK[where], _CHOICES, where=where, index=number, quote=where.value)
        if right is Rights.NONE:
            yield Finding(Weight.REVISE, _MAY_YOU, _ASK_THE_MAKER, where=where, index=number, quote=where.value)
    if rights and all(right is Rights.OWN for _, _, right in rights):
        yield Good(Wording("De foto of film is van jou.", "The picture or film is yours."))


def _rights(draft: Draft) -> Iterator[tuple[Where, int, Rights | Unknown]]:
    for number, picture in enumerate(draft.pictures):
        yield Where.PICTURE, number, picture.rights
    for number, film in enumerate(draft.films):
        yield Where.FILM, number, film.rights
    for number, sound in enumerate(draft.sounds):
        yield Where.SOUND, number, sound.rights
