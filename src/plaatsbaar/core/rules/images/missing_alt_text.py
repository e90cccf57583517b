"""Does an official picture say nothing to those who cannot see it? (2.1)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Capacity, Draft, Picture, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Weight
from plaatsbaar.core.wording import Wording

_BARE = Picture("foto.jpg", people=())
_TOLD = Picture("foto.jpg", people=(), alt="Leerlingen planten een boom op het schoolplein")


@rule(
    ground="positive_use",
    category="audience",
    title=Wording("Foto zonder beschrijving", "Picture without description"),
    in_english="""The whole world can look along, also people who cannot see. A picture that the school posts gets a
    short description. Name nobody in it: who is named there is named in the post.""",
    given=Given(role=Role.STAFF, capacity=Capacity.OFFICIAL, pictures=(_BARE,)),
    examples=[
        finds("Onze tuin groeit!", "geen beschrijving"),
        finds("Onze tuin groeit!", "alleen spaties", pictures=(Picture("foto.jpg", people=(), alt="  "),)),
        finds("Onze tuin groeit!", "de tweede foto niet", pictures=(_TOLD, _BARE)),
        passes("Onze tuin groeit!", "er staat wat te zien is", pictures=(_TOLD,)),
        passes("Onze tuin groeit!", "op persoonlijke titel is het je eigen keus", capacity=Capacity.PERSONAL),
        passes("Onze tuin groeit!", "geen foto", pictures=()),
    ],
)
def missing_alt_text(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """De hele wereld kijkt mee, ook mensen die niet kunnen zien. Een foto die de school plaatst, krijgt een korte
    beschrijving. Noem daarin niemand bij naam: een naam in de beschrijving telt als een naam in het bericht.
    """
    if not draft.official:
        return
    for index, picture in enumerate(draft.pictures):
        if not picture.alt.strip():
            yield Finding(
                Weight.HINT,
                Wording("Je foto heeft nog geen beschrijving", "Your picture has no description yet"),
                Wording(
                    "Schrijf in één zin wat er te zien is, zonder namen. Zo kan iedereen meekijken.",
                    "Say in one sentence what can be seen, without names. Then everybody can look along.",
                ),
                where=Where.PICTURE,
                index=index,
                quote=f"picture {index + 1}",
            )
