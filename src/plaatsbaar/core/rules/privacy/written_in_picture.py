"""Does the writing in a picture name somebody, or hold what leads to somebody? (4.2, 5.5, 8.5)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plaatsbaar.core import naming
from plaatsbaar.core.draft import UNKNOWN, Box, Draft, Picture
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Cover, Finding, Weight
from plaatsbaar.core.wording import Wording

_BOX = Box(120, 80, 200, 40)


def _read(kind: Kind, value: str, quote: str, certainty: Certainty = Certainty.CERTAIN) -> Observation:
    return Observation(kind, value, Where.PICTURE, _BOX, certainty, quote=quote)


_NAME = _read(Kind.NAME, "full", "Fenna Bakker")
_SENDER = _read(Kind.NAME, "sender", "Bilal", Certainty.LIKELY)
_CHAT = Observation(Kind.WRITING, "chat", Where.PICTURE)
_NOT_READ = Observation(Kind.WRITING, "not_read", Where.PICTURE)
_BLURRED = Observation(Kind.WRITING, "unreadable", Where.PICTURE, _BOX)


@rule(
    ground="personal_data",
    category="personal_data",
    title=Wording("Tekst op je foto", "Writing in your picture"),
    in_english="""What can be read in a picture counts as if it stood in the text: a name on a shirt or a board, a phone
    number, a list of grades. In a screenshot of a chat the senders are named too. Writing that nobody could read is
    pointed out, so that a person looks.""",
    given=Given(pictures=(Picture("foto.jpg", people=()),), seen=(_NAME,)),
    examples=[
        finds("Kijk eens!", "een naam op het bord"),
        finds("Kijk eens!", "een telefoonnummer", seen=(_read(Kind.IDENTIFIER, "phone", "06-12345678"),)),
        finds("Kijk eens!", "een afzender in een chat", seen=(_CHAT, _SENDER)),
        finds("Kijk eens!", "tekst die niemand kon lezen", seen=(_BLURRED,)),
        finds("Kijk eens!", "niemand las wat er staat", seen=(_NOT_READ,)),
        passes("Welkom!", "geen foto", pictures=(), seen=()),
        passes("Kijk eens!", "er staat niets in beeld", seen=()),
        passes("Kijk eens!", "alleen een gewone regel", seen=(_read(Kind.WRITING, "line", "Open dag zaterdag"),)),
        passes("Kijk eens!", "misschien een naam: te weinig om te melden",
               seen=(_read(Kind.NAME, "lone", "roos", Certainty.POSSIBLE),)),
        passes("Kijk eens!", "het bestand is al afgedekt", pictures=(Picture("schoon.jpg", people=(), covered=True),)),
    ],
)  # fmt: skip
def written_in_picture(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Wat op een foto te lezen is, telt alsof het in je bericht staat: een naam op een shirt of bord, een
    telefoonnummer, een cijferlijst. In een schermafdruk van een chat staan ook de namen van wie schreef. Tekst die
    niemand kon lezen wijzen we aan, zodat je zelf kijkt.
    """
    for index, picture in enumerate(draft.pictures):
        if not picture.covered:
            yield from _about(draft, index, seen, facts)


def _about(draft: Draft, index: int, seen: Seen, facts: Facts) -> Iterator[Finding]:
    chat = any(one.index == index for one in seen.find(Kind.WRITING, "chat", where=Where.PICTURE))
    for kind in (Kind.NAME, Kind.IDENTIFIER, Kind.SPECIAL):
        for one in seen.find(kind, where=Where.PICTURE, at_least=Certainty.LIKELY):
            allowed = kind is Kind.NAME and naming.may_be_named(draft, facts, one.person)
            # where it is posted is unknown: then a name counts as not allowed, and is mended by covering
            own = one.detail.get("own") == "yes"
            if one.index == index and not own and (allowed is UNKNOWN or not allowed):
                yield _finding(one, index, chat=chat)
    blurred = [one.box for one in seen.find(Kind.WRITING, "unreadable", where=Where.PICTURE) if one.index == index]
    if blurred:
        yield _unreadable(index, tuple(box for box in blurred if box))
    if any(one.index == index for one in seen.find(Kind.WRITING, "not_read", where=Where.PICTURE)):
        yield _not_read(index)


_WHERE = Wording("op je foto", "in your picture"), Wording("in de chat op je foto", "in the chat in your picture")
_WHAT = {
    Kind.NAME: Wording("een naam", "a name"),
    Kind.IDENTIFIER: Wording("een gegeven van iemand", "somebody's data"),
    Kind.SPECIAL: Wording("iets persoonlijks over iemand", "something private about somebody"),
}


def _finding(one: Observation, index: int, *, chat: bool) -> Finding:
    message = Wording("Er staat {what} {where}: {quote}", "There is {what} {where}: {quote}")
    return Finding(
        Weight.REVISE,
        message.fill(what=_WHAT[one.kind], where=_WHERE[chat], quote=one.quote),
        Wording("Dek het af, of kies een andere foto.", "Cover it, or choose another picture."),
        where=Where.PICTURE,
        place=one.place,
        index=index,
        fix=Cover(index, (one.box,)) if one.box else None,
        quote=one.quote,
    )


def _not_read(index: int) -> Finding:
    return Finding(
        Weight.HINT,
        Wording("Wat er op je foto geschreven staat, is niet gelezen", "What is written in your picture was not read"),
        Wording(
            "Kijk zelf of er namen of nummers op te lezen zijn.",
            "See for yourself whether names or numbers can be read.",
        ),
        where=Where.PICTURE,
        index=index,
        quote=f"writing {index + 1}",
    )


def _unreadable(index: int, boxes: tuple[Box, ...]) -> Finding:
    return Finding(
        Weight.HINT,
        Wording(
            "Op je foto staat tekst die wij niet konden lezen", "In your picture is writing that we could not read"
        ),
        Wording(
            "Kijk zelf of er een naam of nummer staat, en dek het dan af.",
            "See for yourself whether there is a name or number, and cover it then.",
        ),
        where=Where.PICTURE,
        place=boxes[0],
        index=index,
        quote=f"writing {index + 1}",
    )
