"""Which acts stand in a text, at whom are they aimed, and how sure is that? Matches patterns, then weighs the frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from plaatsbaar.core.observation import Certainty
from plaatsbaar.senses.text.decency.bullying import BULLYING
from plaatsbaar.senses.text.decency.discrimination import DISCRIMINATION
from plaatsbaar.senses.text.decency.frames import Frames, beside
from plaatsbaar.senses.text.decency.grammar import Family, Need, Pattern
from plaatsbaar.senses.text.decency.hacking import HACKING
from plaatsbaar.senses.text.decency.insult import INSULT
from plaatsbaar.senses.text.decency.obscenity import OBSCENITY
from plaatsbaar.senses.text.decency.radicalisation import RADICALISATION
from plaatsbaar.senses.text.decency.secret_filming import SECRET_FILMING
from plaatsbaar.senses.text.decency.slander import GOSSIP, SLANDER
from plaatsbaar.senses.text.decency.stalking import STALKING
from plaatsbaar.senses.text.decency.threat import THREAT
from plaatsbaar.senses.text.decency.tokens import Tagged

FAMILIES: tuple[Family, ...] = (
    THREAT, STALKING, RADICALISATION, DISCRIMINATION, BULLYING, INSULT, HACKING, OBSCENITY, SLANDER, GOSSIP, SECRET_FILMING,
)  # fmt: skip

_USUAL_AIM = {"obscenity": "nobody", "discrimination": "group", "radicalisation": "group", "slander": "named", "gossip": "named"}
_SERIOUS = frozenset({"threat", "stalking"})
_OF_GROUPS = frozenset({"discrimination", "insult"})
_ORDINARY_AFTER = frozenset("op als dat geworden genoeg om van on about to".split())
_IN_PLAY = frozenset({"will_hurt", "should_hurt", "dead", "blows", "emoji", "swear", "gone"})
_SPORT_WORDS = frozenset("af kapot slopen inmaken pakken pak maken maak sloop verslaan killen kill slachten afslachten vermoorden".split())


@dataclass(frozen=True, slots=True)
class Act:
    """One act: category, its place in the normalised text, at whom, why (pattern key), how sure."""

    value: str
    start: int
    end: int
    aim: str
    why: str
    certainty: Certainty
    banter: bool = False


def _aim(family: Family, pattern: Pattern, text: Tagged, first: int, last: int) -> str:
    """At whom the matched words are aimed: somebody spoken to, somebody named, a group, nobody."""
    if pattern.aim:
        return pattern.aim
    tokens = range(first, last)

    def has(*names: str) -> bool:
        return any(text.has(number, name) for number in tokens for name in names)

    if family.value == "discrimination" and has("group", "plural"):
        return "group"
    if has("you"):
        return "second_person"
    if has("name", "maybe_name", "title", "person", "they"):
        return "named"
    if has("plural", "slur", "school_place"):
        return "group"
    return _USUAL_AIM.get(family.value, "second_person")


def _soft(text: Tagged, first: int, last: int) -> bool:
    """Whether the only running-down words are ordinary ones ("gek", "eikel") that may be meant otherwise."""
    insults = [n for n in range(first, last) if text.has(n, "insult") or text.has(n, "animal")]
    return bool(insults) and all(text.has(n, "soft_insult") for n in insults) and not any(
        text.has(n, "bad") or text.has(n, "worst") for n in range(first, last)
    )


def _denied(pattern: Pattern, text: Tagged, first: int, last: int) -> bool:
    """Whether a negation undoes the words: inside them, or just before ("niet alle moslims", "geen enkele jood")."""
    begin, _ = text.sentence(first, last)
    before = [text.pieces[n].word for n in range(max(begin, first - 2), first)]
    lead = [text.pieces[n].word for n in range(max(begin, first - 6), first)]
    if "niemand" in lead and not pattern.negated:
        return True
    if {"geen", "enkele"} <= set(before) or before[-1:] in (["geen"], ["niet"], ["not"], ["no"]):
        return not pattern.negated
    if lead[-1:] in (["dat"], ["that"]) and {"niet", "nooit", "not", "don't", "dont"} & set(lead):
        return True
    if pattern.why == "you_are" and "als" in lead and not any(text.has(n, "insult") for n in range(first, last)):
        return True
    words = {text.pieces[n].word for n in range(first, last)}
    if pattern.why == "will_hurt" and {"kan", "kon"} & words and "wel" in words:  # an expression: "ik kan je wel schieten"
        return True
    if pattern.negated or pattern.why in ("watch", "keeps", "place"):
        return False
    return any(text.has(number, "no") for number in range(first, last))


def _framed(family: Family, pattern: Pattern, act: Act, frames: Frames) -> Act | None:
    """The act as the frames around it leave it; None when they explain it."""
    value, start, end = family.value, act.start, act.end
    spoken_to = act.aim == "second_person"
    if frames.quoted(start, end):
        return None
    if value not in ("slander", "gossip", "hacking") and beside(frames.reports, start, end):
        return None
    if beside(frames.counters, start, end) and not (value in _SERIOUS and spoken_to):
        return None
    if value in ("hacking", "radicalisation") and beside(frames.warnings, start, end):
        return None
    if beside(frames.weak_counters, start, end) and not spoken_to and value not in _SERIOUS and value != "bullying":
        return None
    if frames.gaming and (pattern.why in _IN_PLAY or value in ("insult", "bullying")):
        return None
    if frames.sporting and value == "threat" and _SPORT_WORDS & frames.words and pattern.why in _IN_PLAY:
        return None
    if beside(frames.lessons, start, end):
        if not spoken_to:
            return None
        act = replace(act, certainty=Certainty.LIKELY)
    if frames.joking and value in _SERIOUS:
        act = replace(act, certainty=Certainty.LIKELY)
    if frames.friendly and value in ("insult", "bullying") and pattern.why != "gone":
        return None if act.certainty is Certainty.LIKELY else replace(act, banter=True, certainty=Certainty.LIKELY)
    return act


@cache
def _by_key() -> dict[str, tuple[tuple[Family, Pattern], ...]]:
    """Patterns by a word or class that a text must have for them: most texts need only a few of them tried."""
    keyed: dict[str, list[tuple[Family, Pattern]]] = defaultdict(list)
    for family in FAMILIES:
        for pattern in family.patterns:
            for key in min(pattern.needs, key=_commonness):
                keyed[key].append((family, pattern))
    return {key: tuple(found) for key, found in keyed.items()}


def _commonness(need: Need) -> int:
    """How often a text is likely to have one of these: classes and little words weigh most."""
    return sum(30 if not key.isascii() and len(key) == 1 else 10 if len(key) < 4 else 1 for key in need)


def _candidates(text: Tagged) -> Iterator[tuple[Family, Pattern]]:
    by_key = _by_key()
    tried: set[int] = set()
    for key in text.present:
        for family, pattern in by_key.get(key, ()):
            if id(pattern) not in tried:
                tried.add(id(pattern))
                yield family, pattern


def _certainty(family: Family, pattern: Pattern, text: Tagged, first: int, last: int, frames: Frames) -> Certainty | None:
    """How sure a match is before its frames are looked at; None for ordinary words that only look like an insult."""
    if family.value == "insult" and _soft(text, first, last):
        following = text.pieces[last].word if last < len(text.pieces) else ""
        return None if frames.laughing or following in _ORDINARY_AFTER else Certainty.LIKELY
    return Certainty.CERTAIN if pattern.sure else Certainty.LIKELY


def _found(family: Family, pattern: Pattern, text: Tagged, frames: Frames) -> Iterator[Act]:
    for first, last in pattern.matches(text):
        words = {text.pieces[number].word for number in range(first, last)}
        if _denied(pattern, text, first, last) or (family.value in _OF_GROUPS and words & frames.own_groups):
            continue
        certainty = _certainty(family, pattern, text, first, last, frames)
        if certainty is None:
            continue
        aim = _aim(family, pattern, text, first, last)
        act = Act(family.value, text.pieces[first].start, text.pieces[last - 1].end, aim, pattern.why, certainty)
        if (left := _framed(family, pattern, act, frames)) is not None:
            yield left


def _without_doubles(acts: list[Act]) -> list[Act]:
    """Of acts of one category whose places overlap, the surest and then the longest."""
    kept: list[Act] = []
    for act in sorted(acts, key=lambda one: (-one.certainty.rank, one.start - one.end, one.start, one.why)):
        if not any(one.value == act.value and one.start < act.end and act.start < one.end for one in kept):
            kept.append(act)
    return sorted(kept, key=lambda one: one.start)


def acts(text: Tagged) -> list[Act]:
    """Every act in a text, in the order of the text."""
    frames = Frames(text)
    found = [act for family, pattern in _candidates(text) for act in _found(family, pattern, text, frames)]
    return _without_doubles(found)
