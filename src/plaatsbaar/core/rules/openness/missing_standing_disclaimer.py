"""Does a blog about one's work have a standing disclaimer? (B3.8)"""

from __future__ import annotations

from collections.abc import Iterable

from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, ChannelKind, Draft, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Kind, Seen, Where
from plaatsbaar.core.rule import Given, Judged, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Good, Weight
from plaatsbaar.core.wording import Wording


@rule(
    ground="standing_disclaimer",
    category="disclaimer",
    holds_for={Role.STAFF},
    title=Wording("Geen vaste mededeling op je blog", "No standing disclaimer on your blog"),
    in_english="""On a personal blog, private life and work run into each other. A standing disclaimer in the profile
    of the blog says once that it gives a personal view, so that it need not be repeated in every post. Never more
    than a hint.""",
    given=Given(role=Role.STAFF, capacity=Capacity.PERSONAL, audience=Audience.PUBLIC, channel="blog"),
    examples=[
        finds("Wat ik leerde van mijn eerste jaar als mentor", "blog over het werk, geen mededeling in het profiel"),
        finds("Mijn lessen met de hele klas buiten", "ook een kort stuk", bio="Bioloog en fietser"),
        passes(
            "Wat ik leerde van mijn eerste jaar als mentor",
            "staat in het profiel",
            bio="Op dit blog geef ik mijn eigen mening.",
        ),
        passes("Mijn moestuin in november", "niet over het werk"),
        passes("Wat ik leerde van mijn eerste jaar als mentor", "geen blog", channel="linkedin"),
        passes("Blog van onze school: de week van 2B", "namens de school", capacity=Capacity.OFFICIAL),
    ],
)
def missing_standing_disclaimer(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Op een eigen blog lopen privé en werk door elkaar. Een vaste mededeling in het profiel van je blog zegt één keer
    dat het jouw persoonlijke standpunt is. Dan hoeft het niet meer onder elk bericht. Dit is altijd alleen een tip.
    """
    if draft.channel is UNKNOWN or draft.channel.kind is not ChannelKind.BLOG:
        return
    if draft.capacity is not Capacity.PERSONAL:
        return
    if seen.has(Kind.DISCLAIMER, where=Where.BIO):
        yield Good(Wording("Op je blog staat dat het jouw mening is.", "Your blog says that it is your own opinion."))
        return
    if not any(one.detail.get("own") != "no" for one in seen.find(Kind.SCHOOL, where=Where.TEXT)):
        return
    yield Finding(
        Weight.HINT,
        Wording("Zet één keer op je blog dat dit jouw mening is", "Say once on your blog that this is your opinion"),
        Wording(
            "Je schrijft hier over je werk. Staat er in je profiel dat je blog jouw standpunt geeft en niet dat van "
            "het "
            "bestuur? Dan hoeft het niet meer onder elk stuk.",
            "You write about your work here. Does your profile say that the blog gives your own view and not the "
            "board's? "
            "Then it need not stand below every piece.",
        ),
    )
