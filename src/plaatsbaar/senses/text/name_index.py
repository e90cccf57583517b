"""Which of these words are names on the roster? A dictionary of words over all spellings, built once per roster."""

from __future__ import annotations

import weakref
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from plaatsbaar.core.facts import People, Person
from plaatsbaar.senses.text.name_words import PARTICLES, plain

Numbers = tuple[int, ...]
_NONE: Numbers = ()


@dataclass(frozen=True)
class NameIndex:
    """The roster by the words of its names. Values are numbers of ``persons``.

    ``firsts`` holds first names, their parts and nicknames; ``lasts`` the words of surnames without tussenvoegsel;
    ``pairs`` first name with surname word; ``initials`` first name with the surname's first letter (of its first word
    or its tussenvoegsel); ``joined`` whole names written as one word (#SanneDekker), ``accounts`` as accounts are
    (sdekker).
    """

    persons: tuple[Person, ...]
    firsts: Mapping[str, Numbers]
    lasts: Mapping[str, Numbers]
    pairs: Mapping[tuple[str, str], Numbers]
    initials: Mapping[tuple[str, str], Numbers]
    joined: Mapping[str, Numbers]
    accounts: Mapping[str, Numbers]
    particles: Mapping[str, frozenset[tuple[str, ...]]]
    surnames_of: Mapping[str, tuple[str, ...]]

    def surname_words(self, number: int) -> tuple[str, ...]:
        return plain(self.persons[number].last)

    def with_initial(self, numbers: Numbers, letter: str) -> Numbers:
        """Those whose first name starts with this letter."""
        return tuple(n for n in numbers if self.persons[n].first[:1].lower() == letter)

    def similar_surname(self, first: str, last: str) -> str | None:
        """A surname one edit away from ``last`` that somebody with this first name has."""
        for known in self.surnames_of.get(first, ()):
            if len(known) > 3 and abs(len(known) - len(last)) < 2 and OSA.distance(known, last, score_cutoff=1) <= 1:
                return known
        return None

    def similar_first(self, first: str, last: str) -> str | None:
        """A first name one edit away from ``first`` that somebody with this surname has."""
        for number in self.lasts.get(last, _NONE)[:400]:
            known = plain(self.persons[number].first)[:1]
            if known and len(known[0]) > 3 and OSA.distance(known[0], first, score_cutoff=1) <= 1:
                return known[0]
        return None


def _split(last: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tussenvoegsel and the rest of a surname; a surname of nothing but particles is all rest."""
    words = plain(last)
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return words[:count], words[count:]


class _Build:
    """The dictionaries while they are being filled."""

    def __init__(self) -> None:
        self.firsts: dict[str, list[int]] = defaultdict(list)
        self.lasts: dict[str, list[int]] = defaultdict(list)
        self.pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.initials: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.joined: dict[str, list[int]] = defaultdict(list)
        self.accounts: dict[str, list[int]] = defaultdict(list)
        self.particles: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self.surnames_of: dict[str, set[str]] = defaultdict(set)

    def add(self, number: int, person: Person) -> None:
        names = [plain(name) for name in (person.first, *person.nicknames)]
        before, rest = _split(person.last)
        cores = {word for word in rest if word not in PARTICLES and len(word) > 1} or set(rest)
        for core in cores:
            self.lasts[core].append(number)
        if rest:
            self.particles[rest[0]].add(before)
        for first in {name[0] for name in names if name} | {"".join(name) for name in names if name}:
            self._add_first(number, first, before, rest, cores)
        if names[0] and rest:
            self.accounts[plain(person.first)[0][0] + "".join(before + rest)].append(number)

    def _add_first(
        self, number: int, first: str, before: tuple[str, ...], rest: tuple[str, ...], cores: Iterable[str]
    ) -> None:
        self.firsts[first].append(number)
        for core in cores:
            self.pairs[first, core].append(number)
            self.surnames_of[first].add(core)
        for letter in {words[0][0] for words in (before, rest) if words}:
            self.initials[first, letter].append(number)
        if rest:
            self.joined[first + "".join(before + rest)].append(number)
            if before:
                self.joined[first + "".join(rest)].append(number)

    def done(self, persons: tuple[Person, ...]) -> NameIndex:
        return NameIndex(
            persons,
            {key: tuple(value) for key, value in self.firsts.items()},
            {key: tuple(value) for key, value in self.lasts.items()},
            {key: tuple(value) for key, value in self.pairs.items()},
            {key: tuple(value) for key, value in self.initials.items()},
            {key: tuple(value) for key, value in self.joined.items()},
            {key: tuple(value) for key, value in self.accounts.items()},
            {key: frozenset(value) for key, value in self.particles.items()},
            {key: tuple(sorted(value)) for key, value in self.surnames_of.items()},
        )


def build(persons: Iterable[Person]) -> NameIndex:
    """The index of these persons; nobody without a first name and a surname gets lost, they have fewer spellings."""
    everybody = tuple(persons)
    filling = _Build()
    for number, person in enumerate(everybody):
        filling.add(number, person)
    return filling.done(everybody)


_KNOWN: dict[int, NameIndex] = {}


def index_of(people: People) -> NameIndex:
    """The index of a roster, kept as long as that People object lives. By identity: hashing 15,000 people is slow."""
    key = id(people)
    index = _KNOWN.get(key)
    if index is None:
        index = _KNOWN[key] = build(people.persons)
        weakref.finalize(people, _KNOWN.pop, key, None)
    return index


EMPTY = build(())
"""The index of a check without a session: nobody is on it."""
