"""Does a text hold an act against somebody, and at whom is it aimed? (2.0, 4.6, 8.1, 8.2, B2.8, B3.6)

Makes `Kind.ACT` observations. Values: ``bullying``, ``insult``, ``threat``, ``discrimination``, ``stalking``,
``radicalisation``, ``hacking``, ``obscenity``, ``slander``, ``gossip``, ``secret_filming``. ``detail``: ``aim``
(``second_person``, ``named``, ``group``, ``nobody``), ``why`` (the key of the pattern) and, for teasing among friends,
``banter`` = ``yes``. What is found is act and aim together; a coarse word alone is nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from plaatsbaar.core.facts import People
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.senses.text.decency.engine import acts
from plaatsbaar.senses.text.decency.tokens import plain, tagged
from plaatsbaar.senses.text.reading import Reading

_first_names: WeakKeyDictionary[People, frozenset[str]] = WeakKeyDictionary()


def _names(people: People | None) -> frozenset[str]:
    """First names and nicknames of a roster in lower case; read once per roster."""
    if people is None:
        return frozenset()
    if people not in _first_names:
        _first_names[people] = frozenset(
            plain(name.lower()) for one in people.persons for name in (one.first, *one.nicknames) if len(name) > 2
        )
    return _first_names[people]


def decency(reading: Reading) -> Iterator[Observation]:
    """Observes acts in every text of a draft but the author's bio."""
    names = _names(reading.people)
    for part in reading:
        if part.where is Where.BIO:
            continue
        for act in acts(tagged(part.normal, names)):
            place = part.normal.span(act.start, act.end)
            detail = {"aim": act.aim, "why": act.why} | ({"banter": "yes"} if act.banter else {})
            yield Observation(
                Kind.ACT,
                act.value,
                where=part.where,
                place=place,
                certainty=act.certainty,
                quote=part.raw[place.start : place.end],
                index=part.index,
                detail=detail,
            )
