"""A rule: what it looks for, on which ground, for whom, and the examples that are its tests and its page."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cache
from typing import Any

from plaatsbaar.core import grounds
from plaatsbaar.core.draft import (
    UNKNOWN,
    Audience,
    Capacity,
    Draft,
    Film,
    Lesson,
    Picture,
    ReplyTo,
    Role,
    Shared,
    Sound,
    Unknown,
)
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Observation, Seen
from plaatsbaar.core.protocol import ClauseKind
from plaatsbaar.core.verdict import HINT_SUBJECTS, NOT_JUDGED, SUBJECTS, Finding, Good, Question
from plaatsbaar.core.wording import Wording

Judged = Finding | Question | Good
Check = Callable[[Draft, Seen, Facts], Iterable[Judged]]
ScopeCheck = Callable[[Draft, Seen, Facts], Wording | None]

EVERYONE: frozenset[Role] = frozenset(Role)
CATEGORIES: frozenset[str] = SUBJECTS | HINT_SUBJECTS | {NOT_JUDGED}


class Expect(StrEnum):
    FINDS = "finds"
    PASSES = "passes"
    ASKS = "asks"
    OUTSIDE = "outside"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Given:
    """What an example does not name: the context every example of the rule starts from, everything it depends on.

    ``channel`` is a name of the channel register; ``facts`` None stands for the small cast of `core.cast`. ``seen``
    adds observations that text alone cannot give (faces, metadata): a picture in an example is its people and boxes.
    ``answers``: what the author said to earlier questions, by their key (`answers`).
    """

    role: Role | Unknown = UNKNOWN
    capacity: Capacity | Unknown = UNKNOWN
    audience: Audience | Unknown = UNKNOWN
    lesson: Lesson | Unknown = Lesson.NO
    channel: str | Unknown = "instagram"
    reply: bool | Unknown = False
    reply_to: ReplyTo | None = None
    shares: Shared | None = None
    function: str = ""
    bio: str = ""
    at: str = ""
    pictures: tuple[Picture, ...] = ()
    films: tuple[Film, ...] = ()
    sounds: tuple[Sound, ...] = ()
    seen: tuple[Observation, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    facts: Facts | None = None


_GIVEN_FIELDS = frozenset(one.name for one in fields(Given))


@dataclass(frozen=True, slots=True)
class Example:
    """A text, what the rule should say of it, and why, in a few words of Dutch. ``quote``: the words it must mark."""

    expect: Expect
    text: str
    why: str
    quote: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if unknown := set(self.given) - _GIVEN_FIELDS:
            raise ValueError(f"example {self.text!r} names {sorted(unknown)}, which Given does not have")


def finds(text: str, why: str, *, quote: str = "", **given: Any) -> Example:
    """The rule finds something here."""
    return Example(Expect.FINDS, text, why, quote, given)


def passes(text: str, why: str, **given: Any) -> Example:
    """The rule finds nothing here and asks nothing."""
    return Example(Expect.PASSES, text, why, "", given)


def asks(text: str, why: str, **given: Any) -> Example:
    """The rule finds nothing certain but raises a question (or, under an unknown field, a conditional finding)."""
    return Example(Expect.ASKS, text, why, "", given)


def outside(text: str, why: str, **given: Any) -> Example:
    """For scope rules: the protocol does not apply."""
    return Example(Expect.OUTSIDE, text, why, "", given)


def inside(text: str, why: str, **given: Any) -> Example:
    """For scope rules: the protocol applies, or may apply."""
    return Example(Expect.INSIDE, text, why, "", given)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``title`` and ``about`` are what people read on its page; the check sees draft, observations, facts."""

    name: str
    ground: str
    category: str
    title: Wording
    about: Wording
    holds_for: frozenset[Role]
    given: Given
    examples: tuple[Example, ...]
    check: Check
    module: str


@dataclass(frozen=True, slots=True)
class ScopeRule:
    """A rule that says whether the protocol applies at all; its check gives the reason why not, or None."""

    name: str
    ground: str
    title: Wording
    about: Wording
    given: Given
    examples: tuple[Example, ...]
    check: ScopeCheck
    module: str


_RULES: dict[str, Rule] = {}
_SCOPE_RULES: dict[str, ScopeRule] = {}


def _name_of(check: Callable[..., object]) -> str:
    module_name = check.__module__.rsplit(".", 1)[-1]
    if module_name != check.__name__:
        raise ValueError(f"rule {check.__name__} must stand in a module of that name, not in {module_name}")
    return module_name


def _about(check: Callable[..., object], in_english: str) -> Wording:
    lines = [line.strip() for line in (check.__doc__ or "").strip().splitlines()]
    return Wording("\n".join(lines), in_english.strip())


def rule(
    *,
    ground: str,
    category: str,
    title: Wording,
    in_english: str,
    given: Given,
    examples: list[Example],
    holds_for: Iterable[Role] = EVERYONE,
) -> Callable[[Check], Check]:
    """Makes a rule of the function below it. Its docstring (Dutch) and ``in_english`` are the rule's page.

    The function's name is the module's name, the rule's name, its URL and its page. Nothing else is touched to add one.
    """
    if category not in CATEGORIES:
        raise ValueError(f"category {category!r} is not in the contract")

    def register(check: Check) -> Check:
        name = _name_of(check)
        _RULES[name] = Rule(
            name, ground, category, title, _about(check, in_english), frozenset(holds_for), given, tuple(examples),
            check, check.__module__,
        )  # fmt: skip
        grounds.record(ground, ClauseKind.RULE, "rule", check.__module__)
        return check

    return register


def scope_rule(
    *, ground: str, title: Wording, in_english: str, given: Given, examples: list[Example]
) -> Callable[[ScopeCheck], ScopeCheck]:
    """Makes a scope rule of the function below it; otherwise as `rule`."""

    def register(check: ScopeCheck) -> ScopeCheck:
        name = _name_of(check)
        _SCOPE_RULES[name] = ScopeRule(
            name, ground, title, _about(check, in_english), given, tuple(examples), check, check.__module__
        )
        grounds.record(ground, ClauseKind.SCOPE, "rule", check.__module__)
        return check

    return register


@cache
def _import_all() -> None:
    package = importlib.import_module("plaatsbaar.core.rules")
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


def collect() -> tuple[Rule, ...]:
    """Every rule in ``core/rules``, by folder and name: nothing has to be listed anywhere."""
    _import_all()
    return tuple(sorted(_RULES.values(), key=lambda one: one.module))


def collect_scope() -> tuple[ScopeRule, ...]:
    """Every scope rule in ``core/rules/scope``, by name."""
    _import_all()
    return tuple(sorted(_SCOPE_RULES.values(), key=lambda one: one.module))
