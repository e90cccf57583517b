"""What does deface's own pipeline make of the same photos? Run by bench/picture.py in an environment of its own.

    python bench/deface_rival.py SCRATCH_FOLDER PHOTO...

Prints one JSON object: backend, seconds and boxes per photo, peak memory. One core, as for the other side.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

from deface.centerface import CenterFace  # type: ignore[import-not-found,unused-ignore]  # noqa: E402
from deface.deface import image_detect  # type: ignore[import-not-found,unused-ignore]  # noqa: E402


class Recording:
    """Deface's detector, remembering what it found last."""

    def __init__(self) -> None:
        self.detector = CenterFace(in_shape=None, backend="auto")
        self.boxes: list[list[float]] = []

    def __call__(self, image: Any, threshold: float) -> Any:
        found, points = self.detector(image, threshold=threshold)
        self.boxes = [[float(value) for value in one] for one in found]
        return found, points


def main(scratch: Path, photos: list[Path]) -> dict[str, Any]:
    detector = Recording()
    told = []
    for photo in [photos[0], *photos]:
        start = time.perf_counter()
        image_detect(
            str(photo), str(scratch / "covered.jpg"), detector, threshold=0.2, replacewith="blur", mask_scale=1.3,
            ellipse=True, draw_scores=False, enable_preview=False, keep_metadata=False,
        )  # fmt: skip
        told.append({"seconds": time.perf_counter() - start, "boxes": detector.boxes})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"backend": detector.detector.backend, "photos": told[1:], "peak_mb": round(peak)}


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):
        answer = main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
    print(json.dumps(answer))
