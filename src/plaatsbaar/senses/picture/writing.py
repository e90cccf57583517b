"""What is written in a picture? Read by tesseract where that is installed with Dutch; otherwise nobody says "no text".

The program gets our own pixels over a pipe, never the file of a stranger, and runs inside the walls of the child.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from plaatsbaar.core.draft import Box
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.senses.picture.errors import PictureError

if TYPE_CHECKING:
    from PIL import Image

SIDE: Final = 2600
"""Long side in pixels at which a picture is read; a smaller one is enlarged, at most twice."""

READ: Final = 55
SEEN: Final = 30
"""Confidence of a word (0 to 100): read from the one, seen but not readable from the other."""

_SECONDS: Final = 25
_PLACES: Final = "/usr/local/bin:/usr/bin:/bin"
_WORD = re.compile(r"[^\W_]{2,}|\d", re.UNICODE)
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)")
_CHAT_WORDS = re.compile(
    r"\b(?:vandaag|gisteren|online|aan het typen|typing|laatst gezien|bericht|app je|gelezen|deelnemers|beantwoord)\b",
    re.IGNORECASE,
)
_SENDER = re.compile(r"^[~+]?\s?([A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þa-zà-þ][\w'’-]{0,20}){0,3}):?$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in pixels of the upright picture."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line, from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Writing:
    """What was read. ``engine`` False: nothing could read here. ``blurred``: where there is text nobody can read."""

    engine: bool
    lines: tuple[Line, ...] = ()
    blurred: tuple[Box, ...] = ()

    @property
    def chat(self) -> bool:
        """Whether it looks like a screenshot of a chat: several lines with times of day, or a chat's own words."""
        times = sum(bool(_TIME.search(line.text)) for line in self.lines)
        words = sum(bool(_CHAT_WORDS.search(line.text)) for line in self.lines)
        return len(self.lines) >= 4 and (times >= 3 or (times >= 2 and words >= 1))

    def senders(self) -> Iterator[Line]:
        """In a chat: the lines that are nothing but a name."""
        if self.chat:
            yield from (line for line in self.lines if _SENDER.match(line.text))

    def as_data(self) -> dict[str, Any]:
        """Plain values, as they go through a pipe."""
        return {
            "engine": self.engine,
            "lines": [[[w.text, w.box.x, w.box.y, w.box.w, w.box.h] for w in line.words] for line in self.lines],
            "blurred": [[box.x, box.y, box.w, box.h] for box in self.blurred],
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Writing:
        lines = tuple(Line(tuple(Word(str(w[0]), Box(*w[1:5])) for w in line)) for line in data["lines"])
        return cls(bool(data["engine"]), lines, tuple(Box(*box) for box in data["blurred"]))

    def observations(self, index: int = 0) -> Iterator[Observation]:
        """WRITING: ``not_read`` without an engine; ``line`` per line (quote: its text; detail ``boxes``: one per word,
        ``x,y,w,h`` with ``;`` between, ``sender`` in a chat), ``chat``, and ``unreadable`` per place nobody can read.
        """
        if not self.engine:
            yield Observation(Kind.WRITING, "not_read", Where.PICTURE, index=index)
            return
        senders = tuple(self.senders())
        for line in self.lines:
            boxes = ";".join(f"{w.box.x},{w.box.y},{w.box.w},{w.box.h}" for w in line.words)
            detail = {"boxes": boxes, **({"sender": "yes"} if line in senders else {})}
            yield Observation(
                Kind.WRITING, "line", Where.PICTURE, around([word.box for word in line.words]), quote=line.text,
                index=index, detail=detail,
            )  # fmt: skip
        if self.chat:
            yield Observation(Kind.WRITING, "chat", Where.PICTURE, index=index)
        for box in self.blurred:
            yield Observation(Kind.WRITING, "unreadable", Where.PICTURE, box, index=index)


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box around these."""
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Box(left, top, right - left, bottom - top)


@cache
def engine() -> str | None:
    """The path of tesseract when it is here and knows Dutch."""
    path = shutil.which("tesseract", path=_PLACES)
    if path is None:
        return None
    try:
        known = _run([path, "--list-langs"], b"")
    except (OSError, subprocess.SubprocessError):
        return None
    return path if b"nld" in known.split() else None


def _run(command: list[str], given: bytes) -> bytes:
    done = subprocess.run(  # noqa: S603  a fixed program, our own pixels, no shell
        command, input=given, capture_output=True, timeout=_SECONDS, check=True, env={"OMP_THREAD_LIMIT": "1"}
    )
    return done.stdout


def read(image: Image.Image, width: int) -> Writing:
    """What is written in an upright RGB picture; places are in pixels of an original of this width.

    Raises PictureError when the engine fails: that is not the same as no text.
    """
    path = engine()
    if path is None:
        return Writing(False)
    share = min(2.0, SIDE / max(image.size))
    sized = image.resize((max(1, round(image.width * share)), max(1, round(image.height * share))))
    pixels = io.BytesIO()
    sized.convert("L").save(pixels, "PPM")
    try:
        table = _run([path, "stdin", "stdout", "-l", "nld", "--psm", "11", "tsv"], pixels.getvalue())
    except (OSError, subprocess.SubprocessError):
        raise PictureError("failed") from None
    return parsed(table.decode("utf-8", "replace"), width / sized.width)


def parsed(table: str, share: float) -> Writing:
    """Tesseract's table of words as lines; ``share``: pixels of the original per pixel that was read."""
    lines: dict[tuple[str, ...], list[Word]] = defaultdict(list)
    blurred: list[Box] = []
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text:
            continue
        box = Box(*(round(int(row[side]) * share) for side in ("left", "top", "width", "height")))
        sure = float(row["conf"])
        if sure >= READ and _WORD.search(text):
            lines[tuple(row[name] for name in ("block_num", "par_num", "line_num"))].append(Word(text, box))
        elif sure >= SEEN and len(text) >= 4 and text.isalnum():
            blurred.append(box)
    return Writing(True, tuple(Line(tuple(words)) for words in lines.values()), tuple(blurred))
