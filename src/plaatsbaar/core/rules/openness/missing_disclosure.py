"""Does a member of staff join a discussion about the board without saying that they work there, and as what? (5.2)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Good, Replace, Weight
from plaatsbaar.core.wording import Wording


@rule(
    ground="disclosure",
    category="disclosure",
    holds_for={Role.STAFF},
    title=Wording("Niet gezegd dat je hier werkt", "Not said that you work here"),
    in_english="""A member of staff who joins a discussion that has to do with the board says that they work there
    and in which function. That is fair to the others in the discussion. The profile text counts. "Medewerker"
    without a function is half of it.""",
    given=Given(
        role=Role.STAFF,
        capacity=Capacity.PERSONAL,
        audience=Audience.PUBLIC,
        reply=True,
        function="docent biologie",
    ),
    examples=[
        finds(
            "Wat een onzin over Quadraam, de sfeer op school is juist prima.",
            "een discussie, zonder te zeggen wie je bent",
        ),
        finds("Over het Stroomdal lees ik hier alleen halve waarheden.", "ook over één school"),
        finds("Die discussie over onze school is kort door de bocht.", "ook zonder antwoord op iemand", reply=False),
        passes(
            "Ik werk als docent biologie bij Quadraam en ik zie juist veel rust op school.",
            "werk en functie staan erbij",
        ),
        passes("Onzin over Quadraam, de sfeer is prima.", "staat in het profiel", bio="Teamleider bij Quadraam"),
        passes("Graag gedaan, tot morgen op school!", "een groet is geen discussie"),
        passes("Wat een onzin over die nieuwe film", "niet over school"),
        passes("Er klopt niets van dat bericht over onze school.", "namens de school", capacity=Capacity.OFFICIAL),
        passes("Mooie open dag op het Stroomdal vandaag", "een bericht, geen discussie", reply=False),
        passes(
            "Jammer dat onze school zo weinig geld vrijmaakt voor excursies.",
            "een losse mening is nog geen discussie; daar hoort de mededeling bij (5.4)",
            reply=False,
        ),
    ],
)
def missing_disclosure(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een medewerker die meepraat in een discussie over het bestuur of een school, zegt erbij dat hij daar werkt en
    in welke functie. Dat is eerlijk tegenover de anderen. Je profiel telt mee. Alleen 'medewerker' is de helft: zeg
    ook wat je doet.
    """
    if draft.capacity is not Capacity.PERSONAL or draft.audience is not Audience.PUBLIC:
        return
    told = [one for one in seen.find(Kind.DISCLOSURE) if one.where in (Where.TEXT, Where.BIO)]
    if not _discusses_own_school(draft, seen):
        return
    if any(one.value == "full" for one in told):
        yield Good(Wording("Je zegt erbij wat je functie is.", "You say what your function is."))
        return
    half = bool(told)
    yield Finding(
        Weight.REVISE,
        Wording("Zeg er ook bij wat je functie is", "Also say what your function is")
        if half
        else Wording("Meepraten mag. Zeg erbij dat je hier werkt", "Joining in is fine. Say that you work here"),
        Wording(
            "In een discussie over school weten de anderen graag met wie ze praten: dat je er werkt en wat je doet.",
            "In a discussion about school the others like to know whom they talk to: that you work there, and as what.",
        ),
        fix=_introduction(draft, facts),
    )


def _discusses_own_school(draft: Draft, seen: Seen) -> bool:
    """A debate about the own school, or an answer that has a view about it; thanks and greetings are no discussion."""
    own = any(one.detail.get("own") == "yes" for one in seen.find(Kind.SCHOOL, where=Where.TEXT))
    named = seen.has(Kind.SCHOOL, "name", "house", where=Where.TEXT)
    if not own:
        return False
    if seen.has(Kind.DISCUSSION, "debate", where=Where.TEXT):
        return True
    if draft.reply is not True:
        return False
    if seen.has(Kind.DISCUSSION, "addressed", where=Where.TEXT):
        return False  # an answer to a pupil or parent is a matter of its own (B1.3)
    if seen.has(Kind.DISCUSSION, "contradiction", where=Where.TEXT) or seen.has(Kind.OPINION, where=Where.TEXT):
        return True
    friendly = seen.has(Kind.DISCUSSION, "courtesy", where=Where.TEXT) or seen.has(Kind.PRAISE, where=Where.TEXT)
    return named and not friendly


def _introduction(draft: Draft, facts: Facts) -> Replace | None:
    """One sentence from the author's own profile; None when the function is not known."""
    author, board = draft.author, facts.board.name
    if not author.function or not (author.school or board):
        return None
    place = f"{author.school} ({board})" if author.school and board else author.school or board
    end = len(draft.text.rstrip())
    sentence = f"\n\nIk werk als {author.function} bij {place}."
    return Replace(end, end, sentence, Wording("Zet dat eronder", "Add that below"))
