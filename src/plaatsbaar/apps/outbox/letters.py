"""What does a mail say? Sentences in both languages; the subject and the first line never name a person.

A mailbox shows subject and preview on a locked phone, at a front desk, over a shoulder: what it is about stands inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from plaatsbaar.core.wording import Language, Wording


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail before it is put in a language. ``subject`` and ``opening`` are shown in previews: no personal data.

    ``paragraphs`` may hold names; ``link`` with its label is the one thing to do, "" when there is none.
    """

    subject: Wording
    opening: Wording
    paragraphs: tuple[Wording, ...] = ()
    link: str = ""
    link_label: Wording = Wording("Open Plaatsbaar", "Open Plaatsbaar")

    def __post_init__(self) -> None:
        for shown in (self.subject.nl, self.subject.en):
            if "\n" in shown or "\r" in shown or len(shown) > 120:
                raise ValueError("a subject is one line of at most 120 characters")

    def text(self, language: Language) -> str:
        """The plain text, lines wrapped by the reader's own mail program."""
        parts = [self.opening(language), *(one(language) for one in self.paragraphs)]
        if self.link:
            parts.append(f"{self.link_label(language)}:\n{self.link}")
        parts.append(_CLOSING(language))
        return "\n\n".join(parts) + "\n"

    def html(self, language: Language) -> str:
        """The same as HTML, everything escaped, without pictures or anything that is fetched."""
        said = "".join(f"<p>{escape(one(language))}</p>" for one in (self.opening, *self.paragraphs))
        if self.link:
            said += f'<p><a href="{escape(self.link, quote=True)}">{escape(self.link_label(language))}</a></p>'
        said += f"<p>{escape(_CLOSING(language))}</p>"
        title = escape(self.subject(language))
        head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
        return f'<!doctype html><html lang="{language}">{head}<body>{said}</body></html>'


_CLOSING = Wording(
    "Dit bericht komt van Plaatsbaar, namens school. Antwoord op deze mail wordt gelezen.",
    "This message comes from Plaatsbaar, on behalf of the school. Answers to this mail are read.",
)
