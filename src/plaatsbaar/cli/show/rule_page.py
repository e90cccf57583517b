"""What does a rule's page say? Markdown from the rule's own title, docstring and examples: nobody writes it twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plaatsbaar.core.coverage import current
from plaatsbaar.core.draft import Role
from plaatsbaar.core.questions import ROLE_LABELS
from plaatsbaar.core.rule import Expect, Rule, ScopeRule
from plaatsbaar.core.wording import Language, Wording
from plaatsbaar.examine.explaining import why

EXPECTED: Mapping[Expect, Wording] = {
    Expect.FINDS: Wording("gevonden", "found"),
    Expect.PASSES: Wording("mag", "passes"),
    Expect.ASKS: Wording("vraagt", "asks"),
    Expect.OUTSIDE: Wording("valt erbuiten", "outside"),
    Expect.INSIDE: Wording("valt eronder", "inside"),
}
_HOLDS_FOR = Wording("Geldt voor", "Holds for")
_EVERYONE = Wording("iedereen", "everybody")
_EXAMPLES = Wording("Voorbeelden", "Examples")
_GROUND = Wording("Grond", "Ground")


def page(rule: Rule | ScopeRule, language: Language) -> Iterator[str]:
    """The lines of a rule's page."""
    protocol = current()
    yield f"# {rule.title(language)}"
    yield ""
    yield f"`{rule.name}`" + (f" · {rule.category}" if isinstance(rule, Rule) else " · scope")
    yield ""
    yield rule.about(language)
    yield ""
    yield f"**{_GROUND(language)}** `{rule.ground}`"
    yield ""
    for clause, words in protocol.grounds.get(rule.ground, {}).items():
        yield f"- {clause}: “{words}”"
    if isinstance(rule, Rule):
        yield ""
        yield f"**{_HOLDS_FOR(language)}** {_who(rule, language)}"
    yield ""
    yield f"**{_EXAMPLES(language)}**"
    yield ""
    for example in rule.examples:
        yield f"- {EXPECTED[example.expect](language)}: “{_one_line(example.text)}” ({why(example)})"


def _who(rule: Rule, language: Language) -> str:
    if rule.holds_for == frozenset(Role):
        return _EVERYONE(language)
    return ", ".join(ROLE_LABELS[role](language).lower() for role in Role if role in rule.holds_for)


def _one_line(text: str) -> str:
    return " / ".join(text.split("\n"))
