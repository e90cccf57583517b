"""Is somebody of the school, or somebody who seems to be, called by name without consent? (8.6, 4.2, 5.5, 8.5)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plaatsbaar.core import cast, naming, questions, rewriting
from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, asks, finds, passes, rule
from plaatsbaar.core.verdict import Choice, Finding, Good, Question, Replace, Weight, found
from plaatsbaar.core.wording import Wording


@rule(
    ground="third_party_consent",
    category="personal_data",
    title=Wording("Iemand bij naam", "Somebody by name"),
    in_english="""Information about somebody else is spread only with that person's consent. A full name from the
    school is found, a name that seems to be somebody's at school is asked about. Whoever said yes to being named
    there may be named, and so may the author, authors of books, public figures, streets and schools. Without a
    session the roster is not looked at: then a name is found by its form.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC),
    examples=[
        finds("Fenna Bakker won de voorleeswedstrijd!", "ook een compliment noemt iemand", quote="Fenna Bakker"),
        finds("Trots op Sanne D. uit 2B!", "voornaam en letter", quote="Sanne D."),
        finds("Vandaag nam meneer Haddad afscheid.", "aanspreekvorm en achternaam", quote="meneer Haddad"),
        finds("Sannes werkstuk is het mooiste van 2B", "met een s van bezit", quote="Sannes"),
        finds("Bakker, Fenna heeft de hoogste score", "achternaam voorop", quote="Bakker, Fenna"),
        finds("Foto: Bilal Kaya, Sanne Dekker en Tijn van der Meer", "drie namen, drie keer weg"),
        finds("Gefeliciteerd, Sanne Dekker!", "ook wie je aanspreekt", quote="Sanne Dekker"),
        finds("meester Pietersen is de leukste", "zonder sessie: aan de vorm te zien", facts=cast.without_session()),
        asks("vandaag was bilal de beste van de klas", "kleine letters: het kan ook iets anders zijn"),
        passes("Hanneke de Wit geeft morgen een gastles", "zij vindt het goed dat je haar noemt"),
        passes("Noor El Amrani won de schaakfinale", "haar ouders vinden het goed", capacity=Capacity.OFFICIAL),
        passes("Wij lezen Het Achterhuis van Anne Frank", "een schrijver"),
        passes("De optocht gaat door de Anne Frankstraat", "een straat"),
        passes("In mei bloeit de roos voor het raam", "namen die gewone woorden zijn"),
        passes("Floor Jansen treedt op in Rotterdam", "een bekende Nederlander"),
        passes("Wat een leuke dag met 2B!", "een klas alleen is geen persoonsgegeven"),
        passes("Morgen naar het Lyceum Het Stroomdal!", "de eigen school"),
        passes("Shakespeare is geen straf, zegt de sectie Engels", "een vak en een schrijver", role=Role.PUPIL),
    ],
)
def named_person(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Informatie over een ander verspreid je alleen als die ander dat goed vindt. We vinden namen van mensen van
    school, en we vragen het als een naam daar alleen op lijkt. Wie toestemming gaf om genoemd te worden, mag je
    noemen. Jezelf ook, en schrijvers, bekende mensen, straten en scholen. Zonder sessie kijken we niet in de
    namenlijst van school.
    """
    earlier: list[Observation] = []
    for name in seen.own(Kind.NAME):
        if name.detail.get("in"):
            continue  # inside an account or mail address: that is for contact_details
        allowed = naming.may_be_named(draft, facts, name.person)
        if allowed is UNKNOWN:
            yield questions.ASK_CHANNEL
        elif allowed:
            yield from _good(name, draft, facts)
        elif name.certainty is Certainty.POSSIBLE:
            yield _question(name)
        else:
            yield _finding(name, earlier, draft, seen, facts)
            earlier.append(name)


def _good(name: Observation, draft: Draft, facts: Facts) -> Iterator[Good]:
    if naming.consent_may_be_told(draft, facts) and name.person != draft.author.id:
        message = Wording("Je mag {name} hier noemen.", "You may name {name} here.")
        yield Good(message.fill(name=name.quote))


def _question(name: Observation) -> Question:
    message = Wording("Is {name} iemand van school?", "Is {name} somebody at school?").fill(name=name.quote)
    choices = (Choice("yes", Wording("Ja", "Yes")), Choice("no", Wording("Nee", "No")))
    return Question("name", message, choices, name.where, name.place, name.index, name.quote)


def _finding(name: Observation, earlier: list[Observation], draft: Draft, seen: Seen, facts: Facts) -> Finding:
    noun = naming.noun_for(name, draft, facts)
    if name.certainty is Certainty.CERTAIN:
        message = Wording("Je noemt {who} bij naam", "You name {who}").fill(who=_with_article(noun))
    else:
        message = Wording("Is {name} iemand van school?", "Is {name} somebody at school?").fill(name=name.quote)
    fix = _fix(name, earlier, noun.nl, draft, facts) if name.where is Where.TEXT else None
    return found(name, Weight.REVISE, message, _advice(name, draft, seen, facts), fix=fix, span_kind="name")


def _with_article(noun: Wording) -> Wording:
    return noun if noun.nl == "iemand" else Wording("een {noun}", "a {noun}").fill(noun=noun)


def _advice(name: Observation, draft: Draft, seen: Seen, facts: Facts) -> Wording:
    person = facts.person(name.person)
    if person and naming.consent_may_be_told(draft, facts) and name.certainty is Certainty.CERTAIN:
        why = Wording(
            "{first} heeft daar geen toestemming voor gegeven.", "{first} did not give consent for that."
        ).fill(first=person.first)
    elif name.certainty is Certainty.CERTAIN:
        why = Wording("Dat mag alleen als die persoon het goed vindt.", "That needs that person's consent.")
    else:
        why = Wording(
            "Zo ja: laat de naam weg, of vraag het eerst.", "If so: leave the name out, or ask that person first."
        )
    return _and_the_rest(why, seen)


def _and_the_rest(why: Wording, seen: Seen) -> Wording:
    """Praise may stay, and so may the rest of a friendly text; of an unkind one that is not for this rule to say."""
    if seen.own(Kind.ACT):
        return why
    if seen.own(Kind.PRAISE):
        return Wording(f"{why.nl} Het compliment mag gewoon blijven.", f"{why.en} The compliment may stay.")
    return Wording(f"{why.nl} De rest van je bericht mag blijven.", f"{why.en} The rest of your post may stay.")


def _same(one: Observation, other: Observation) -> bool:
    return one.person == other.person if one.person and other.person else one.quote.lower() == other.quote.lower()


def _fix(name: Observation, earlier: list[Observation], noun: str, draft: Draft, facts: Facts) -> Replace | None:
    """The name's replacement; none inside a web address, which it would break."""
    place = name.span
    if (
        place is None
        or draft.text[: place.start].endswith(("/", "@", "_"))
        or draft.text[place.end : place.end + 1] in ("/", "@", "_")
    ):
        return None
    if name.detail.get("form") == "possessive":
        return rewriting.possessive(draft.text, place.start, place.end)
    others = {one.person or one.quote.lower() for one in earlier if naming.noun_for(one, draft, facts).nl == noun}
    again = any(_same(one, name) for one in earlier)
    return rewriting.without_name(draft.text, place.start, place.end, noun, before=len(others), again=again)
