"""Is somebody of the school, or somebody who seems to be, called by name without consent? (8.6, 4.2, 5.5, 8.5)"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from plaatsbaar.core import answers, cast, naming, questions, rewriting
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
        asks("gisteren met bilal gelachen", "kleine letters: het kan ook iets anders zijn"),
        finds("zit met bilal in de bus", "je zei dat het iemand van school is", answers={"name:bilal:0": "yes"}),
        passes("zit met bilal in de bus", "je zei dat het niet zo is", answers={"name:bilal:0": "no"}),
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
    called = _Called()
    rest = _the_rest(seen)
    for name in seen.own(Kind.NAME):
        if name.detail.get("in"):
            continue  # inside an account or mail address: that is for contact_details
        allowed = naming.may_be_named(draft, facts, name.person)
        if allowed is UNKNOWN:
            yield questions.ASK_CHANNEL
        elif allowed:
            yield from _good(name, draft, facts)
        elif name.certainty is Certainty.POSSIBLE:
            yield from _possible(name, called, rest, draft, facts)
        else:
            yield _finding(name, called, rest, draft, facts)


@dataclass
class _Called:
    """Who was already called "een leerling" in this text, so that the next one is "een andere leerling"."""

    nouns: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: Observation, noun: str) -> tuple[int, bool]:
        """How many others were called so before, and whether this person was."""
        who = name.person or name.quote.lower()
        known = self.nouns[noun]
        again = who in known[:20]
        if not again:
            known.append(who)
        return len(known) - 1, again


def _good(name: Observation, draft: Draft, facts: Facts) -> Iterator[Good]:
    if naming.consent_may_be_told(draft, facts) and name.person != draft.author.id:
        message = Wording("Je mag {name} hier noemen.", "You may name {name} here.")
        yield Good(message.fill(name=name.quote))


def _possible(name: Observation, called: _Called, rest: Wording | None, draft: Draft, facts: Facts) -> Iterator[Judged]:
    """A question, until its author says that it is somebody of school, or is not."""
    question = _question(name)
    match answers.answer_to(draft, question):
        case "":
            yield question
        case "yes":
            yield _finding(replace(name, certainty=Certainty.CERTAIN), called, rest, draft, facts)


def _question(name: Observation) -> Question:
    message = Wording("Is {name} iemand van school?", "Is {name} somebody at school?").fill(name=name.quote)
    choices = (Choice("yes", Wording("Ja", "Yes")), Choice("no", Wording("Nee", "No")))
    return Question("name", message, choices, name.where, name.place, name.index, name.quote)


def _finding(name: Observation, called: _Called, rest: Wording | None, draft: Draft, facts: Facts) -> Finding:
    noun = naming.noun_for(name, draft, facts)
    if name.certainty is Certainty.CERTAIN:
        message = Wording("Je noemt {who} bij naam", "You name {who}").fill(who=_with_article(noun))
    else:
        message = Wording("Is {name} iemand van school?", "Is {name} somebody at school?").fill(name=name.quote)
    why = _why(name, draft, facts)
    advice = Wording(f"{why.nl} {rest.nl}", f"{why.en} {rest.en}") if rest else why
    fix = _fix(name, called, noun.nl, draft) if name.where is Where.TEXT else None
    return found(name, Weight.REVISE, message, advice, fix=fix, span_kind="name")


def _with_article(noun: Wording) -> Wording:
    return noun if noun.nl == "iemand" else Wording("een {noun}", "a {noun}").fill(noun=noun)


def _why(name: Observation, draft: Draft, facts: Facts) -> Wording:
    person = facts.person(name.person)
    if name.certainty is not Certainty.CERTAIN:
        return Wording(
            "Zo ja: laat de naam weg, of vraag het eerst.", "If so: leave the name out, or ask that person first."
        )
    if person and naming.consent_may_be_told(draft, facts):
        return Wording(
            "{first} heeft daar geen toestemming voor gegeven.", "{first} did not give consent for that."
        ).fill(first=person.first)
    return Wording("Dat mag alleen als die persoon het goed vindt.", "That needs that person's consent.")


def _the_rest(seen: Seen) -> Wording | None:
    """Praise may stay, and so may the rest of a friendly text; of an unkind one that is not for this rule to say."""
    if seen.own(Kind.ACT):
        return None
    if seen.own(Kind.PRAISE):
        return Wording("Het compliment mag gewoon blijven.", "The compliment may stay.")
    return Wording("De rest van je bericht mag blijven.", "The rest of your post may stay.")


def _fix(name: Observation, called: _Called, noun: str, draft: Draft) -> Replace | None:
    """The name's replacement; none inside a web address, which it would break."""
    place, text = name.span, draft.text
    if place is None or text[max(0, place.start - 1) : place.start] in ("/", "@", "_"):
        return None
    if text[place.end : place.end + 1] in ("/", "@", "_"):
        return None
    before, again = called.add(name, noun)
    if name.detail.get("form") == "possessive":
        return rewriting.possessive(text, place.start, place.end)
    return rewriting.without_name(text, place.start, place.end, noun, before=before, again=again)
