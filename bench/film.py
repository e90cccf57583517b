"""How many frames a second are looked at, and made anew with all faces covered, on one core?

    PYTHONPATH=src python bench/film.py [--seconds 6]

Drawn rooms with four copies of the public-domain portrait of tests/pictures that walk, at 240p, 360p and 720p, 25
frames a second, H.264. The processor time of the child counts, on a machine that others use too. The share of
face-frames that lie under a cover is printed beside it. Written to bench/results/film.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "src"), str(HERE.parent / "tests")]

import numpy as np  # noqa: E402
from picture import _peak_mb, _processor_seconds  # noqa: E402

import moving_scenes  # noqa: E402
from plaatsbaar.core.draft import Box  # noqa: E402
from plaatsbaar.senses.film.child import FilmChild  # noqa: E402
from plaatsbaar.senses.film.looked import FilmLooked  # noqa: E402
from plaatsbaar.senses.picture import cover  # noqa: E402

SIZES = {"240p": (426, 240), "360p": (640, 360), "720p": (1280, 720)}


def walkers(size: tuple[int, int], frames: int) -> list[moving_scenes.Walker]:
    """Four faces, of a tenth to a twenty-fifth of the width: three walk, one stands."""
    wide, high = size
    return [
        moving_scenes.Walker(wide // 10, lambda f: (wide * (0.1 + 0.7 * f / frames), high * 0.3)),
        moving_scenes.Walker(wide // 12, lambda f: (wide * (0.9 - 0.8 * f / frames), high * 0.5), mirrored=True),
        moving_scenes.Walker(wide // 16, lambda f: (wide * 0.5, high * (0.6 + 0.2 * np.sin(f / 12)))),
        moving_scenes.Walker(wide // 25, lambda _: (wide * 0.2, high * 0.8)),
    ]


def _covered(face: Box, covers: list[Box], size: tuple[int, int]) -> bool:
    mask = np.zeros((size[1], size[0]), dtype=bool)
    for left, top, right, bottom in cover.regions(covers, size):
        mask[top:bottom, left:right] |= np.asarray(cover.ellipse((right - left, bottom - top)), dtype=bool)
    return bool(mask[face.y : face.y + face.h, face.x : face.x + face.w].mean() >= 0.9)


def share_covered(people: list[moving_scenes.Walker], looked: FilmLooked, size: tuple[int, int]) -> float:
    hits = [
        _covered(face, [box for track in looked.tracks if (box := track.box_at(number))], size)
        for number in range(looked.frames)
        for face in moving_scenes.truth(people, number, size)
    ]
    return sum(hits) / len(hits)


def measured(size: tuple[int, int], seconds: int) -> dict[str, Any]:
    frames = 25 * seconds
    people = walkers(size, frames)
    data = moving_scenes.film(size, people, frames)
    with FilmChild() as child:
        child.warm_up()
        assert child._process is not None
        pid, clock = child._process.pid, time.perf_counter()
        used = _processor_seconds(pid)
        looked, _ = child.look_at_film(data)
        looking = _processor_seconds(pid) - used
        child.make_film(data, looked.tracks)
        making = _processor_seconds(pid) - used - looking
        wall = time.perf_counter() - clock
        return {
            "frames": frames,
            "looked_at_per_processor_second": round(frames / looking, 1),
            "made_per_processor_second": round(frames / making, 1),
            "processor_minutes_for_60_s": round((looking + making) * 60 / seconds / 60, 2),
            "wall_seconds": round(wall, 1),
            "tracks": len(looked.tracks),
            "share_of_face_frames_covered": round(share_covered(people, looked, size), 4),
            "peak_mb": _peak_mb(pid),
        }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=int, default=6)
    options.add_argument("--out", type=Path, default=HERE / "results" / "film.json")
    asked = options.parse_args()
    result: dict[str, Any] = {
        "on": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, Python {platform.python_version()}, one core",
        "film": f"{asked.seconds} s of 25 frames, four faces",
        **{name: measured(size, asked.seconds) for name, size in SIZES.items()},
    }
    asked.out.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
