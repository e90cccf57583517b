"""Is a long passage or a whole work of somebody else published: lyrics, scans, films, books? (B3.4, B3.5)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_FINE = Wording(
    "Zonder toestemming van de maker mag dit niet, en het kan een flinke boete kosten. Verwijs ernaar of deel een "
    "kort stukje "
    "met de bron erbij.",
    "Without the maker's permission this is not allowed, and it can cost a heavy fine. Refer to it, or share a short "
    "piece "
    "with its source.",
)


@rule(
    ground="copyright",
    category="copyright",
    title=Wording("Werk van een ander overgenomen", "Somebody else's work copied"),
    in_english="""Copying whole pages, chapters, lyrics or articles, or handing out a film, book or game, needs the
    permission of its maker, in a class chat too. A short quotation with its source, a link to a shop or library and
    your own summary are fine. Breach can cost a heavy fine (B3.5).""",
    given=Given(),
    examples=[
        finds("Hele film gedownload en in de drive gezet, link hier", "een hele film"),
        finds("Heb hoofdstuk 5 uit het boek gescand, pdf in de groep", "gescande bladzijden"),
        finds("Boek gratis downloaden via deze link, hoef je het niet te kopen", "een heel boek"),
        finds("Het hele artikel uit de krant overgenomen, want het zit achter de betaalmuur", "een heel artikel"),
        passes("Ik heb zelf een samenvatting gemaakt van hoofdstuk 5, wie wil hem?", "eigen werk"),
        passes("Welk hoofdstuk moeten we leren voor morgen?", "een vraag over huiswerk"),
        passes("Lees het artikel op de site van de krant, echt de moeite waard.", "verwijzen mag"),
        passes("Het lesmateriaal is van Wikiwijs, open leermateriaal.", "open materiaal"),
        passes("Vanavond kijken we de hele film in de aula.", "een filmavond"),
    ],
)
def copied_passage(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Hele bladzijden, hoofdstukken, songteksten of artikelen overnemen, of een film, boek of game doorgeven, mag
    alleen met toestemming van de maker. Ook in de klassenapp. Een kort citaat met bron, een verwijzing en je eigen
    samenvatting mogen.
    """
    if seen.has(Kind.SOURCE, "allowed", where=Where.TEXT):
        return
    for one in seen.own(Kind.MEDIA_ORIGIN, "copied", "download")[:1]:
        message = Wording("Dit is werk van een ander", "This is somebody else's work")
        yield found(one, Weight.REVISE, message, _FINE)
