"""Does the text hold a phone number, address, account or licence plate of a person? (4.2, 5.5, 8.5)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plaatsbaar.core import answers, rewriting
from plaatsbaar.core.draft import Audience, Capacity, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Observation, Seen, Where
from plaatsbaar.core.rule import Given, Judged, asks, finds, passes, rule
from plaatsbaar.core.verdict import Choice, Finding, Question, Weight, found
from plaatsbaar.core.wording import Wording

_WHAT: Mapping[str, Wording] = {
    "phone": Wording("een telefoonnummer", "a phone number"),
    "email": Wording("een mailadres", "a mail address"),
    "address": Wording("een adres", "an address"),
    "postcode": Wording("een postcode", "a postcode"),
    "iban": Wording("een rekeningnummer", "a bank account number"),
    "plate": Wording("een kenteken", "a licence plate"),
    "handle": Wording("iemands account", "somebody's account"),
}


@rule(
    ground="personal_data",
    category="personal_data",
    title=Wording("Contactgegevens", "Contact details"),
    in_english="""A phone number, mail address, home address, bank account, licence plate or account leads to one
    person and stays out of a post. What the school itself publishes passes: its own numbers, mail addresses and
    accounts. Your own details are your own choice; you are only reminded who can read them.""",
    given=Given(role=Role.PUPIL, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC),
    examples=[
        finds("haar nieuwe nummer is 06-12345678", "een mobiel nummer", quote="06-12345678"),
        finds("Ze woont op Hommelstraat 61, kom langs", "een adres", quote="Hommelstraat 61"),
        finds("stuur het naar tvdmeer@mail.example", "een mailadres", quote="tvdmeer@mail.example"),
        finds("Geld kan naar NL91ABNA0417164300 van de penningmeester", "een rekening", quote="NL91ABNA0417164300"),
        finds("zijn auto is 9-KLM-45", "een kenteken", quote="9-KLM-45"),
        finds("@meester.rob.gs is een viezerik", "een account waar iets over gezegd wordt", quote="@meester.rob.gs"),
        asks("kijk wat @lotte_x heeft gemaakt", "misschien iemand van school"),
        finds("kijk wat @lotte_x heeft gemaakt", "je zei ja", answers={"contact:@lotte_x:0": "yes"}),
        passes("kijk wat @lotte_x heeft gemaakt", "het is een club", answers={"contact:@lotte_x:0": "no"}),
        passes("Bel de school: 026 320 98 40", "het nummer van school zelf"),
        passes("Vragen? Mail naar info@stroomdal.example", "het mailadres van school zelf"),
        passes("Welkom op Lyceum Het Stroomdal, zie @stroomdal", "het account van school zelf"),
        passes("In 2019 en 2020 wonnen we ook", "een jaartal is geen postcode"),
        passes("Pagina 12, opdracht 34 tot 56", "getallen uit een boek"),
        passes("De wedstrijd is op 06-12-2026 om 10:30", "een datum"),
        passes("Het examen: bestelcode 987654321", "een bestelcode"),
    ],
)
def contact_details(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een telefoonnummer, mailadres, huisadres, rekeningnummer, kenteken of account leidt naar één persoon. Dat zet
    je niet in een bericht. Wat van school zelf is, mag wel: het nummer, het mailadres en het account van school. Je
    eigen gegevens zijn je eigen keus; we zeggen er alleen bij wie ze kan lezen.
    """
    for detail in seen.own(Kind.IDENTIFIER, *_WHAT):
        if detail.detail.get("own") == "yes":
            yield _own(detail)
        elif detail.certainty is Certainty.POSSIBLE and not _holds_a_name(detail, seen):
            if not draft.official:
                yield from _possible(detail, draft)
        else:
            yield _finding(detail)


def _holds_a_name(detail: Observation, seen: Seen) -> bool:
    """Whether the whole name of somebody at school stands in an account (@sannedekker)."""
    return any(
        name.person and name.span and detail.span and name.where is detail.where and name.span.overlaps(detail.span)
        for name in seen.find(Kind.NAME, "roster", at_least=Certainty.CERTAIN)
    )


def _possible(detail: Observation, draft: Draft) -> Iterator[Judged]:
    """A question, until its author says whose it is."""
    question = _question(detail)
    match answers.answer_to(draft, question):
        case "":
            yield question
        case "yes":
            yield _finding(replace(detail, certainty=Certainty.CERTAIN))


def _finding(detail: Observation) -> Finding:
    place = detail.span
    fix = None
    if place and detail.where is Where.TEXT:
        fix = rewriting.without_identifier(place.start, place.end, detail.value)
    return found(
        detail,
        Weight.REVISE,
        Wording("Er staat {what} in je bericht", "Your post holds {what}").fill(what=_WHAT[detail.value]),
        Wording(
            "Daarmee is iemand te vinden. Laat het weg, of stuur het in een privébericht.",
            "It leads people to somebody. Leave it out, or send it in a private message.",
        ),
        fix=fix,
        span_kind=detail.value,
    )


def _own(detail: Observation) -> Finding:
    return found(
        detail,
        Weight.HINT,
        Wording("Je geeft {what} van jezelf", "You give {what} of your own").fill(what=_WHAT[detail.value]),
        Wording(
            "Dat mag. Bedenk wel: iedereen die dit leest, heeft het dan.",
            "That is fine. Do remember: everybody who reads this will have it.",
        ),
    )


def _question(detail: Observation) -> Question:
    message = Wording("Is {quote} van een persoon?", "Is {quote} a person's?").fill(quote=detail.quote)
    choices = (
        Choice("yes", Wording("Ja, van een persoon", "Yes, a person's")),
        Choice("no", Wording("Nee, van een organisatie", "No, an organisation's")),
    )
    return Question("contact", message, choices, detail.where, detail.place, detail.index, detail.quote)
