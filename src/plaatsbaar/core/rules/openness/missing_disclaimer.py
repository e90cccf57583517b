"""Is a personal post of a member of staff about the own school without saying that it is a personal opinion? (5.4,
B1.1)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, asks, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Good, Replace, Weight
from plaatsbaar.core.wording import Wording


@rule(
    ground="disclaimer",
    category="disclaimer",
    holds_for={Role.STAFF},
    title=Wording("Mededeling ontbreekt", "No disclaimer"),
    in_english="""When a member of staff publishes about the school on a personal title, the post says that it is a
    personal opinion, apart from the official views of the board. Having an opinion is fine. "Ik vind" is an opinion,
    not a disclaimer. A standing disclaimer in the profile or blog is enough, and where space is short a few words
    do.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC, function="docent biologie"),
    examples=[
        finds("Wat een mooie open dag hadden wij vandaag op school!", "over school, zonder mededeling"),
        finds(
            "Mijn school gaat terug naar een boekenlijst. Ik vind dat een gemiste kans.", "'ik vind' is geen mededeling"
        ),
        finds("So proud of my students today", "ook in een andere taal"),
        finds("Trots op mijn collega's van het Stroomdal", "kort kanaal, korte mededeling", channel="x"),
        finds("Vandaag 78 toetsen nagekeken.", "over het eigen werk"),
        passes("Mooie open dag op school! Mijn eigen mening, los van de school.", "de mededeling staat erbij"),
        passes(
            "Mooie open dag op school!",
            "de mededeling staat in het profiel",
            bio="Docent. Tweets op persoonlijke titel.",
        ),
        passes("Welkom op de open dag van onze school!", "namens de school", capacity=Capacity.OFFICIAL),
        passes("Wie gaat er mee hardlopen zondag?", "niet over school"),
        passes("Onze school doet mee, zie de mail", "besloten groep", audience=Audience.RESTRICTED),
        passes("Gefeliciteerd met je diploma!", "een felicitatie als antwoord", reply=True),
        passes("De minister wil dat het onderwijs weer de basis in duikt.", "over onderwijs in het algemeen"),
        passes("Mijn dochter heeft vandaag open dag op haar nieuwe school", "de school van een ander"),
        asks("Mooie open dag gehad op mijn school!", "wie kan het lezen?", audience=UNKNOWN),
    ],
)
def missing_disclaimer(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een medewerker die op persoonlijke titel over school publiceert, zegt erbij dat het een eigen mening is die los
    staat van de standpunten van het bestuur. Een mening hebben mag. 'Ik vind' is een mening, geen mededeling. Staat de
    mededeling in je profiel of op je blog, dan is dat genoeg. Is er weinig ruimte, dan zijn een paar woorden genoeg.
    """
    if draft.capacity is not Capacity.PERSONAL or draft.audience is not Audience.PUBLIC:
        return
    if seen.has(Kind.DISCLAIMER, where=Where.TEXT) or seen.has(Kind.DISCLAIMER, where=Where.BIO):
        yield Good(Wording("Je zegt erbij dat dit jouw eigen mening is.", "You say that this is your own opinion."))
        return
    if not _about_own_school(seen) or _courtesy(draft, seen):
        return
    yield Finding(
        Weight.REVISE,
        Wording(
            "Dat mag. Vertel er wel bij dat dit jouw mening is", "That is fine. Do say that it is your own opinion"
        ),
        Wording(
            "Je schrijft als jezelf over school. Een lezer kan denken dat school dit vindt. Eén zin eronder is genoeg.",
            "You write about school as yourself. A reader may take it for the school's view. One sentence is enough.",
        ),
        fix=_added(draft, facts),
    )


def _about_own_school(seen: Seen) -> bool:
    """Something about the own school was told; a school word alone counts unless another sentence points elsewhere."""
    told = [*seen.find(Kind.SCHOOL, where=Where.TEXT), *seen.find(Kind.SCHOOL, where=Where.ALT)]
    own = [one.detail.get("own") for one in told]
    return "yes" in own or ("maybe" in own and "no" not in own)


def _courtesy(draft: Draft, seen: Seen) -> bool:
    """A thank-you or good wishes in answer to somebody: no publication about the school."""
    kind = seen.has(Kind.DISCUSSION, "courtesy", where=Where.TEXT) or seen.has(Kind.PRAISE, where=Where.TEXT)
    told = seen.has(Kind.OPINION, where=Where.TEXT) or seen.has(Kind.SCHOOL, "name", "house", where=Where.TEXT)
    return draft.reply is True and kind and not told


def _forms(draft: Draft, facts: Facts) -> Iterable[str]:
    """The disclaimer from full to shortest; the name of the board or school goes in where it is known."""
    board, school = facts.board.name, draft.author.school
    views = board or "mijn school"
    yield f"Dit is mijn persoonlijke mening en staat los van officiële standpunten van {views}."
    place = f"{school} ({board})" if school and board else school or board
    if draft.author.function and place:
        function = draft.author.function[0].upper() + draft.author.function[1:]
        yield f"{function} {place}, op persoonlijke titel."
    yield "Op persoonlijke titel."


def _added(draft: Draft, facts: Facts) -> Replace | None:
    """The longest form that the channel has room for, below the text; None when not even the shortest fits."""
    end = len(draft.text.rstrip())
    limit = None if draft.channel is UNKNOWN else draft.channel.limit
    for form in _forms(draft, facts):
        for between in ("\n\n", " "):
            if limit is None or end + len(between) + len(form) <= limit:
                return Replace(end, len(draft.text), between + form, Wording("Zet dat eronder", "Add that below"))
    return None
