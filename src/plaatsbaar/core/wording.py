"""A sentence that a person reads, in both languages: Dutch first, English as the second language.

Kept as one value so that no sentence can exist in one language only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence (or short paragraph) in Dutch (B1 level) and English."""

    nl: str
    en: str

    do_not_call_in_templates: ClassVar[bool] = True
    """Template languages call what can be called, and would so choose a language themselves."""

    def __post_init__(self) -> None:
        if not self.nl.strip() or not self.en.strip():
            raise ValueError(f"a wording needs both languages: {self.nl!r} / {self.en!r}")

    def __call__(self, language: Language = "nl") -> str:
        return self.en if language == "en" else self.nl

    def fill(self, **values: str | int | Wording) -> Wording:
        """The wording with its ``{placeholders}`` filled; a Wording as value is filled per language."""
        return Wording(
            self.nl.format(**{k: v.nl if isinstance(v, Wording) else v for k, v in values.items()}),
            self.en.format(**{k: v.en if isinstance(v, Wording) else v for k, v in values.items()}),
        )


def count(number: int, one: Wording, many: Wording) -> Wording:
    """``one`` for 1 and ``many`` for every other number, with ``{n}`` filled."""
    return (one if number == 1 else many).fill(n=number)
