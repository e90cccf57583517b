"""Is something of another shared without a word about it? (8.4)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft, Shared
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Span, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Weight
from plaatsbaar.core.wording import Wording


@rule(
    ground="sharing_counts",
    category="substance",
    title=Wording("Doorgestuurd zonder eigen woorden", "Shared without words of your own"),
    in_english="""Sharing and spreading what somebody else wrote counts as writing it: you answer for it. A bare link
    or a share without a word about it gets a hint: did you read it, and do you stand behind it? Never more than a
    hint.""",
    given=Given(),
    examples=[
        finds("", "gedeeld zonder een woord erbij", shares=Shared(text="Dit moet je lezen over de nieuwe regels")),
        finds("https://voorbeeld.example/artikel", "alleen een link"),
        finds("👀 https://voorbeeld.example/artikel", "een link met een plaatje"),
        passes("Goed stuk over leren leren: https://voorbeeld.example/artikel", "je zegt er iets bij"),
        passes(
            "Ik ben het hier niet mee eens, want er zijn al genoeg toetsen.",
            "je zegt er iets bij",
            shares=Shared(text="Meer toetsen"),
        ),
        passes("Vandaag een mooie les gehad", "niets gedeeld"),
        passes("Ja hoor, zie je morgen!", "een kort bericht zonder link"),
    ],
)
def shared_unread(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Wat je deelt van een ander, telt als jouw eigen bericht: jij kunt erop worden aangesproken. Deel je iets
    zonder er iets bij te zeggen, dan krijg je een tip: heb je het gelezen en sta je erachter? Nooit meer dan een
    tip.
    """
    links = [one.span for one in seen.find(Kind.LINK, where=Where.TEXT) if one.span]
    if not (links or draft.shares) or _says_something(draft.text, links):
        return
    yield Finding(
        Weight.HINT,
        Wording("Heb je dit gelezen, en sta je erachter?", "Did you read this, and do you stand behind it?"),
        Wording(
            "Delen telt als zelf schrijven. Zeg er in één zin bij waarom je het deelt.",
            "Sharing counts as writing it yourself. Say in one sentence why you share it.",
        ),
        place=links[0] if links else None,
        quote=draft.text[links[0].start : links[0].end] if links else "",
    )


def _says_something(text: str, links: list[Span]) -> bool:
    """Whether there are at least two words besides the links."""
    start, words = 0, 0
    for link in [*links, Span(len(text), len(text))]:
        words += sum(any(letter.isalpha() for letter in word) for word in text[start : link.start].split())
        start = link.end
    return words >= 2
