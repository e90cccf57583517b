"""How long does one 12-megapixel photo take, whole way, and how many faces are found, beside deface's own pipeline?

    PYTHONPATH=src python bench/picture.py [--rival PYTHON] [--photos 6]

PYTHON is the interpreter of an environment with `deface==1.5.0` and `onnx` (without onnx it silently takes a slower
backend; the one it took is printed). Both sides run on one core, with one thread, on the same photos: drawn scenes with
the public-domain portrait of tests/pictures, 12 to 300 pixels wide, turned, mirrored, partly covered. One face and
drawn rooms: the recall compares the two, it says little of a class photo. Written to bench/results/picture.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "src"), str(HERE.parent / "tests")]

import scenes  # noqa: E402
from plaatsbaar.core.draft import Box  # noqa: E402
from plaatsbaar.senses.picture.child import PictureChild  # noqa: E402

SIZE = (4032, 3024)
WIDTHS = [12, 16, 20, 24, 24, 30, 30, 40, 40, 60, 60, 90, 120, 180, 240, 300]
GROUPS = {"12-20 px": (12, 20), "24-40 px": (24, 40), "60-300 px": (60, 300)}


def photos(number: int, folder: Path) -> list[tuple[Path, list[scenes.Placed]]]:
    made = []
    for seed in range(1, number + 1):
        faces = scenes.crowd(SIZE, WIDTHS, seed)
        path = folder / f"scene{seed}.jpg"
        path.write_bytes(scenes.jpeg(scenes.scene(SIZE, faces, seed)))
        made.append((path, faces))
    return made


def _peak_mb(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def _processor_seconds(process: int) -> float:
    """Processor time of a process so far: what counts on a machine that others use too."""
    parts = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def ours(made: list[tuple[Path, list[scenes.Placed]]]) -> dict[str, Any]:
    """Upload to covered file: look (with preview and small pictures of faces) and cover, in the child process."""
    told = []
    with PictureChild() as child:
        child.warm_up()
        for path, _ in [made[0], *made]:
            data = path.read_bytes()
            assert child._process is not None
            start, used = time.perf_counter(), _processor_seconds(child._process.pid)
            shown = child.show(data)
            looked = time.perf_counter()
            child.cover(data, [face.box for face in shown.looked.faces])
            boxes = [[f.box.x, f.box.y, f.box.x + f.box.w, f.box.y + f.box.h, f.score] for f in shown.looked.faces]
            seconds = {"seconds": time.perf_counter() - start, "look": looked - start}
            told.append({**seconds, "processor": _processor_seconds(child._process.pid) - used, "boxes": boxes})
        return {"photos": told[1:], "peak_mb": _peak_mb(child._process.pid)}


def thorough(made: list[tuple[Path, list[scenes.Placed]]]) -> dict[str, Any]:
    """The same with the thorough look (turned on its head and its sides) of the command line."""
    told = []
    with PictureChild() as child:
        child.warm_up()
        assert child._process is not None
        for path, _ in made:
            data = path.read_bytes()
            start, used = time.perf_counter(), _processor_seconds(child._process.pid)
            found = child.look(data, thorough=True).faces
            child.cover(data, [face.box for face in found])
            boxes = [[f.box.x, f.box.y, f.box.x + f.box.w, f.box.y + f.box.h, f.score] for f in found]
            processor = _processor_seconds(child._process.pid) - used
            told.append({"seconds": time.perf_counter() - start, "processor": processor, "boxes": boxes})
        return {"photos": told, "peak_mb": _peak_mb(child._process.pid)}


def decoding(made: list[tuple[Path, list[scenes.Placed]]]) -> float:
    """Median processor seconds of decoding alone: once smaller to look at, once whole to cover."""
    from plaatsbaar.senses.picture import faces, opening

    spent = []
    for path, _ in made:
        data, used = path.read_bytes(), time.process_time()
        opening.pixels(opening.opened(data), at_least=faces.ENOUGH)
        opening.pixels(opening.opened(data))
        spent.append(time.process_time() - used)
    return sorted(spent)[len(spent) // 2]


def rival(python: str, made: list[tuple[Path, list[scenes.Placed]]], folder: Path) -> dict[str, Any]:
    done = subprocess.run(
        [python, str(HERE / "deface_rival.py"), str(folder), *(str(path) for path, _ in made)],
        capture_output=True, text=True, check=True, env={"PATH": os.environ["PATH"]},
    )  # fmt: skip
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def figures(told: dict[str, Any], made: list[tuple[Path, list[scenes.Placed]]]) -> dict[str, Any]:
    recall: dict[str, list[bool]] = {name: [] for name in GROUPS}
    false = 0
    for one, (_, faces) in zip(told["photos"], made, strict=True):
        boxes = [Box(int(b[0]), int(b[1]), max(1, int(b[2] - b[0])), max(1, int(b[3] - b[1]))) for b in one["boxes"]]
        false += sum(not any(scenes.hits(box, face.box) for face in faces) for box in boxes)
        for face in faces:
            group = next(name for name, (low, high) in GROUPS.items() if low <= face.width <= high)
            recall[group].append(any(scenes.hits(box, face.box) for box in boxes))
    seconds = sorted(one["seconds"] for one in told["photos"])
    return {
        "recall": {name: round(sum(found) / len(found), 3) for name, found in recall.items() if found},
        "faces": {name: len(found) for name, found in recall.items()},
        "false_boxes_per_photo": round(false / len(made), 2),
        "seconds_median": round(seconds[len(seconds) // 2], 2),
        "seconds_worst": round(seconds[-1], 2),
        "processor_seconds_median": round(sorted(one["processor"] for one in told["photos"])[len(seconds) // 2], 2),
        "peak_mb": told["peak_mb"],
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rival", metavar="PYTHON")
    options.add_argument("--photos", type=int, default=6)
    options.add_argument("--out", type=Path, default=HERE / "results" / "picture.json")
    asked = options.parse_args()
    result: dict[str, Any] = {
        "on": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, Python {platform.python_version()}, one core, one thread",
        "photos": f"{asked.photos} of {SIZE[0]} x {SIZE[1]}",
    }
    with tempfile.TemporaryDirectory() as name:
        made = photos(asked.photos, Path(name))
        result["plaatsbaar"] = figures(ours(made), made)
        result["plaatsbaar"]["share_of_decoding"] = round(
            decoding(made) / result["plaatsbaar"]["processor_seconds_median"], 2
        )
        result["plaatsbaar, thorough"] = figures(thorough(made), made)
        if asked.rival:
            told = rival(asked.rival, made, Path(name))
            result["deface 1.5.0"] = {"backend": told["backend"], **figures(told, made)}
            ratio = (
                result["deface 1.5.0"]["processor_seconds_median"] / result["plaatsbaar"]["processor_seconds_median"]
            )
            result["deface takes times as much processor time"] = round(ratio, 2)
        else:
            print("NOT MEASURED: deface (give --rival PYTHON)", file=sys.stderr)
    asked.out.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
