"""Is something extra private told of somebody else: health, home, faith, origin, orientation? (4.2, 5.5, 8.5)"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from plaatsbaar.core import answers, rewriting
from plaatsbaar.core.draft import Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Choice, Finding, Question, Replace, Weight, found
from plaatsbaar.core.wording import Wording

_WHAT: Mapping[str, Wording] = {
    "health": Wording("iemands gezondheid", "somebody's health"),
    "family": Wording("iemands thuis", "somebody's home"),
    "religion": Wording("iemands geloof", "somebody's faith"),
    "origin": Wording("iemands afkomst", "somebody's origin"),
    "orientation": Wording("op wie iemand valt", "whom somebody loves"),
}


@rule(
    ground="personal_data",
    category="personal_data",
    title=Wording("Gezondheid, thuis of geloof van een ander", "Somebody's health, home or faith"),
    in_english="""Somebody's health, situation at home, faith, origin or orientation is extra sensitive: it stays out
    of a post, even with the best intentions and even when that person may be named. What you tell about yourself is
    your own choice, and the subject itself may always be talked about. A parent who tells it of an own child only
    gets a hint.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC),
    examples=[
        finds("Sanne Dekker haalde een 9, knap voor iemand met dyslexie.", "gezondheid bij een naam", quote="dyslexie"),
        finds("Een leerling uit 2B heeft epilepsie", "ook zonder naam te herkennen", quote="epilepsie"),
        finds("Tijn wordt uit huis geplaatst, zo erg", "thuis", quote="uit huis geplaatst"),
        finds("Bilal is moslim en doet niet mee", "geloof", quote="moslim"),
        finds("Onze mentor is bevallen van een dochter", "iemand die iedereen kent", quote="bevallen"),
        passes("Ik heb zelf adhd en dat is prima", "over jezelf"),
        passes("Vandaag een gastles over dyslexie in 2B", "het onderwerp zelf"),
        passes("Wij collecteren voor de kankerbestrijding", "een actie"),
        passes("Het suikerfeest was gezellig op school", "een feest"),
        passes("Scholen moeten meer doen voor leerlingen met autisme", "beleid, niemand in het bijzonder"),
    ],
)
def health_or_family(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Iemands gezondheid, thuis, geloof, afkomst of liefde is extra gevoelig. Dat zet je niet in een bericht, ook
    niet als het lief bedoeld is, en ook niet als je die persoon wel mag noemen. Wat je over jezelf vertelt is je
    eigen keus. Over het onderwerp zelf mag je altijd praten. Een ouder die het van het eigen kind vertelt, krijgt
    alleen een tip.
    """
    for told in seen.own(Kind.SPECIAL, *_WHAT):
        if told.certainty is not Certainty.POSSIBLE:
            yield _finding(told, draft, seen)
            continue
        question = _question(told)
        match answers.answer_to(draft, question):
            case "":
                yield question
            case "yes":
                yield _finding(replace(told, certainty=Certainty.CERTAIN), draft, seen)


def _finding(told: Observation, draft: Draft, seen: Seen) -> Finding:
    own_child = told.detail.get("of") == "own_child" and draft.role is Role.PARENT
    return found(
        told,
        Weight.HINT if own_child else Weight.REVISE,
        Wording("Je vertelt iets over {what}", "You tell something of {what}").fill(what=_WHAT[told.value]),
        _advice(told, own_child=own_child),
        fix=_fix(told, draft, seen),
        span_kind="family" if told.value == "family" else "health" if told.value == "health" else "",
    )


def _advice(told: Observation, *, own_child: bool) -> Wording:
    if own_child:
        return Wording(
            "Het is je eigen kind. Bedenk of je kind dit later ook online wil hebben.",
            "It is your own child. Consider whether your child will want this online later.",
        )
    what = _WHAT[told.value]
    return Wording(
        "Iets over {what} is extra gevoelig. Laat het weg, ook als je het goed bedoelt.",
        "Something of {what} is extra sensitive. Leave it out, even if you mean well.",
    ).fill(what=what)


def _question(told: Observation) -> Question:
    message = Wording("Gaat '{quote}' over iemand van school?", "Is '{quote}' about somebody at school?")
    choices = (Choice("yes", Wording("Ja", "Yes")), Choice("no", Wording("Nee", "No")))
    return Question("special", message.fill(quote=told.quote), choices, told.where, told.place, told.index, told.quote)


def _fix(told: Observation, draft: Draft, seen: Seen) -> Replace | None:
    """Cuts the phrase that tells it, when that holds no name or number with a fix of its own."""
    place = told.span
    if place is None or told.where is not Where.TEXT:
        return None
    fix = rewriting.without_phrase(draft.text, place.start, place.end)
    if fix is None:
        return None
    here = (Kind.NAME, Kind.IDENTIFIER, Kind.SPECIAL, Kind.DESCRIPTION)
    clear = not any(
        other.span and other.span.start < fix.end and fix.start < other.span.end
        for other in seen
        if other.kind in here and other.where is Where.TEXT and (other.kind, other.span) != (told.kind, told.span)
    )
    return fix if clear else None
