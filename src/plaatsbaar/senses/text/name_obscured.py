"""Is a roster name hidden in spaced-out, dotted or leet writing ("S a n n e", "S.a.n.n.e", "S4nne D3kker")?

A tier of its own, one grade below the same name written plainly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.name_index import NameIndex, Numbers
from plaatsbaar.senses.text.reading import Part
from plaatsbaar.senses.text.word_list import is_word

_SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_][ ._*·-]{1,3}){2,40}[^\W\d_](?![^\W_])")
_LEET = re.compile(r"(?<![\w@$!€|])[\w@$!€|]{3,30}(?![\w@$€|])")
_LEET_LETTERS = str.maketrans("0134578@$!€|", "oieastbasiel")
_HAS_DIGIT = re.compile(r"[0-9@$!€|]")
_HAS_LETTER = re.compile(r"[^\W\d_]")

_Hidden = tuple[int, int, Numbers, bool]


def _spaced(plain: str, index: NameIndex) -> Iterator[_Hidden]:
    for found in _SPACED.finditer(plain):
        letters = re.sub(r"[^a-z]", "", found.group())
        whole = index.joined.get(letters, ())
        numbers = whole or index.firsts.get(letters, ())
        if numbers and len(letters) > 2:
            yield found.start(), found.end(), numbers, bool(whole)
        elif len(letters) > 4:
            yield from _first_letters(found, letters, index)


def _first_letters(found: re.Match[str], letters: str, index: NameIndex) -> Iterator[_Hidden]:
    """The longest first name that the letters begin with: "S a n n e B." and a stray letter after a name."""
    for length in range(min(len(letters) - 1, 14), 3, -1):
        numbers = index.firsts.get(letters[:length], ())
        if numbers:
            places = [found.start() + place for place, sign in enumerate(found.group()) if sign.isalpha()]
            yield found.start(), places[length - 1] + 1, numbers, False
            return


def _leet(plain: str, index: NameIndex) -> Iterator[_Hidden]:
    previous: tuple[int, int, str, bool] | None = None
    for found in _LEET.finditer(plain):
        token = found.group().rstrip("!|")
        changed = bool(_HAS_DIGIT.search(token) and _HAS_LETTER.search(token))
        read = token.translate(_LEET_LETTERS) if changed else token
        start, end = found.start(), found.start() + len(token)
        if previous and (changed or previous[3]) and start - previous[1] == 1:
            pair = index.pairs.get((previous[2], read))
            if pair:
                yield previous[0], end, pair, True
        if changed and (numbers := index.joined.get(read) or (() if is_word(read) else index.firsts.get(read, ()))):
            yield start, end, numbers, read in index.joined
        previous = (start, end, read, changed)


def obscured(part: Part, index: NameIndex, *, aimed: bool) -> Iterator[Observation]:
    """Hidden roster names: a full one is LIKELY, a lone first name POSSIBLE (LIKELY in a message aimed at somebody)."""
    if not index.persons:
        return
    taken = -1
    found = sorted([*_spaced(part.normal.plain, index), *_leet(part.normal.plain, index)], key=lambda h: (h[0], -h[1]))
    for start, end, numbers, whole in found:
        if start < taken:
            continue
        taken = end
        persons = set(numbers)
        roles = {index.persons[number].role.value for number in persons}
        yield Observation(
            Kind.NAME,
            "roster",
            where=part.where,
            place=part.normal.span(start, end),
            certainty=Certainty.LIKELY if whole or aimed else Certainty.POSSIBLE,
            quote=part.normal.quote(start, end),
            person=index.persons[numbers[0]].id if len(persons) == 1 else None,
            index=part.index,
            detail={
                "form": "full" if whole else "first",
                "tier": "obscured",
                **({"role": roles.pop()} if len(roles) == 1 else {}),
            },
        )
