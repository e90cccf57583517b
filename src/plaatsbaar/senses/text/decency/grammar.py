"""How is a pattern of words and word classes written, and matched in linear time against a tagged text?

A pattern is a row of elements, each one token of the text: ``je|jij`` (one of these words), ``steel*`` and ``*lijer``
(beginning, ending), ``<insult>`` (a word of that class of the lexicon), ``in+elkaar`` (one word, then another), ``_`` (any token). ``?`` after an element makes
it optional, ``..3`` leaves room for up to three tokens, ``~3`` for up to three that only modify (no pronoun,
conjunction or negation), ``^`` and ``$`` are the start and end of a sentence, ``//`` lets the pattern go on in the next
sentence. ``( a b / c )`` groups alternatives. ``!x`` says that the next token is not x.

Patterns compile to regular expressions over a rendered text in which every token carries its classes. Gaps are bounded
by small numbers, so that the cost per token is bounded too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plaatsbaar.senses.text.decency.tokens import Tagged, code_of

# possessive: a token is taken whole or not at all, so that "!x" looks at the next token and nothing is tried twice
_ANY = "\x02[^\x02\x04]*+"
_MODIFIER = f"\x02[^\x03]*(?<!{code_of('break')})\x03[^\x02\x04]*+"
_NEGATIONS = frozenset("niet geen nooit niemand nobody no not never don't dont zonder".split())


def _word(word: str) -> str:
    if word.endswith("*"):
        return re.escape(word[:-1]) + "[^\x02\x04]*+"
    if word.startswith("*"):
        return "[^\x02\x04]*" + re.escape(word[1:]) + "(?=[\x02\x04]|$)"
    return re.escape(word) + "(?=[\x02\x04]|$)"


def _token(element: str) -> str:
    """The expression of one token: any of the words, or any of the classes."""
    if element == "_":
        return _ANY
    parts = re.findall(r"<([^>]+)>|([^|<>]+)", element)
    classes = [code_of(one) for group, _ in parts for one in group.split("|") if group]
    words = [word for _, word in parts if word]
    options = []
    if classes:
        options.append(f"\x02[^\x03]*[{''.join(classes)}][^\x03]*\x03[^\x02\x04]*+")
    single = [word for word in words if "+" not in word]
    if single:
        options.append(f"\x02[^\x03]*\x03(?:{'|'.join(_word(word) for word in single)})")
    options += ["".join(_token(one) for one in word.split("+")) for word in words if "+" in word]
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


_FIXED = {"^": "(?:(?<=\x04)|(?<![\\s\\S]))", "$": "(?=\x04|$)", "//": "\x04?"}

Need = frozenset[str]


@dataclass(frozen=True)
class _Node:
    """A part of a pattern: its expression, and of which words or codes a text must have one (None: of no particular)."""

    expression: str
    need: Need | None = None


def _needed(element: str) -> Need | None:
    if element == "_" or "*" in element:
        return None
    parts = re.findall(r"<([^>]+)>|([^|<>]+)", element)
    codes = {code_of(one) for group, _ in parts for one in group.split("|") if group}
    return frozenset(codes | {max(word.split("+"), key=len) for _, word in parts if word})


def _node(element: str) -> _Node:
    """One element that is no group."""
    if gap := re.fullmatch(r"(\.\.|~)(\d*)", element):
        unit = _ANY if gap[1] == ".." else _MODIFIER
        return _Node(f"(?:{unit}){{0,{gap[2] or 3}}}?")
    if element in _FIXED:
        return _Node(_FIXED[element])
    if element.startswith("!"):
        return _Node(f"(?!{_token(element[1:])})")
    if element.endswith("?") and len(element) > 1:
        return _Node(f"(?:{_token(element[:-1])})?")
    return _Node(_token(element), _needed(element))


def _group(elements: Iterator[str]) -> tuple[list[list[_Node]], str]:
    """The alternatives up to the closing bracket, and that bracket ("" at the end of the pattern)."""
    alternatives: list[list[_Node]] = [[]]
    for element in elements:
        if element in (")", ")?"):
            return alternatives, element
        if element == "/":
            alternatives.append([])
        elif element == "(":
            inside, closing = _group(elements)
            expression = "(?:" + "|".join("".join(n.expression for n in one) for one in inside) + ")"
            optional = closing == ")?"
            alternatives[-1].append(_Node(expression + "?" * optional, None if optional else _either(inside)))
        else:
            alternatives[-1].append(_node(element))
    return alternatives, ""


def _either(alternatives: list[list[_Node]]) -> Need | None:
    """What a text needs for one of the alternatives: of each the first that it cannot do without."""
    first = [next((node.need for node in one if node.need is not None), None) for one in alternatives]
    known = [need for need in first if need is not None]
    return frozenset().union(*known) if known and len(known) == len(first) else None


@dataclass(frozen=True)
class Pattern:
    """One thing that can be read in a text. ``why`` is a short machine key; ``sure`` False makes it LIKELY at most.

    ``aim`` overrides who it is aimed at; otherwise that follows from the words that matched.
    """

    why: str
    text: str
    sure: bool = True
    aim: str = ""

    @cached_property
    def _nodes(self) -> list[_Node]:
        alternatives, closing = _group(iter(self.text.split()))
        if closing or len(alternatives) != 1:
            raise ValueError(f"brackets do not match in {self.text!r}")
        return alternatives[0]

    @cached_property
    def expression(self) -> re.Pattern[str]:
        return re.compile("".join(node.expression for node in self._nodes))

    @cached_property
    def negated(self) -> bool:
        """Whether the pattern itself holds a negation ("niemand mag jou"), so that a negation does not undo it."""
        return bool(_NEGATIONS & set(re.findall(r"[\w']+", self.text)))

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """Of each of these sets a text must have a word or code; otherwise the pattern need not be tried."""
        return tuple(node.need for node in self._nodes if node.need is not None)

    def matches(self, text: Tagged, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """First and last-plus-one token of each match in a stretch of the rendered text (default: all of it)."""
        present = text.present
        for need in self.needs:  # a loop: this is asked a hundred times for every text
            if need.isdisjoint(present):
                return
        for found in self.expression.finditer(text.rendered, start, len(text.rendered) if end is None else end):
            if found.end() > found.start():
                yield text.token_at(found.start()), text.token_at(found.end() - 1) + 1


@dataclass(frozen=True)
class Family:
    """The patterns of one kind of act; ``value`` is the category of the observation."""

    value: str
    patterns: tuple[Pattern, ...] = field(default=())


def patterns(
    rows: str, *, sure: bool = True, aim: str = "", parts: Mapping[str, str] | None = None
) -> tuple[Pattern, ...]:
    """Reads patterns from lines ``why: pattern``; ``{name}`` in a pattern stands for a part that several share."""
    made = []
    for line in rows.strip().splitlines():
        why, _, text = line.strip().partition(": ")
        if not why or why.startswith("#"):
            continue
        for name, part in (parts or {}).items():
            text = text.replace("{" + name + "}", part)
        made.append(Pattern(why, text, sure, aim))
    return tuple(made)
