"""What did the author answer to the questions of an earlier check, and where in the draft does it belong?

An answer is kept under `Question.key`. One about a field of the draft fills that field, when it is still unknown; the
others are read with `answer_to` by the rule that asked. An answer never changes what is known or certain, and a word
that is none of the question's choices is no answer: the question stays open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import TypeVar

from plaatsbaar.core import channels
from plaatsbaar.core.draft import (
    UNKNOWN,
    Audience,
    Capacity,
    Channel,
    Draft,
    Film,
    Lesson,
    Picture,
    Rights,
    Role,
    Sound,
    Unknown,
)
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Where
from plaatsbaar.core.verdict import Question, key_of

_Option = TypeVar("_Option", bound=Enum)
_Work = TypeVar("_Work", Picture, Film, Sound)

_YES_OR_NO: Mapping[str, bool] = {"yes": True, "no": False}
_OUTSIDERS: Mapping[str, bool] = {"outsiders": True, "no_outsiders": False}


def answer_to(draft: Draft, question: Question) -> str:
    """The value of the choice that was made; "" while the question is open."""
    value = draft.answers.get(question.key, "")
    return value if any(value == choice.value for choice in question.choices) else ""


def filled_in(draft: Draft, facts: Facts) -> Draft:
    """The draft with each still unknown field filled with what was answered about it."""
    if not draft.answers:
        return draft
    said = draft.answers
    author = replace(
        draft.author,
        role=_option(draft.author.role, said, Role, "role"),
        capacity=_option(draft.author.capacity, said, Capacity, "capacity"),
    )
    return replace(
        draft,
        author=author,
        audience=_option(draft.audience, said, Audience, "audience"),
        lesson=_option(draft.lesson, said, Lesson, "lesson"),
        reply=_YES_OR_NO.get(said.get(key_of("reply"), ""), UNKNOWN) if draft.reply is UNKNOWN else draft.reply,
        channel=_channel(draft, facts) if draft.channel is UNKNOWN else draft.channel,
        pictures=tuple(_picture(one, number, said) for number, one in enumerate(draft.pictures)),
        films=tuple(_work(one, Where.FILM, number, said) for number, one in enumerate(draft.films)),
        sounds=tuple(_work(one, Where.SOUND, number, said) for number, one in enumerate(draft.sounds)),
    )


def _option(
    now: _Option | Unknown, said: Mapping[str, str], kind: type[_Option], about: str, quote: str = "", index: int = 0
) -> _Option | Unknown:
    """What is known, otherwise the option that was answered, otherwise UNKNOWN."""
    if now is not UNKNOWN:
        return now
    value = said.get(key_of(about, quote, index))
    return next((one for one in kind if one.value == value), UNKNOWN)


def _channel(draft: Draft, facts: Facts) -> Channel | Unknown:
    name = draft.answers.get(key_of("channel"), "")
    return (channels.channel(name, facts.board.channels) if name else None) or UNKNOWN


def _work(work: _Work, where: Where, index: int, said: Mapping[str, str]) -> _Work:
    """By what right it is published (B3.4), and that nobody is in it."""
    rights = _option(work.rights, said, Rights, "rights", where.value, index)
    nobody = work.people is UNKNOWN and not work.groups and said.get(key_of(where.value, "", index)) == "nobody"
    return replace(work, rights=rights, people=() if nobody else work.people)


def _picture(picture: Picture, index: int, said: Mapping[str, str]) -> Picture:
    """As `_work`, and whether outsiders are in it. Faces that were found still count, whatever was answered."""
    picture = _work(picture, Where.PICTURE, index, said)
    if picture.outsiders is not UNKNOWN:
        return picture
    answer = said.get(key_of("picture", "outsiders", index), "")
    return replace(picture, outsiders=_OUTSIDERS.get(answer, UNKNOWN))
