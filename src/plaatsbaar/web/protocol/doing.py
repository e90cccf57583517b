"""What does Plaatsbaar do for a clause? Read from what backs it and from the list of what is not built yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plaatsbaar.core.coverage import backed, not_yet
from plaatsbaar.core.protocol import Clause, Protocol
from plaatsbaar.core.rule import Rule, ScopeRule, collect, collect_scope
from plaatsbaar.core.wording import Wording

LAW: Final[Mapping[str, Wording]] = {
    "4.5": Wording(
        "De wet zegt: vanaf 16 jaar. Plaatsbaar volgt de wet, dus ook wie 16 is, kiest zelf.",
        "The law says: from the age of 16. Plaatsbaar follows the law, so who is 16 chooses too.",
    ),
    "1.2": Wording(
        "It's Learning heet nu itslearning. Voor berichten daar gelden de privacyregels wel.",
        "It's Learning is now called itslearning. The privacy rules do hold for what is posted there.",
    ),
}
"""Where law or practice differs from the text: said beside it, never changed in it."""

_TOLD: Final[Mapping[str, Wording]] = {
    "flow": Wording("Regelt de stap die hier staat.", "Carries the step that stands here."),
    "record": Wording("Bewaart het bewijs hiervan.", "Keeps the evidence of this."),
    "notice": Wording("Vertelt dit bij elke controle.", "Says so at every check."),
    "scope": Wording("Kijkt eerst of het protocol hierover gaat.", "First looks whether the protocol is about this."),
}


@dataclass(frozen=True, slots=True)
class Doing:
    """What is done for a clause: its rules, what else carries it, and what is not built yet."""

    rules: tuple[Rule | ScopeRule, ...]
    told: tuple[Wording, ...]
    missing: tuple[Wording, ...]
    law: Wording | None


def doing(clause: Clause, protocol: Protocol) -> Doing:
    """What Plaatsbaar does for this clause, today."""
    rules = tuple(rule for rule in (*collect_scope(), *collect()) if clause.id in protocol.grounds.get(rule.ground, {}))
    told = tuple(
        _TOLD[kind.value] for kind in clause.kinds if kind.value in _TOLD and _by_more_than_rules(clause.id, kind.value)
    )
    missing = tuple(
        sentence for kind in clause.kinds if (sentence := not_yet().missing.get(f"{clause.id} {kind.value}"))
    )
    return Doing(rules, told, missing, LAW.get(clause.id))


def _by_more_than_rules(clause_id: str, kind: str) -> bool:
    return any(paths for by, paths in backed(clause_id, kind).by.items() if by != "rule")
