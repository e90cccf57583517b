"""Was somebody photographed or filmed without knowing? (4.5, 8.5, 8.6)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import Audience, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Weight, found
from plaatsbaar.core.wording import Wording

_MESSAGE = Wording(
    "Hier staat iemand op die het niet wist. Diegene heeft er geen toestemming voor gegeven.",
    "Somebody is in this who did not know. They have not agreed to it.",
)
_ADVICE = Wording(
    "Plaats of stuur dit niet door en wis het. Vraag eerst, dan pas een foto.",
    "Do not post or pass this on, and delete it. Ask first, then take a picture.",
)


@rule(
    ground="image_consent",
    category="image_consent",
    title=Wording("Stiekem gefilmd", "Filmed in secret"),
    in_english="""The text says that a picture or film of somebody was taken in secret, or is to be. Whoever
    is in it could not say yes.""",
    given=Given(role=Role.PUPIL, audience=Audience.PUBLIC),
    examples=[
        finds("stiekem een foto van mevrouw de Wit gemaakt", "stiekem"),
        finds("heb Sanne stiekem gefilmd bij gym", "zonder dat zij het wist"),
        passes("stiekem best trots op deze foto van de maan", "geen persoon"),
        passes("met toestemming een foto van de klas gemaakt", "gevraagd"),
        passes("stiekem snoep gegeten in de les", "geen foto"),
    ],
)
def filmed_in_secret(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Een bericht zegt dat iemand stiekem is gefotografeerd of gefilmd, of dat dat gaat gebeuren. Wie erop staat,
    heeft daar geen ja op kunnen zeggen.
    """
    for act in seen.own(Kind.ACT, "secret_filming", at_least=Certainty.LIKELY):
        yield found(act, Weight.CONSULT, _MESSAGE, _ADVICE)
