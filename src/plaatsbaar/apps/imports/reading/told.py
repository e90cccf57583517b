"""What is somebody told about a file: what stops it, and what was left out of it?"""

from __future__ import annotations

from dataclasses import dataclass, field

from plaatsbaar.core.wording import Wording

MOST_TOLD = 1000
"""More problems than this are counted, not listed: nobody reads them, and the first ones show what is wrong."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file cannot be taken. ``line`` counts from 1, the header is line 1; 0 is the whole file.

    The sentence holds no cell of the file: a report can be sent on without sending people.
    """

    file: str
    line: int
    says: Wording


class FileRefusedError(Exception):
    """The file cannot be taken; nothing of it is used. ``problems`` names each place and reason."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@dataclass(slots=True)
class Told:
    """Collects problems and notes while files are read."""

    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    more: int = 0

    def problem(self, file: str, line: int, nl: str, en: str) -> None:
        """Something that stops the import."""
        if len(self.problems) < MOST_TOLD:
            self.problems.append(Problem(file, line, Wording(nl, en)))
        else:
            self.more += 1

    def note(self, file: str, line: int, nl: str, en: str) -> None:
        """Something that was left out; the import goes on."""
        if len(self.notes) < MOST_TOLD:
            self.notes.append(Problem(file, line, Wording(nl, en)))

    def stop_if_bad(self) -> None:
        """FileRefusedError when there is a problem."""
        if not self.problems:
            return
        if self.more:
            says = Wording(f"En nog {self.more} keer iets.", f"And {self.more} problems more.")
            self.problems.append(Problem("", 0, says))
        raise FileRefusedError(self.problems)


def refuse(file: str, line: int, nl: str, en: str) -> FileRefusedError:
    """The error for one problem that makes reading on useless."""
    return FileRefusedError([Problem(file, line, Wording(nl, en))])
