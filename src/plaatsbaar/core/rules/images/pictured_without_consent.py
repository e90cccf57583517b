"""Is somebody in the picture who did not agree, in writing, to be shown there? (4.5, 8.6)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plaatsbaar.core.answers import answer_to
from plaatsbaar.core.consent import Destination, Medium, destination_of
from plaatsbaar.core.depicted import Faces, agreed, faces_of, members, place_wording, unread
from plaatsbaar.core.draft import UNKNOWN, Box, Capacity, Draft, Face, FaceState, Picture, Role, Unknown
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Observation, Seen, Where
from plaatsbaar.core.questions import ASK_CHANNEL
from plaatsbaar.core.rule import Given, Judged, asks, finds, passes, rule
from plaatsbaar.core.verdict import Choice, Cover, Finding, Good, Question, Weight
from plaatsbaar.core.wording import Wording, count

_A, _B, _C = Box(400, 300, 120, 150), Box(900, 320, 110, 140), Box(1500, 310, 115, 150)
_LOOKED = Observation(Kind.LOOKED, "picture", Where.PICTURE, detail={"width": "4032", "height": "3024"})
_THREE = (_LOOKED, *(Observation(Kind.FACE, "zeker", Where.PICTURE, box) for box in (_A, _B, _C)))


def _photo(*faces: Face, **told: object) -> tuple[Picture, ...]:
    return (Picture("foto.jpg", faces=faces, **told),)  # type: ignore[arg-type]


@rule(
    ground="image_consent",
    category="image_consent",
    holds_for={Role.STAFF},
    title=Wording("Iemand op de foto zonder toestemming", "Somebody in the picture without consent"),
    in_english="""A picture of people needs their written consent: of staff, of parents, of pupils from sixteen on. The
    registry knows the answer per medium and per place; no answer is no. Whoever did not agree is covered. A face of
    which nobody said whose it is counts as not agreed. Faces are found, never recognised: people say who is in it.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL, pictures=(Picture("foto.jpg"),), seen=_THREE),
    examples=[
        finds("Trots op 2B!", "drie gezichten, niemand benoemd"),
        finds("Trots!", "Sanne weigerde", pictures=(Picture("foto.jpg", people=("p-sanne", "p-noor", "p-daan")),)),
        finds(
            "Trots op 2B!",
            "Bilal gaf geen antwoord",
            pictures=_photo(Face(_A, FaceState.KEEP, "p-bilal"), Face(_B, FaceState.COVER)),
        ),
        finds("Trots op 2B!", "alleen de klas is nog maar gekozen", pictures=(Picture("a.jpg", groups=("2B",)),)),
        passes("Trots op onze school!", "wie nee zei is afgedekt", pictures=_photo(
            Face(_A, FaceState.COVER, "p-sanne"), Face(_B, FaceState.KEEP, "p-noor"),
            Face(_C, FaceState.KEEP, "p-daan"), people=("p-sanne", "p-noor", "p-daan"),
        )),
        passes("Trots op 2B!", "wie niet mag is aangewezen en afgedekt, geen buitenstaanders", pictures=_photo(
            Face(_A, FaceState.COVER, "p-sanne"), Face(_B, FaceState.KEEP), Face(_C, FaceState.KEEP),
            people=("p-sanne",), groups=("2B",), outsiders=False,
        )),
        passes("Ons nieuwe lokaal", "er staat niemand op", pictures=(Picture("a.jpg", people=()),), seen=(_LOOKED,)),
        passes("Trots op 2B!", "dit is het afgedekte bestand", pictures=(Picture("a.jpg", covered=True),), seen=()),
        asks("Trots op 2B!", "niemand keek naar de foto", seen=()),
        asks("Ons nieuwe lokaal", "geen gezicht gezien, maar een mens zei het nog niet", seen=(_LOOKED,)),
    ],
)  # fmt: skip
def pictured_without_consent(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Voor een foto met mensen is hun schriftelijke toestemming nodig: van medewerkers, van ouders, van leerlingen
    vanaf 16 jaar. Het register weet per plek wie ja zei; geen antwoord is nee. Wie geen ja zei, dek je af. Een gezicht
    waarvan niemand zei wie het is, telt als geen ja. We vinden gezichten, we herkennen ze nooit: mensen zeggen wie
    erop staat.
    """
    destination = destination_of(draft)
    for index, picture in enumerate(draft.pictures):
        if unread(index, seen):
            continue
        yield from _about(draft, picture, index, faces_of(picture, index, seen), destination, facts)


def _about(
    draft: Draft, picture: Picture, index: int, faces: Faces, destination: Destination | Unknown | None, facts: Facts
) -> Iterator[Judged]:
    if picture.covered and picture.faces is UNKNOWN:
        yield Good(Wording("Je plaatst de afgedekte foto.", "You post the covered picture."))
        return
    if faces.all_covered:
        yield Good(Wording("Alle gezichten zijn afgedekt.", "All faces are covered."))
        return
    if facts.consents is None and faces.decided and not faces.open:
        yield _kept_unchecked(index)
        return
    if not faces.all and not picture.groups and picture.people in (UNKNOWN, ()):
        yield from _nobody_seen(picture, index, faces)
        return
    if destination is UNKNOWN and facts.consents is not None:
        yield ASK_CHANNEL
    yield from _judged(draft, picture, index, faces, destination, facts)


def _nobody_seen(picture: Picture, index: int, faces: Faces) -> Iterator[Judged]:
    """No box and nobody named: fine when a person said so, otherwise a question, since a face can be missed."""
    if picture.people == () or (faces.looked and picture.complete):
        return
    message = (
        Wording("Wij zien geen gezichten op deze foto. Klopt dat?", "We see no faces in this picture. Is that right?")
        if faces.looked
        else Wording("Wie staan er op deze foto?", "Who is in this picture?")
    )
    nobody = Choice("nobody", Wording("Er staat niemand op", "Nobody is in it"))
    somebody = Choice("somebody", Wording("Er staat wel iemand op", "Somebody is in it"))
    yield Question("picture", message, (nobody, somebody), Where.PICTURE, index=index)


def _judged(
    draft: Draft, picture: Picture, index: int, faces: Faces, destination: Destination | Unknown | None, facts: Facts
) -> Iterator[Judged]:
    """One finding per picture: for how many there is no consent, and of how many nobody said who they are."""
    said = picture.people if picture.people is not UNKNOWN else ()
    pointed = tuple(f.person for f in faces.decided if f.person and f.state is not FaceState.COVER)
    shown = tuple(person for person in dict.fromkeys((*said, *pointed)) if person not in faces.covered_people)
    answers = agreed(shown, (Medium.PHOTO,), destination, facts)
    refused = len(answers.not_allowed)
    boxes = faces.boxes_of(answers.not_allowed)
    unnamed, open_boxes = _unnamed(picture, faces, shown, facts, destination)
    if answers.unknown and facts.consents is None:
        yield from _on_paper(draft, index, faces)
    elif destination is not UNKNOWN:
        unnamed += len(answers.unknown)
    if not refused and not unnamed:
        if picture.groups and picture.outsiders is UNKNOWN:
            yield _outsiders(picture, index)
        elif picture.people is UNKNOWN and picture.groups and not faces.all:
            yield from _nobody_seen(picture, index, faces)
        elif not answers.unknown:
            yield Good(Wording("Iedereen op de foto mag erop.", "Everybody in the picture may be shown."))
        return
    boxes = boxes if boxes and not unnamed else (*boxes, *(box for box in open_boxes if box not in boxes)) or faces.all
    total = max(len(faces.all), len(shown) + len(faces.covered_people))
    where = place_wording(draft, destination) if isinstance(destination, Destination) else None
    yield _finding(index, refused, unnamed, total, where, boxes)


def _unnamed(
    picture: Picture, faces: Faces, shown: tuple[str, ...], facts: Facts, destination: Destination | Unknown | None
) -> tuple[int, tuple[Box, ...]]:
    """How many faces nobody spoke for, and their boxes."""
    if faces.decided:
        kept = tuple(f.box for f in faces.decided if f.state is FaceState.KEEP and not f.person)
        spoken_for = bool(picture.groups) or len(kept) <= len([p for p in shown if not faces.boxes_of([p])])
        left = faces.open if spoken_for and not _class_open(picture, facts, destination) else (*faces.open, *kept)
        return len(left), left
    if picture.groups:
        left = faces.open if _class_open(picture, facts, destination) or picture.outsiders is True else ()
        return len(left), left
    return max(0, len(faces.open) - len(shown)), faces.open


def _class_open(picture: Picture, facts: Facts, destination: Destination | Unknown | None) -> bool:
    """Whether the class question is open: somebody in the group may not be shown, and nobody said who is in it."""
    if not picture.groups or picture.people is not UNKNOWN:
        return False
    group = members(picture.groups, facts)
    answers = agreed(group, (Medium.PHOTO,), destination, facts)
    return not group or bool(answers.not_allowed or answers.unknown)


def _kept_unchecked(index: int) -> Finding:
    """Without a session there is no registry: the author chose who stays, and is reminded of what that takes."""
    return Finding(
        Weight.HINT,
        Wording("Je laat mensen herkenbaar op de foto staan", "You leave people recognisable in the picture"),
        Wording(
            "Dat kan als zij schriftelijk ja zeiden tegen een foto op deze plek. Log in, dan kijken we het voor je na.",
            "That is fine when they agreed in writing to a picture in this place. Sign in and we look it up for you.",
        ),
        where=Where.PICTURE,
        index=index,
        quote=f"picture {index + 1}",
    )


def _on_paper(draft: Draft, index: int, faces: Faces) -> Iterator[Judged]:
    """Whether they agreed in writing, as far as the author says: no registry is at hand."""
    question = _agreed_on_paper(index)
    match answer_to(draft, question):
        case "":
            yield question
        case "cover":
            yield Finding(
                Weight.REVISE,
                Wording(
                    "Niet iedereen op de foto zei schriftelijk ja", "Not everybody in the picture agreed in writing"
                ),
                Wording("Dek af wie geen ja zei.", "Cover whoever did not agree."),
                where=Where.PICTURE,
                index=index,
                fix=Cover(index, faces.all) if faces.all else None,
                quote=f"picture {index + 1}",
            )


def _agreed_on_paper(index: int) -> Question:
    """Named people and no registry to look them up in."""
    message = Wording(
        "Hebben de mensen op de foto schriftelijk ja gezegd tegen een foto op deze plek?",
        "Did the people in the picture agree in writing to a picture in this place?",
    )
    yes, no = (
        Choice("agreed", Wording("Ja, allemaal", "Yes, all")),
        Choice("cover", Wording("Nee, dek af", "No, cover")),
    )
    return Question("picture", message, (yes, no), Where.PICTURE, index=index, quote="consent")


def _outsiders(picture: Picture, index: int) -> Question:
    message = Wording("Staat er iemand op die niet in {group} zit?", "Is somebody in it who is not in {group}?")
    return Question(
        "picture",
        message.fill(group=" / ".join(picture.groups)),
        (Choice("no_outsiders", Wording("Nee", "No")), Choice("outsiders", Wording("Ja", "Yes"))),
        Where.PICTURE,
        index=index,
        quote="outsiders",
    )


_REFUSED = Wording(
    "Voor {refused} van de {total} mensen is er geen toestemming voor {where}.",
    "For {refused} of the {total} people there is no consent for {where}.",
)
_ONE_REFUSED = Wording(
    "Voor iemand op de foto is er geen toestemming voor {where}.",
    "For somebody in the picture there is no consent for {where}.",
)
_OTHERS = (
    Wording("Van 1 ander weten we nog niet wie het is.", "Of 1 other we do not know yet who it is."),
    Wording("Van {n} anderen weten we nog niet wie het zijn.", "Of {n} others we do not know yet who they are."),
)
_UNNAMED = (
    Wording("Van 1 gezicht op de foto is niet gezegd wie het is", "Of 1 face in the picture nobody said whose it is"),
    Wording(
        "Van {n} gezichten op de foto is niet gezegd wie het zijn",
        "Of {n} faces in the picture nobody said whose they are",
    ),
)


def _finding(
    index: int, refused: int, unnamed: int, total: int, where: Wording | None, boxes: tuple[Box, ...]
) -> Finding:
    where = where or Wording("deze plek", "this place")
    if refused:
        first = _ONE_REFUSED.fill(where=where) if total <= 1 else _REFUSED.fill(
            refused=refused, total=total, where=where
        )  # fmt: skip
        second = count(unnamed, *_OTHERS) if unnamed else None
        message = Wording(f"{first.nl} {second.nl}", f"{first.en} {second.en}") if second else first
    else:
        message = count(unnamed, *_UNNAMED)
    return Finding(
        Weight.REVISE,
        message,
        Wording(
            "Zeg wie erop staan, of dek ze af. Wie niet benoemd is, wordt afgedekt.",
            "Say who is in it, or cover them. Who is not named is covered.",
        ),
        where=Where.PICTURE,
        index=index,
        fix=Cover(index, boxes) if boxes else None,
        quote=f"picture {index + 1}",
    )
