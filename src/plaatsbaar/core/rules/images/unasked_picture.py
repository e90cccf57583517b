"""Are others in the picture, whom nobody asked? (B2.9)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plaatsbaar.core.depicted import faces_of, unread
from plaatsbaar.core.draft import UNKNOWN, Box, Draft, Face, FaceState, Picture, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, asks, finds, passes, rule
from plaatsbaar.core.verdict import Choice, Cover, Finding, Good, Question, Weight
from plaatsbaar.core.wording import Wording, count

_A, _B = Box(400, 300, 120, 150), Box(900, 320, 110, 140)
_LOOKED = Observation(Kind.LOOKED, "picture", Where.PICTURE, detail={"width": "1600", "height": "1200"})
_TWO = (_LOOKED, *(Observation(Kind.FACE, "zeker", Where.PICTURE, box) for box in (_A, _B)))


@rule(
    ground="think_before_sharing_pictures",
    category="image_consent",
    holds_for={Role.PUPIL, Role.PARENT, Role.ALUMNUS, Role.OTHER},
    title=Wording("Anderen op je foto", "Others in your picture"),
    in_english="""Think before you share a picture with others in it: how would you like it if somebody shared this of
    you? Ask them, or cover their faces. Who may stay is the author's own choice here; the school's registry is never
    looked at for pupils and parents.""",
    given=Given(role=Role.PUPIL, pictures=(Picture("foto.jpg"),), seen=_TWO),
    examples=[
        finds("Leuk feest gisteren!", "twee gezichten, nog niets gekozen"),
        finds("Leuk feest gisteren!", "ook bij een ouder", role=Role.PARENT),
        passes(
            "Leuk feest gisteren!",
            "de een is afgedekt, de ander mag blijven",
            pictures=(Picture("foto.jpg", faces=(Face(_A, FaceState.COVER), Face(_B, FaceState.KEEP))),),
        ),
        passes("Leuk feest gisteren!", "het bestand is al afgedekt", pictures=(Picture("foto.jpg", covered=True),)),
        passes("Mijn taart!", "er staat niemand op", pictures=(Picture("taart.jpg", people=()),), seen=(_LOOKED,)),
        passes("Zonder foto", "geen foto, niets te vragen", pictures=(), seen=()),
        asks("Leuk feest gisteren!", "niemand keek naar de foto", seen=()),
        asks("Mijn taart!", "geen gezicht gezien, maar een mens zei het nog niet", seen=(_LOOKED,)),
    ],
)
def unasked_picture(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Denk na voor je een foto deelt waar anderen op staan: hoe zou jij het vinden als een ander zoiets over jou deelt?
    Vraag het ze, of dek hun gezicht af. Wie mag blijven, kies je hier zelf: voor leerlingen en ouders kijken we nooit
    in het register van school.
    """
    for index, picture in enumerate(draft.pictures):
        if not unread(index, seen):
            yield from _about(picture, index, seen)


def _about(picture: Picture, index: int, seen: Seen) -> Iterator[Judged]:
    faces = faces_of(picture, index, seen)
    if faces.open:
        yield _finding(index, faces.open)
    elif picture.covered or faces.all:
        yield Good(Wording("Je dacht na over wie er op je foto staat.", "You thought about who is in your picture."))
    elif picture.people is UNKNOWN and not (faces.looked and picture.complete):
        yield _question(index, faces.looked)


def _finding(index: int, open_boxes: tuple[Box, ...]) -> Finding:
    message = count(
        len(open_boxes),
        Wording("Er staat iemand op je foto", "Somebody is in your picture"),
        Wording("Er staan {n} mensen op je foto", "There are {n} people in your picture"),
    )
    return Finding(
        Weight.REVISE,
        message,
        Wording(
            "Heb je gevraagd of zij erop willen? Zo niet, vraag het of dek ze af. Jezelf mag je laten staan.",
            "Did you ask whether they want to be in it? If not, ask or cover them. Is it you: leave yourself in.",
        ),
        where=Where.PICTURE,
        index=index,
        fix=Cover(index, open_boxes),
        quote=f"picture {index + 1}",
    )


def _question(index: int, looked: bool) -> Question:
    message = (
        Wording("Wij zien geen gezichten op je foto. Klopt dat?", "We see no faces in your picture. Is that right?")
        if looked
        else Wording("Staan er anderen op je foto?", "Are others in your picture?")
    )
    nobody = Choice("nobody", Wording("Er staat niemand op", "Nobody is in it"))
    somebody = Choice("somebody", Wording("Er staat wel iemand op", "Somebody is in it"))
    return Question("picture", message, (nobody, somebody), Where.PICTURE, index=index)
