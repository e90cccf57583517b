"""Which posts and which roster does the text benchmark use? Made by a seeded generator: fictional, never shipped data.

Names are put together from syllables as well as from the lists in the package, so that recall does not measure a list.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from plaatsbaar.core.draft import Role
from plaatsbaar.core.facts import People, Person

_FIRST = """Sanne Bilal Fenna Tijn Noor Daan Roos Mohamed Yusuf Aylin Zofia Lotte Jelle Femke Kofi Mei Imane Thijs Sofie
Bram Eva Liam Zoë Samira Marouane Emre Kacper Ingrid Karim Hanneke Mark Joris Esmée Wout Merel Chidi Wietske""".split()
_ONSET = "B D F G H J K L M N P R S T V W Z Br Dr Kl Sch St Tr Vl".split()
_CORE = "a e i o u aa ee oo ij ei oe ui".split()
_MIDDLE = "k l m n r s t v lk nd rm rst ss tt".split()
_LAST_END = "ma stra inga sen mans horst burg veld kamp kens er".split()
_FIRST_END = "a e o is an en ina iel".split()
_PARTICLES = ["", "", "", "", "de ", "van ", "van de ", "van der ", "el ", "ten "]

_WITH_NAME = [
    "Wat een dag! {name} won de voorleeswedstrijd met een prachtig verhaal.",
    "Gefeliciteerd {name}, dat heb je verdiend na al dat oefenen!",
    "Vandaag presenteerde {name} het profielwerkstuk over waterstof.",
    "iedereen weet toch dat {name} dat gedaan heeft, vraag het maar na",
    "Foto's van de sportdag: links {name}, rechts de hele klas.",
    "Wie heeft {name} gezien? De fiets staat nog bij de gymzaal.",
]
_WITH_DETAIL = [
    ("Het nieuwe nummer is {detail}, app maar even.", ["06-2{n:07d}", "06 3{n:07d}", "+31 6 4{n:07d}"]),
    ("Mail naar {detail} voor de aantekeningen.", ["jansma{n}@mail.example", "t.veld{n}@post.example"]),
    ("Ze woont op {detail}, kom gerust langs.", ["Hommelstraat {m}", "Lindelaan {m}", "Sperwerplein {m}"]),
    ("Zijn auto is {detail}, die staat altijd dubbel.", ["9-KLM-4{d}", "TX-12{d}-B", "4{d}-BDF-7"]),
]
_INNOCENT = [
    "De open dag is op zaterdag 12 maart van 10 tot 14 uur, kom gerust kijken in de aula.",
    "In 2019 en 2020 lazen we Max Havelaar, dit jaar Het Gouden Ei. Wat vinden jullie beter?",
    "De roos op het schoolplein bloeit weer en de bakker trakteert op wit brood.",
    "Hoofdstuk 3 en 4 leren, opgave 12 tot 34 maken, en neem je atlas mee.",
    "Onze brugklas fietste langs de Anne Frankstraat naar het museum. Wat een wind!",
    "ik ben zo klaar met die toetsen, wie gaat er mee naar de stad",
    "Dank aan alle ouders die hielpen bij het kerstdiner. Er was zelfs soep over.",
    "Het bestuur kiest voor een nieuw rooster. Ik vind dat geen goed idee, en ik leg uit waarom.",
]


@dataclass(frozen=True)
class Post:
    """A text with the stretches that a checker has to find."""

    text: str
    names: tuple[tuple[int, int], ...] = ()
    details: tuple[tuple[int, int], ...] = ()


def _syllables(chance: random.Random, endings: list[str]) -> str:
    middle = chance.choice(_MIDDLE) if chance.random() < 0.7 else ""
    return chance.choice(_ONSET) + chance.choice(_CORE) + middle + chance.choice(endings)


def roster(size: int, seed: int = 1) -> People:
    """``size`` fictional people: two thirds pupils, the rest parents and staff."""
    chance = random.Random(seed)
    persons = []
    for number in range(size):
        first = chance.choice(_FIRST) if chance.random() < 0.5 else _syllables(chance, _FIRST_END)
        last = chance.choice(_PARTICLES) + _syllables(chance, _LAST_END)
        role = chance.choice([Role.PUPIL, Role.PUPIL, Role.PUPIL, Role.PUPIL, Role.PARENT, Role.STAFF])
        persons.append(Person(f"p{number}", first, last, role))
    return People(tuple(persons))


def _spelled(person: Person, chance: random.Random) -> str:
    last = person.last[:1].upper() + person.last[1:]
    return chance.choice(
        [
            person.full_name,
            person.full_name,
            person.full_name.lower(),
            f"{person.first[0]}. {person.last}",
            f"{person.first} {person.last.split()[-1][0]}.",
            f"mevrouw {last}",
        ]
    )


def _named(people: People, chance: random.Random) -> Post:
    name = _spelled(chance.choice(people.persons), chance)
    before, _, after = chance.choice(_WITH_NAME).partition("{name}")
    return Post(before + name + after, names=((len(before), len(before) + len(name)),))


def _detailed(chance: random.Random) -> Post:
    sentence, forms = chance.choice(_WITH_DETAIL)
    detail = chance.choice(forms).format(n=chance.randrange(10**7), m=chance.randrange(1, 300), d=chance.randrange(10))
    before, _, after = sentence.partition("{detail}")
    return Post(before + detail + after, details=((len(before), len(before) + len(detail)),))


def posts(people: People, count: int, seed: int = 2) -> list[Post]:
    """Half with a name or a detail of somebody, half innocent, in a mixed order."""
    chance = random.Random(seed)
    made: list[Post] = []
    for number in range(count):
        kind = number % 4
        if kind == 0:
            made.append(_named(people, chance))
        elif kind == 1:
            made.append(_detailed(chance))
        else:
            made.append(Post(" ".join(chance.sample(_INNOCENT, 2))))
    chance.shuffle(made)
    return made


def of_length(people: People, characters: int, count: int, seed: int = 3) -> list[str]:
    """Texts of exactly that many characters, each with names and details among innocent sentences."""
    chance = random.Random(seed)
    texts = []
    for _ in range(count):
        parts = [_named(people, chance).text, _detailed(chance).text, *chance.sample(_INNOCENT, 8)]
        chance.shuffle(parts)
        texts.append(" ".join(parts)[:characters])
    return texts
