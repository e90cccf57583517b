"""Does a member of staff hold a discussion with a pupil or parent on social media? (B1.3)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, ReplyTo, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Observation, Seen, Where
from plaatsbaar.core.questions import ASK_REPLY
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording("Haal dit gesprek offline", "Take this conversation offline")
_ADVICE = Wording(
    "Een discussie met een leerling of ouder hoort niet op sociale media. Bel, mail of spreek af: 'Ik bel u vandaag.'",
    "A discussion with a pupil or parent does not belong on social media. Call, mail or meet: 'I will call you today.'",
)


@rule(
    ground="no_discussion",
    category="discussion",
    holds_for={Role.STAFF},
    title=Wording("Discussie met een leerling of ouder", "Discussion with a pupil or parent"),
    in_english="""Staff do not hold a discussion with a pupil or parent on social media. A thank-you, a greeting or
    "call me tomorrow" is no discussion. An answer about marks, conduct or a decision is: take it offline.""",
    given=Given(role=Role.STAFF, reply=True),
    examples=[
        finds("Mevrouw, u heeft uw zoon gewoon niet in de hand.", "inhoudelijk, tegen een ouder"),
        finds(
            "Je cijfer was terecht, je had beter moeten leren.",
            "inhoudelijk, tegen een leerling",
            reply_to=ReplyTo("oneerlijke toets", Role.PUPIL),
        ),
        finds(
            "Dat klopt niet, de toets was al drie weken bekend.",
            "antwoord aan een ouder",
            reply_to=ReplyTo("belachelijk", Role.PARENT),
        ),
        passes("Graag gedaan, tot morgen!", "een groet", reply_to=ReplyTo("bedankt voor de leuke les", Role.PUPIL)),
        passes("Beste ouder, wat vervelend. Ik bel u vandaag even.", "haalt het juist offline"),
        passes("Succes met je toets morgen!", "goede wensen"),
        passes("Beste ouders, de ouderavond begint om 19.30 uur.", "een bericht, geen antwoord", reply=False),
        passes("Ik ben het met je eens, een mooi boek.", "antwoord aan een vriend"),
        passes("Mevrouw, u heeft uw zoon gewoon niet in de hand.", "B1.3 geldt voor medewerkers", role=Role.PARENT),
    ],
)
def discussion_with_pupil_or_parent(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Medewerkers gaan niet in discussie met een leerling of ouder via sociale media. Een bedankje, een groet of
    'bel me morgen even' is geen discussie. Een antwoord over cijfers, gedrag of een besluit wel: haal dat offline.
    """
    addressed = seen.find(Kind.DISCUSSION, "addressed", where=Where.TEXT)
    substance = seen.find(Kind.DISCUSSION, "substance", "contradiction", where=Where.TEXT)
    if draft.reply is False or seen.has(Kind.DISCUSSION, "offline", where=Where.TEXT):
        return
    if draft.reply is True and _with_them(draft, seen, facts) and (substance or _about_a_case(seen)):
        place = (addressed or substance or seen.find(Kind.DISCUSSION, "case", where=Where.TEXT))[0]
        yield Finding(Weight.REVISE, _MESSAGE, _ADVICE, where=place.where, place=place.place, quote=place.quote)
    elif draft.reply is not True and addressed and seen.has(Kind.DISCUSSION, "substance", where=Where.TEXT):
        yield found(addressed[0], Weight.HINT, _MESSAGE, _ADVICE)
        yield ASK_REPLY


def _with_them(draft: Draft, seen: Seen, facts: Facts) -> bool:
    """Whether the one who is answered is a pupil or parent: told so, or it shows in whom the text turns to and about
    what."""
    if draft.reply_to is not None and draft.reply_to.role in (Role.PUPIL, Role.PARENT):
        return True
    if seen.has(Kind.DISCUSSION, "addressed", where=Where.TEXT):
        return True
    you = seen.has(Kind.DISCUSSION, "you", where=Where.TEXT)
    named = any(_is_pupil_or_parent(one, facts) for one in seen.find(Kind.NAME))
    as_teacher = seen.has(Kind.DISCLOSURE, "full", where=Where.TEXT) and not seen.has(Kind.DISCUSSION, "debate")
    return you and (named or as_teacher or seen.has(Kind.DISCUSSION, "case", where=Where.TEXT))


def _about_a_case(seen: Seen) -> bool:
    """A mark, a punishment, a child: but good wishes ("succes met je toets") are no discussion."""
    kind = seen.has(Kind.DISCUSSION, "courtesy", where=Where.TEXT) or seen.has(Kind.PRAISE, where=Where.TEXT)
    return seen.has(Kind.DISCUSSION, "case", where=Where.TEXT) and not kind


def _is_pupil_or_parent(name: Observation, facts: Facts) -> bool:
    """Whether a name in the post is that of a pupil or parent; a name that nobody is matched to can be one."""
    if name.where is not Where.TEXT:
        return False
    person = facts.person(name.person)
    return person is None or person.role in (Role.PUPIL, Role.PARENT)
