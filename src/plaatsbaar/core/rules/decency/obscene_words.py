"""Is this sexual or coarse language that others should not have to read? (B3.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Hier staat seksuele taal over of tegen iemand. Dat kan diegene kwetsen of bang maken.",
    "There is sexual language about or at somebody here. That can hurt or frighten them.",
)
_NUDES = Wording(
    "Dit gaat over naaktbeelden van iemand. Vragen of doorsturen kan strafbaar zijn en iemand veel schade doen.",
    "This is about nude pictures of somebody. Asking for them or passing them on may be a crime and do great harm.",
)
_COARSE = Wording(
    "Dit is seksueel of grof. Veel mensen die het lezen, zitten daar niet op te wachten.",
    "This is sexual or coarse. Many who read it would rather not.",
)
_ADVICE = Wording(
    "Plaats dit niet. Heb je beelden van een ander? Wis ze en vraag je mentor of de vertrouwenspersoon om hulp.",
    "Do not post this. Do you have pictures of somebody? Delete them and ask your mentor or the "
    "confidential adviser for help.",
)
_MEND = Wording(
    "Zeg het met andere woorden.",
    "Say it in other words.",
)


@rule(
    ground="obscenity",
    category="obscenity",
    title=Wording("Obscene taal", "Obscene language"),
    in_english="""Sexual language at somebody, asking for or spreading nudes, or coarse sexual language at
    nobody. Lessons, literature and health are free; mild swearing is nothing.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("stuur je nudes dan", "vragen om naaktfoto's"),
        finds("lik mijn reet allemaal", "grof, tegen niemand in het bijzonder"),
        finds("Sanne heeft lekkere tieten", "over iemand"),
        finds("wie heeft de naaktfoto's van Noor", "verspreiden"),
        passes("Turks Fruit gelezen: ja, er zitten seksscènes in", "literatuur", role=Role.STAFF),
        passes("voorlichting over seks en grenzen in 2B", "voorlichting", role=Role.STAFF),
        passes("shit, verkeerde lokaal", "een gewone vloek"),
        passes("ik lik mijn ijsje op het plein", "geen seks"),
        passes("naakte waarheid over het examenrooster", "een uitdrukking"),
    ],
)
def obscene_words(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht is seksueel tegen iemand, vraagt om naaktfoto's of verspreidt ze, of is grof seksueel zonder dat
    het op iemand is gericht. Een les, een roman en voorlichting mogen, een gewone vloek ook.
    """
    for act in seen.own(Kind.ACT, "obscenity", at_least=Certainty.LIKELY):
        if act.detail.get("aim") == "nobody" and act.detail.get("why") != "nudes":
            yield found(act, Weight.REVISE, _COARSE, _MEND)
        else:
            yield found(act, Weight.STOP, _NUDES if act.detail.get("why") == "nudes" else _MESSAGE, _ADVICE)
