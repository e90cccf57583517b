"""Plaatsbaar: may this be posted, by me, here, now? Puts a school board's social media protocol to work."""

from __future__ import annotations

from plaatsbaar.core.draft import UNKNOWN, Audience, Author, Capacity, Channel, Draft, Lesson, Picture, Role
from plaatsbaar.core.facts import Board, Consents, Facts, People, Person
from plaatsbaar.core.verdict import Finding, Outcome, Question, Verdict, Weight
from plaatsbaar.examine.examine import check

__all__ = [
    "UNKNOWN",
    "Audience",
    "Author",
    "Board",
    "Capacity",
    "Channel",
    "Consents",
    "Draft",
    "Facts",
    "Finding",
    "Lesson",
    "Outcome",
    "People",
    "Person",
    "Picture",
    "Question",
    "Role",
    "Verdict",
    "Weight",
    "check",
]
__version__ = "0.1.0"
