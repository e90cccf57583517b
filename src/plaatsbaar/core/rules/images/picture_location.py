"""Does the picture's file say where it was taken, or who is in it? (4.2, 8.5)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, Picture
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Cover, Finding, Weight
from plaatsbaar.core.wording import Wording

_GPS = Observation(Kind.METADATA, "gps", Where.PICTURE, detail={"says": "51.960, 5.900"})
_DEVICE = Observation(Kind.METADATA, "device", Where.PICTURE, detail={"says": "Camera X100"})
_NAMED = Observation(Kind.METADATA, "faces", Where.PICTURE, detail={"says": ""})

_TOLD = {
    "gps": Wording("In de foto zit de plek waar hij is gemaakt", "The picture holds the place where it was taken"),
    "faces": Wording("In het bestand staat wie of waar de gezichten zijn", "The file says who or where the faces are"),
    "author": Wording("In het bestand staat wie de foto maakte", "The file says who took it"),
    "thumbnail": Wording(
        "In het bestand zit nog een kleine versie van de foto, zonder wat je afdekt",
        "The file holds a small version of the picture, without what you cover",
    ),
    "film": Wording("Aan de foto hangt een filmpje", "A short film hangs on to the picture"),
    "comment": Wording("In het bestand staat een opmerking", "The file holds a comment"),
}
_REVISE = frozenset({"gps", "faces"})


@rule(
    ground="personal_data",
    category="personal_data",
    title=Wording("Verborgen gegevens in je foto", "Hidden data in your picture"),
    in_english="""A picture's file often says more than the picture: where it was taken, by whom, even who is in it.
    What was found is shown, and a new file is made without it.""",
    given=Given(pictures=(Picture("foto.jpg", people=()),), seen=(_GPS,)),
    examples=[
        finds("Zonsopgang bij school", "de locatie zit in het bestand"),
        finds("Zonsopgang bij school", "namen bij gezichten in het bestand", seen=(_NAMED,)),
        passes("Zonsopgang bij school", "alleen het toestel: geen persoonsgegeven", seen=(_DEVICE,)),
        passes(
            "Zonsopgang bij school", "het schone bestand", pictures=(Picture("schoon.jpg", people=(), covered=True),)
        ),
        passes("Zonsopgang bij school", "niets verborgen", seen=()),
    ],
)
def picture_location(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Het bestand van een foto zegt vaak meer dan de foto zelf: waar hij is gemaakt, door wie, soms wie erop staat. Je
    ziet wat er in zit, en we maken een nieuw bestand zonder die gegevens.
    """
    for one in seen.find(Kind.METADATA, *_TOLD, where=Where.PICTURE):
        picture = draft.pictures[one.index] if one.index < len(draft.pictures) else None
        if picture is None or picture.covered:
            continue
        yield Finding(
            Weight.REVISE if one.value in _REVISE else Weight.HINT,
            _TOLD[one.value],
            Wording("Neem de schone foto: die heeft dit niet.", "Take the clean picture: it does not have this."),
            where=Where.PICTURE,
            index=one.index,
            fix=Cover(one.index, (), Wording("Maak de foto schoon", "Clean the picture")),
            quote=one.value,
        )
