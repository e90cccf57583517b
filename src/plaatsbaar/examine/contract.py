"""How does one JSON object of the contract become a Draft? `docs/reference/contract.md` is made from `KEYS` below."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from plaatsbaar.core.draft import (
    UNKNOWN,
    Author,
    Capacity,
    Channel,
    Draft,
    Film,
    Picture,
    ReplyTo,
    Role,
    Shared,
    Sound,
    Unknown,
)
from plaatsbaar.core.facts import Facts
from plaatsbaar.examine import values
from plaatsbaar.examine.values import AMSTERDAM, SCHOOL_ACCOUNT, ContractError

LABELS = frozenset(
    """label category categories clauses optional_categories expected_action care_signal spans decoys lang note source
    licence""".split()
)
"""Keys of the sample posts that say what a good answer is; a check ignores them."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the contract: the field of Draft (or Post, Facts) it fills, how it reads, and one value as example."""

    name: str
    fills: str
    reads: str
    example: object


def _words(words: Mapping[str, object]) -> str:
    return " ".join(f"`{word}`" for word in words)


KEYS: tuple[Key, ...] = (
    Key("id", "Post.id", "string; comes back in the result", "x1"),
    Key("text", "Draft.text", f"string, at most {values.LONGEST_TEXT} characters; required unless there are pictures",
        "Morgen open dag!"),
    Key("context.role", "Draft.author.role", _words(values.ROLES) + "; a school account is staff, official", "ouder"),
    Key("context.capacity", "Draft.author.capacity", _words(values.CAPACITIES), "persoonlijk"),
    Key("context.channel", "Draft.channel", "a channel of the register, in any spelling", "instagram"),
    Key("context.audience", "Draft.audience", _words(values.AUDIENCES), "openbaar"),
    Key("context.reply", "Draft.reply", "true or false", True),
    Key("context.reply_to.text", "Draft.reply_to.text", "string: what is answered", "Wat vind jij?"),
    Key("context.reply_to.role", "Draft.reply_to.role", "as `context.role`", "leerling"),
    Key("context.function", "Draft.author.function", "string: the author's function", "docent wiskunde"),
    Key("context.bio", "Draft.author.bio", "string: the author's profile text", "Tweets op persoonlijke titel"),
    Key("context.at", "Draft.at", "ISO time, Amsterdam without an offset; its day is the day of the check (Facts.day)",
        "2026-11-20T10:15"),
    Key("context.school", "Draft.author.school", "string: the author's school", "Het Stroomdal"),
    Key("context.lesson", "Draft.lesson", _words(values.LESSONS), "ja"),
    Key("shares.text", "Draft.shares.text", "string: what is shared or quoted", "Kijk dit"),
    Key("shares.url", "Draft.shares.url", "string", "https://voorbeeld.example/"),
    Key("shares.author", "Draft.shares.author", "string", "Omroep"),
    *(
        Key(f"{medium}[].{key}", f"Draft.{medium}[].{field}", reads, example)
        for medium in ("pictures", "films", "sounds")
        for key, field, reads, example in (
            ("path", "name", "string; a path alone may stand for the object", "klas.jpg"),
            ("people", "people", "list of roster ids; missing: unknown, empty: nobody", ["p-fenna"]),
            ("groups", "groups", "list of classes", ["2B"]),
            ("rights", "rights", _words(values.RIGHTS) + " `unknown`", "own"),
        )
    ),
)  # fmt: skip
"""Every key there is. What is not named here (or in `LABELS`) is an error."""


def _known(prefix: str) -> tuple[str, ...]:
    """The keys directly under ``prefix`` ("" for the post itself)."""
    below = [key.name.removeprefix(prefix) for key in KEYS if key.name.startswith(prefix)]
    return tuple(dict.fromkeys(name.split(".")[0].removesuffix("[]") for name in below))


_POST, _CONTEXT, _REPLY_TO, _SHARES = (_known(prefix) for prefix in ("", "context.", "context.reply_to.", "shares."))
_FILE = _known("pictures[].")


@dataclass(frozen=True, slots=True)
class Post:
    """A draft with the name it goes by in a batch. The names of its pictures are the paths as given."""

    id: str | None
    draft: Draft


def parse_post(source: object, register: Sequence[Channel] = ()) -> Post:
    """Reads one post object. ContractError names the key that is wrong.

    ``register`` is the board's own channel register. Missing context is UNKNOWN; a school account is staff posting on
    behalf of the school, whatever ``capacity`` says.
    """
    if not isinstance(source, dict):
        raise ContractError("a post must be one JSON object")
    post = values.table({key: value for key, value in source.items() if key not in LABELS}, "", _POST)
    name = values.name(post["id"], "id") if post.get("id") is not None else None
    context = values.table(post.get("context"), "context", _CONTEXT)
    pictures = tuple(Picture(**file) for file in _files(post.get("pictures"), "pictures"))
    films = tuple(Film(**file) for file in _files(post.get("films"), "films"))
    sounds = tuple(Sound(**file) for file in _files(post.get("sounds"), "sounds"))
    text = values.text(post.get("text"), "text")
    if not text.strip() and not (pictures or films or sounds):
        raise ContractError("there is nothing to check: no text and no picture", "text")
    reply_to = _reply_to(context.get("reply_to"))
    reply = values.yes_or_no(context.get("reply"), "context.reply")
    draft = Draft(
        text=text,
        author=_author(context),
        channel=values.channel(context.get("channel"), "context.channel", register),
        audience=values.audience(context.get("audience"), "context.audience"),
        lesson=values.lesson(context.get("lesson"), "context.lesson"),
        reply=True if reply is UNKNOWN and reply_to is not None else reply,
        reply_to=reply_to,
        shares=_shares(post.get("shares")),
        at=values.moment(context.get("at"), "context.at"),
        pictures=pictures,
        films=films,
        sounds=sounds,
    )
    return Post(name, draft)


def read_post(line: bytes, register: Sequence[Channel] = ()) -> Post:
    """Reads one line of JSONL, as `parse_post`."""
    return parse_post(decode(line), register)


def decode(source: bytes) -> object:
    """JSON from UTF-8 bytes, without double keys. ContractError says what is wrong with it, and where."""
    try:
        return json.loads(source.decode("utf-8-sig"), object_pairs_hook=_no_doubles, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise ContractError(f"not UTF-8: byte {error.start} cannot be read") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise ContractError(f"not JSON: {error.msg[:1].lower()}{error.msg[1:]} at {where}") from None
    except RecursionError:
        raise ContractError("not a post: the JSON is nested too deeply") from None


def _no_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    read = dict(pairs)
    if len(read) != len(pairs):
        double = next(key for number, (key, _) in enumerate(pairs) if key in [k for k, _ in pairs[:number]])
        raise ContractError(f'the key "{double[:60]}" stands there twice')
    return read


def _no_constant(word: str) -> object:
    raise ContractError(f"not JSON: {word} is not a value")


def _role(value: object, key: str) -> tuple[Role | Unknown, bool]:
    """The role, and whether it is a school account."""
    read = values.role(value, key)
    if read is UNKNOWN or isinstance(read, Role):
        return read, False
    return Role.STAFF, read == SCHOOL_ACCOUNT


def _author(context: Mapping[str, object]) -> Author:
    role, school_account = _role(context.get("role"), "context.role")
    capacity = values.capacity(context.get("capacity"), "context.capacity")
    return Author(
        role=role,
        capacity=Capacity.OFFICIAL if school_account else capacity,
        function=values.name(context.get("function"), "context.function"),
        bio=values.text(context.get("bio"), "context.bio"),
        school=values.name(context.get("school"), "context.school"),
    )


def _reply_to(value: object) -> ReplyTo | None:
    if value is None:
        return None
    key = "context.reply_to"
    read = values.table(value, key, _REPLY_TO)
    return ReplyTo(values.text(read.get("text"), f"{key}.text"), _role(read.get("role"), f"{key}.role")[0])


def _shares(value: object) -> Shared | None:
    if value is None:
        return None
    read = values.table(value, "shares", _SHARES)
    return Shared(
        text=values.text(read.get("text"), "shares.text"),
        url=values.text(read.get("url"), "shares.url"),
        author=values.name(read.get("author"), "shares.author"),
    )


def _files(value: object, key: str) -> list[dict[str, Any]]:
    """The fields of each Picture, Film or Sound; a path alone says nothing about people and rights."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise ContractError("must be a list of paths or objects", key)
    return [_file(one, f"{key}[{number}]") for number, one in enumerate(value)]


def _file(value: object, key: str) -> dict[str, Any]:
    read = values.table({"path": value} if isinstance(value, str) else value, key, _FILE)
    path = values.name(read.get("path"), f"{key}.path")
    if not path:
        raise ContractError("names no path", key)
    people = read.get("people")
    return {
        "name": path,
        "people": UNKNOWN if people is None else values.names(people, f"{key}.people"),
        "groups": values.names(read.get("groups"), f"{key}.groups"),
        "rights": values.rights(read.get("rights"), f"{key}.rights"),
    }


def facts_for(draft: Draft, facts: Facts) -> Facts:
    """The facts of the day on which a post is placed: that of its ``at`` (Amsterdam), otherwise the facts' own day."""
    if draft.at is None:
        return facts
    return replace(facts, day=draft.at.astimezone(AMSTERDAM).date())


def today() -> Facts:
    """Nothing but today's date in Amsterdam."""
    return Facts(day=datetime.now(AMSTERDAM).date())
