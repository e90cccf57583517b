"""Is somebody to be seen or heard in a film or recording who did not agree? (4.5, 8.6)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plaatsbaar.core.answers import answer_to
from plaatsbaar.core.consent import Destination, Medium, destination_of
from plaatsbaar.core.depicted import agreed, members, place_wording
from plaatsbaar.core.draft import UNKNOWN, Capacity, Draft, Film, Role, Sound
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.questions import ASK_CHANNEL
from plaatsbaar.core.rule import Given, Judged, asks, finds, passes, rule
from plaatsbaar.core.verdict import Choice, Finding, Good, Question, Weight
from plaatsbaar.core.wording import Wording


@rule(
    ground="image_consent",
    category="image_consent",
    title=Wording("Film of geluid zonder toestemming", "Film or sound without consent"),
    in_english="""A film or recording of people needs their written consent, for film and for sound apart. Who did not
    say yes can be covered all through a film and its sound dropped; a voice in a recording can be silenced, but a
    recording as it is with somebody who said no cannot be posted. Pupils and parents are asked whether they asked the
    people in it.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL),
    examples=[
        finds("Kijk dit dansje!", "Sanne zei nee", films=(Film("dans.mp4", people=("p-sanne", "p-noor")),)),
        finds(
            "Kijk dit dansje!",
            "afgedekt, maar Sanne is nog te horen",
            films=(Film("dans.mp4", people=("p-sanne",), covered=True),),
        ),
        finds("Hoor dit eens", "Bilal gaf geen antwoord", sounds=(Sound("lied.mp3", people=("p-bilal",)),)),
        passes("Kijk dit dansje!", "Noor zei ja tegen film en geluid", films=(Film("dans.mp4", people=("p-noor",)),)),
        passes("Timelapse van de nieuwbouw", "er staat niemand op", films=(Film("bouw.mp4", people=(), sound=False),)),
        passes(
            "Kijk dit dansje!",
            "iedereen is afgedekt en het geluid is eraf",
            films=(Film("dans.mp4", people=("p-sanne",), sound=False, covered=True),),
        ),
        passes("De schoolbel is weer terug", "er is niemand te horen", sounds=(Sound("bel.mp3", people=()),)),
        asks("Kijk dit dansje!", "wie erop staat is niet gezegd", films=(Film("dans.mp4"),)),
        asks("Kijk dit dansje!", "een leerling: heb je het gevraagd?", role=Role.PUPIL, films=(Film("dans.mp4"),)),
        passes("Dansje!", "gevraagd", role=Role.PUPIL, films=(Film("dans.mp4"),), answers={"film::0": "asked"}),
    ],
)
def filmed_without_consent(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Voor film en geluid van mensen is hun schriftelijke toestemming nodig, voor film en geluid apart. Wie geen ja
    zei, dek je in de hele film af, en het geluid laat je weg. In een geluidsopname kun je een stuk stil maken; zoals
    hij is, kan hij niet als iemand nee zei. Leerlingen en ouders vragen we of zij het de anderen vroegen.
    """
    unread = {(one.where, one.index) for one in seen.find(Kind.UNREADABLE)}
    for index, film in enumerate(draft.films):
        if (Where.FILM, index) not in unread:
            media = (Medium.FILM,) * (not film.covered) + (Medium.SOUND,) * film.sound
            if not media:
                continue
            yield from _about(draft, film, Where.FILM, index, media, facts)
    for index, sound in enumerate(draft.sounds):
        if (Where.SOUND, index) not in unread:
            yield from _about(draft, sound, Where.SOUND, index, (Medium.SOUND,), facts)


def _about(
    draft: Draft, work: Film | Sound, where: Where, index: int, media: tuple[Medium, ...], facts: Facts
) -> Iterator[Judged]:
    if work.people == () and not work.groups:
        return
    destination = destination_of(draft)
    if draft.role is not Role.STAFF:
        asked = _question(where, index, own=True)
        if not answer_to(draft, asked):
            yield asked
        return
    if destination is UNKNOWN:
        yield ASK_CHANNEL
        return
    told = work.people if work.people is not UNKNOWN else members(work.groups, facts)
    answers = agreed(told, media, destination, facts)
    if answers.not_allowed and work.people is not UNKNOWN:
        yield _finding(draft, where, index, bool(answers.no), len(answers.not_allowed), len(told), destination)
    elif not told or answers.unknown or answers.not_allowed:
        yield _question(where, index, own=False)
    else:
        yield Good(Wording("Iedereen in de film mag erin.", "Everybody in the film may be shown."))


_WHAT = {Where.FILM: Wording("de film", "the film"), Where.SOUND: Wording("het geluid", "the sound")}


_COVER = Wording(
    "Dek hen af in de hele film en laat het geluid weg, of vraag eerst toestemming.",
    "Cover them all through the film and leave the sound out, or ask for consent first.",
)
_SILENCE = Wording(
    "Zij zeiden nee. Maak het stuk waarin zij te horen zijn stil, of kies een ander stuk.",
    "They said no. Silence the part in which they are heard, or choose another part.",
)
_ASK = Wording(
    "Vraag eerst toestemming, of kies een stuk zonder hen.",
    "Ask for consent first, or choose a part without them.",
)


def _finding(
    draft: Draft, where: Where, index: int, said_no: bool, number: int, total: int, destination: object
) -> Finding:
    place = place_wording(draft, destination) if isinstance(destination, Destination) else Wording("deze plek", "here")
    message = Wording(
        "Voor {number} van de {total} mensen in {what} is er geen toestemming voor {place}",
        "For {number} of the {total} people in {what} there is no consent for {place}",
    ).fill(number=number, total=total, what=_WHAT[where], place=place)
    if where is Where.FILM:
        advice, weight = _COVER, Weight.REVISE
    elif said_no:
        advice, weight = _SILENCE, Weight.STOP
    else:
        advice, weight = _ASK, Weight.CONSULT
    return Finding(weight, message, advice, where=where, index=index, quote=f"{where.value} {index + 1}")


def _question(where: Where, index: int, *, own: bool) -> Question:
    message = (
        Wording(
            "Heb je iedereen in {what} gevraagd of dit mag?", "Did you ask everybody in {what} whether this is fine?"
        )
        if own
        else Wording("Wie zijn er in {what} te zien of te horen?", "Who can be seen or heard in {what}?")
    )
    nobody = Choice("nobody", Wording("Niemand", "Nobody"))
    choices = (Choice("asked", Wording("Ja, iedereen", "Yes, everybody")), nobody) if own else (nobody,)
    return Question(where.value, message.fill(what=_WHAT[where]), choices, where, index=index)
