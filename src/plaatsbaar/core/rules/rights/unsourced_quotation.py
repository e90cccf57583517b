"""Is somebody quoted at length without a source? (B3.4)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Draft
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_LONG = (
    '"De zomer kwam langzaam over de heuvels en niemand in het dorp wist nog wat er die winter was gebeurd, want de '
    "wegen "
    "waren weer droog en de kinderen liepen weer naar school alsof er nooit iets anders was geweest dan deze warme "
    "dagen in "
    'het hoge gras."'
)
_SENTENCE = '"Wie veel leest, reist zonder koffer en komt toch altijd ergens anders thuis dan gedacht."'


@rule(
    ground="copyright",
    category="copyright",
    title=Wording("Citaat zonder bron", "Quotation without a source"),
    in_english="""Quoting is allowed: a short piece, with who wrote it and where it stands. Without a source a
    quotation gets a hint; a long passage without a source is to be mended first. What somebody just said needs no
    source.""",
    given=Given(),
    examples=[
        finds(_LONG, "een lange passage zonder bron"),
        finds(_SENTENCE, "een zin van een ander zonder bron: een tip"),
        passes(f"{_SENTENCE} - Maria Vos, Reisgenoten", "de bron staat erbij"),
        passes(f"Bron: Maria Vos. {_LONG}", "de bron staat erbij"),
        passes("'Mag ik naar de wc?' is de meest gestelde vraag van vandaag", "een gewone zin uit de klas"),
        passes("De voorstelling 'Slavernij en wij' is vrijdag te zien", "een titel"),
    ],
)
def unsourced_quotation(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Citeren mag: een kort stuk, met erbij wie het schreef en waar het staat. Zonder bron geven we een tip. Een
    lange passage zonder bron pas je eerst aan. Wat iemand net zei, heeft geen bron nodig.
    """
    for one in seen.own(Kind.QUOTATION):
        if one.detail.get("source") == "yes" or int(one.detail.get("words", "0")) < _TOLD_IN_PASSING:
            continue
        long = one.value == "passage"
        yield found(
            one,
            Weight.REVISE if long else Weight.HINT,
            Wording("Van wie zijn deze woorden?", "Whose words are these?"),
            Wording(
                "Zet erbij wie het schreef en waar het staat. Citeer niet meer dan nodig; overnemen zonder "
                "toestemming kan "
                "een boete kosten."
                if long
                else "Zet erbij wie het schreef, dan klopt je citaat.",
                "Say who wrote it and where it stands. Quote no more than needed; copying without permission can "
                "cost a fine."
                if long
                else "Say who wrote it, and your quotation is in order.",
            ),
        )


_TOLD_IN_PASSING = 12
"""Words below which a quotation is a title or something that was said."""
