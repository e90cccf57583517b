"""Which acts stand in a text, at whom are they aimed, and how sure is that? Matches patterns, then weighs the frames."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

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
from plaatsbaar.senses.text.decency.tokens import Stretch, Tagged

FAMILIES: tuple[Family, ...] = (
    THREAT, STALKING, RADICALISATION, DISCRIMINATION, BULLYING, INSULT, HACKING, OBSCENITY, SLANDER, GOSSIP, SECRET_FILMING,
)  # fmt: skip

_USUAL_AIM = {
    "obscenity": "nobody",
    "discrimination": "group",
    "radicalisation": "group",
    "slander": "named",
    "gossip": "named",
}
# a text in which one pattern matches this often is found out already; more would make its cost grow faster than its length
_ENOUGH = 20
_NOT_REPORTED = frozenset({"slander", "gossip", "hacking"})
_SERIOUS = frozenset({"threat", "stalking"})
_OF_GROUPS = frozenset({"discrimination", "insult"})
_ORDINARY_AFTER = frozenset("op als dat geworden genoeg om van on about to".split())
# what these patterns announce may hold a negation: "als je niet stopt sla ik je"
_WITH_NEGATION = frozenset({"watch", "keeps", "place", "call"})
_IN_PLAY = frozenset({"will_hurt", "should_hurt", "dead", "blows", "emoji", "swear", "gone", "outcome", "hinted"})
# an order to wait opens a clause; "mijn zoon wacht na school op mij" is somebody who waits
_CLAUSE_OPENERS = frozenset("maar en dus oke ok ja nou but and so just gewoon".split())
# who comes to the door with these is no stalker
_ERRANDS = frozenset("cadeau cadeautje taart bloemen pizza soep fietsen boodschappen koekjes huiswerk slingers".split())
# words that announce violence or a lift home; by themselves never certain, and nothing beside a place to meet
_COMING = frozenset(
    "halen ophalen opzoeken opwachten wachten wacht vinden krijgen komt kom komen bezoeken op pak pakken".split()
)
_MEETING = frozenset(
    "station finish uur trein zwembad opa oma mama papa mam pap halte school's perron vliegveld taxi kamp training".split()
)
_VIOLENT = ("harm", "harm_inf", "harmed", "weapon", "blows", "ruin", "body", "insult", "curse")
_OF_SELF = re.compile(r"\b(?:ik (?:ben|was|voel|lijk)|(?:ben|was|voel|lijk) ik|i am|i'm)\b")
_SPORT_WORDS = frozenset(
    "af kapot slopen inmaken pakken pak maken maak sloop verslaan killen kill slachten afslachten vermoorden".split()
)


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
    return (
        bool(insults)
        and all(text.has(n, "soft_insult") for n in insults)
        and not any(text.has(n, "bad") or text.has(n, "worst") for n in range(first, last))
    )


def _idiom(pattern: Pattern, words: list[str], before: str, sentence: str) -> bool:
    """Whether the words are an expression or are said of oneself: "ik ga dood", "ik kan je wel schieten"."""
    if pattern.why in ("near", "that_one", "call") and _OF_SELF.search(sentence):
        return True
    if pattern.why == "watch" and words[0] in ("wacht", "wait") and before and before not in _CLAUSE_OPENERS:
        return True
    if pattern.why == "at_home" and _ERRANDS & set(sentence.split()):
        return True
    if pattern.why == "gone" and words[0] in ("ga", "gaan") and before in ("ik", "we", "wij"):
        return True
    return pattern.why == "will_hurt" and bool({"kan", "kon"} & set(words)) and "wel" in words


def _negated_before(lead: list[str], bare: bool) -> bool:
    """Whether the words just before undo what follows: "geen enkele jood …", "ik zeg niet dat …"."""
    if "niemand" in lead or {"geen", "enkele"} <= set(lead[-2:]) or bare:
        return True
    return lead[-1:] in (["dat"], ["that"]) and bool({"niet", "nooit", "not", "don't", "dont"} & set(lead))


def _denied(pattern: Pattern, text: Tagged, first: int, last: int) -> bool:
    """Whether a negation, a condition or an expression undoes the words that matched."""
    begin, end = text.sentence(first, last)
    lead = [one.word for one in text.pieces[max(begin, first - 6) : first]]
    words = [one.word for one in text.pieces[first:last]]
    before = lead[-1] if lead and not text.has(first - 1, "comma") else ""
    if _idiom(pattern, words, before, " ".join(one.word for one in text.pieces[begin:end])):
        return True
    if pattern.why == "you_are" and "als" in lead and not any(text.has(n, "insult") for n in range(first, last)):
        return True
    if pattern.negated:
        return False
    if _negated_before(lead, first > begin and text.has(first - 1, "no")):
        return True
    return pattern.why not in _WITH_NEGATION and any(text.has(number, "no") for number in range(first, last))


def _explained(value: str, pattern: Pattern, act: Act, frames: Frames) -> bool:
    """Whether quotation, a report, counter-speech or a warning explains the words away."""
    start, end, spoken_to = act.start, act.end, act.aim == "second_person"
    if frames.quoted(start, end):
        return True
    if value not in _NOT_REPORTED and beside(frames.reports, start, end):
        return True
    if beside(frames.counters, start, end) and not (value in _SERIOUS and spoken_to):
        return True
    if value in ("hacking", "radicalisation") and beside(frames.warnings, start, end):
        return True
    mild = not spoken_to and value not in _SERIOUS and value != "bullying"
    return mild and beside(frames.weak_counters, start, end)


def _played(value: str, pattern: Pattern, frames: Frames) -> bool:
    """Whether a game or a match explains the words away."""
    in_play = pattern.why in _IN_PLAY
    if frames.gaming and (in_play or value in ("insult", "bullying")):
        return True
    return frames.sporting and value == "threat" and in_play and bool(_SPORT_WORDS & frames.words)


def _framed(family: Family, pattern: Pattern, act: Act, frames: Frames) -> Act | None:
    """The act as the frames around it leave it; None when they explain it."""
    value = family.value
    if _explained(value, pattern, act, frames) or _played(value, pattern, frames):
        return None
    if beside(frames.lessons, act.start, act.end):
        if act.aim != "second_person":
            return None
        act = replace(act, certainty=Certainty.LIKELY)
    if frames.joking and value in _SERIOUS:
        act = replace(act, certainty=Certainty.LIKELY)
    if frames.friendly and value in ("insult", "bullying") and pattern.why != "gone":
        return None if act.certainty is Certainty.LIKELY else replace(act, banter=True, certainty=Certainty.LIKELY)
    return act


@dataclass(frozen=True, slots=True)
class _Entry:
    """A pattern, and what a stretch of text must hold besides the key that it is found by."""

    family: Family
    pattern: Pattern
    needs: tuple[Need, ...]


@cache
def _by_key(across: bool) -> Mapping[str, tuple[_Entry, ...]]:
    """Patterns by a word or class that a stretch must have for them: most sentences need only a few of them tried.

    ``across`` chooses the patterns that go on in a next sentence; all others stay within one.
    """
    keyed: dict[str, list[_Entry]] = defaultdict(list)
    for family in FAMILIES:
        for pattern in family.patterns:
            if ("//" in pattern.text) is not across:
                continue
            rarest = min(pattern.needs, key=_commonness)
            entry = _Entry(family, pattern, tuple(need for need in pattern.needs if need is not rarest))
            for key in rarest:
                keyed[key].append(entry)
    return {key: tuple(found) for key, found in keyed.items()}


def _commonness(need: Need) -> int:
    """How often a text is likely to have one of these: classes and little words weigh most."""
    return sum(30 if not key.isascii() and len(key) == 1 else 10 if len(key) < 4 else 1 for key in need)


def _candidates(present: frozenset[str], across: bool) -> Iterator[_Entry]:
    """The patterns that may match in a stretch with these words and classes."""
    by_key = _by_key(across)
    tried: set[int] = set()
    for key in present:
        for entry in by_key.get(key, ()):
            if id(entry) in tried:
                continue
            tried.add(id(entry))
            for need in entry.needs:
                if need.isdisjoint(present):
                    break
            else:
                yield entry


def _certainty(
    family: Family, pattern: Pattern, text: Tagged, first: int, last: int, frames: Frames
) -> Certainty | None:
    """How sure a match is before its frames are looked at; None for ordinary words that only look like an insult."""
    if family.value == "insult" and _soft(text, first, last):
        if pattern.why == "that_one":
            return None
        following = text.pieces[last].word if last < len(text.pieces) else ""
        return None if frames.laughing or following in _ORDINARY_AFTER else Certainty.LIKELY
    if family.value == "threat" and _only_coming(text, first, last):
        return None if _meeting(text, first, last) else Certainty.LIKELY
    return Certainty.CERTAIN if pattern.sure else Certainty.LIKELY


def _meeting(text: Tagged, first: int, last: int) -> bool:
    """Whether it reads as people who meet. An hour alone does not make "ik wacht je op" one: threats name it too."""
    words = {text.pieces[number].word for number in range(*text.sentence(first, last))}
    lying_in_wait = "opwachten" in words or {"wacht", "op"} <= words
    return bool(words & (_MEETING - {"uur"} if lying_in_wait else _MEETING))


def _only_coming(text: Tagged, first: int, last: int) -> bool:
    """Whether somebody only comes, waits or fetches here, and the sentence names no violence."""
    tokens = range(first, last)
    return any(text.pieces[number].word in _COMING for number in tokens) and not any(
        text.has(number, name) for number in range(*text.sentence(first, last)) for name in _VIOLENT
    )


def _found(entry: _Entry, text: Tagged, stretch: Stretch, frames: Frames) -> Iterator[Act]:
    family, pattern = entry.family, entry.pattern
    for first, last in islice(pattern.matches(text, stretch.start, stretch.end), _ENOUGH):
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
    found: list[Act] = []
    counts: Counter[int] = Counter()
    whole = Stretch(0, len(text.rendered), text.present)
    for stretch, across in (*((one, False) for one in text.stretches), (whole, True)):
        for entry in _candidates(stretch.present, across):
            if counts[id(entry)] < _ENOUGH:
                more = list(_found(entry, text, stretch, frames))
                counts[id(entry)] += len(more)
                found += more
    return _without_doubles(found)
