"""The stylesheet of one photo: where its boxes are, and which answer changes which box. No style attribute needed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from plaatsbaar.core.draft import Box
from plaatsbaar.senses.picture.cover import MARGIN
from plaatsbaar.web.photo.steps import Size

MOST_QUESTIONS: Final = 200
_KEPT: Final = "--c:var(--go);--c-line:var(--go-line);border-style:solid;border-color:var(--c-line)"
_TWIN: Final = "{background:#fffdf4;box-shadow:inset 4px 0 0 var(--marker)}"


def stylesheet(boxes: Sequence[Box], size: Size, questions: int = 0) -> str:
    """CSS for the boxes (numbered from 1) in per cent of the picture.

    ``.f1`` is the box, ``.c1`` what covering it covers. ``questions``: how many must be answered on the class page
    before the rest is shown as staying.
    """
    lines: list[str] = []
    for number, box in enumerate(boxes, start=1):
        lines += _box(number, box, size)
    if questions:
        done = ".klas" + "".join(f":has(.aw{n}:checked)" for n in range(1, min(questions, MOST_QUESTIONS) + 1))
        lines += [
            f"{done} .r-done{{display:flex}}{done} .btn.r-done{{display:inline-flex}}{done} .r-open{{display:none}}",
            f":where({done}) .face:not(.drawn){{--op:none;--kp:inline;{_KEPT}}}",
        ]
    lines += [_pointed(number) for number in range(1, len(boxes) + 1)]
    return "\n".join(lines) + "\n"


def _box(number: int, box: Box, size: Size) -> list[str]:
    place = "--x:{:.2f}%;--y:{:.2f}%;--w:{:.2f}%;--h:{:.2f}%"
    around = Box(
        math.floor(box.x - box.w * MARGIN), math.floor(box.y - box.h * MARGIN),
        math.ceil(box.w * (1 + 2 * MARGIN)), math.ceil(box.h * (1 + 2 * MARGIN)),
    )  # fmt: skip
    lit = "outline:4px solid var(--marker);outline-offset:3px"
    return [
        f".f{number}{{{place.format(*_share(box, size))}}}",
        f".c{number}{{{place.format(*_share(around, size))}}}",
        f".los:has(.tn{number}:checked) .c{number}{{display:none}}",
        f".los:has(.tn{number}:checked) .f{number}{{--kp:inline;--op:none;{_KEPT}}}",
        f"body:has(#g{number}:hover,#g{number}:target,#g{number}:focus-within) .f{number}{{{lit}}}",
        f"body:has(.f{number}:hover,.f{number}:focus-visible) #g{number}{_TWIN}",
    ]


def _pointed(number: int) -> str:
    return (
        f".klas:has(.wn{number}:checked) .f{number}{{--c:var(--stop);--c-line:var(--stop-line);border-style:dashed;"
        "border-color:var(--c-line);--pt:inline;--op:none;--kp:none}"
    )


def _share(box: Box, size: Size) -> tuple[float, float, float, float]:
    return 100 * box.x / size.w, 100 * box.y / size.h, 100 * box.w / size.w, 100 * box.h / size.h
