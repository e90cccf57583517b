"""Where are faces in a picture? Detection only: nothing here tells one face from another.

CenterFace through onnxruntime, in two passes: one at a long side of about 1,024 pixels, one at about 2,048 in tiles.
A box is kept when one pass is sure enough or both agree. What each setting finds is measured by bench/picture.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from plaatsbaar.core.draft import Box
from plaatsbaar.senses.picture.looked import FoundFace, Tier

if TYPE_CHECKING:
    import onnxruntime

COARSE: Final = 1024
FINE: Final = 2048
"""Long side in pixels of the two passes; a smaller picture is enlarged at most twice for the fine one."""

ENOUGH: Final = 1920
"""A long side from which a picture needs no larger version for the fine pass."""

ALONE: Final = 0.3
TOGETHER: Final = 0.1
SURE: Final = 0.5
"""Scores: enough in one pass, enough when both passes see it, and enough to call a box *zeker* in one pass."""

_TILE: Final = (1088, 832)
_OVERLAP: Final = 128
_STRIDE: Final = 4
_SAME: Final = 0.3
_INSIDE: Final = 0.65

Floats = NDArray[np.float32]


@cache
def _session() -> onnxruntime.InferenceSession:
    """The detector, loaded when first needed, on one thread.

    The arena takes no more than is asked for: measured, that is a third faster than none and needs less memory (ten
    tiles: 2.2 s and 470 MB of address space, against 2.8 s and 660 MB). Memory patterns per shape would add to it.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    exact = ("CPUExecutionProvider", {"arena_extend_strategy": "kSameAsRequested"})
    model = (resources.files("plaatsbaar.senses.picture") / "models" / "centerface.onnx").read_bytes()
    return onnxruntime.InferenceSession(model, options, providers=[exact])


def warm_up() -> None:
    """Loads the detector, so that the first picture does not wait for it."""
    _session()


def faces(image: Image.Image, full: tuple[int, int] | None = None) -> tuple[FoundFace, ...]:
    """The faces of an upright RGB picture, most certain first.

    ``full`` is the size of the original when ``image`` is a smaller version of it: boxes are in pixels of the original.
    """
    width, height = full or image.size
    fine = min(FINE, 2 * max(width, height))
    coarse = min(COARSE, max(width, height))
    small, large = _pass(image, coarse), _pass(image, fine)
    kept = _fused(_scaled(small, width, coarse, height), _scaled(large, width, fine, height))
    order = np.argsort(-kept[:, 4], kind="stable")
    return tuple(_face(kept[place], width, height) for place in order)


def _scaled(boxes: Floats, width: int, side: int, height: int) -> Floats:
    """Boxes of a pass in pixels of the original."""
    scaled = boxes.copy()
    scaled[:, :4] *= max(width, height) / side
    return scaled


def _face(row: Floats, width: int, height: int) -> FoundFace:
    """A row (left, top, right, bottom, score, sure) as a face, rounded outwards and cut at the picture's edge."""
    left, top = max(0, int(np.floor(row[0]))), max(0, int(np.floor(row[1])))
    right, bottom = min(width, int(np.ceil(row[2]))), min(height, int(np.ceil(row[3])))
    box = Box(left, top, max(right - left, 1), max(bottom - top, 1))
    return FoundFace(box, round(float(row[4]), 3), Tier.ZEKER if row[5] else Tier.MOGELIJK)


def _pass(image: Image.Image, side: int) -> Floats:
    """Boxes (left, top, right, bottom, score) at a long side of ``side`` pixels, in pixels of that size."""
    share = side / max(image.size)
    size = max(1, round(image.width * share)), max(1, round(image.height * share))
    sized = image if image.size == size else image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    found = [_detect(sized.crop(tile), tile[:2]) for tile in _tiles(size)]
    return _suppressed(np.concatenate(found))


def _tiles(size: tuple[int, int]) -> Iterator[tuple[int, int, int, int]]:
    """Tiles (left, top, right, bottom) that cover a picture, overlapping; upright pictures get upright tiles."""
    longest, shortest = _TILE
    widest, highest = (longest, shortest) if size[0] >= size[1] else (shortest, longest)
    for top in _starts(size[1], highest):
        for left in _starts(size[0], widest):
            yield left, top, min(left + widest, size[0]), min(top + highest, size[1])


def _starts(length: int, tile: int) -> list[int]:
    """Where tiles start along one side, evenly spread."""
    if length <= tile:
        return [0]
    number = -(-(length - _OVERLAP) // (tile - _OVERLAP))
    return [round(place * (length - tile) / (number - 1)) for place in range(number)]


def _detect(tile: Image.Image, corner: tuple[int, int]) -> Floats:
    """Boxes in one tile, moved to where the tile stands."""
    height, width = tile.height, tile.width
    padded = np.zeros((1, 3, -(-height // 32) * 32, -(-width // 32) * 32), dtype=np.float32)
    padded[0, :, :height, :width] = np.asarray(tile).transpose(2, 0, 1)
    heat, size, offset = _session().run(["heatmap", "size", "offset"], {"image": padded})
    boxes = _decoded(heat[0, 0], size[0], offset[0])
    boxes[:, 0:4:2] = boxes[:, 0:4:2].clip(0, width) + corner[0]
    boxes[:, 1:4:2] = boxes[:, 1:4:2].clip(0, height) + corner[1]
    return boxes[(boxes[:, 2] - boxes[:, 0] >= 1) & (boxes[:, 3] - boxes[:, 1] >= 1)]


def _decoded(heat: Floats, size: Floats, offset: Floats) -> Floats:
    """Boxes from the network's maps: per cell of 4 pixels a score, the logarithm of (height, width), an offset."""
    rows, columns = np.nonzero(heat >= TOGETHER)
    high = np.exp(size[0, rows, columns]) * _STRIDE
    wide = np.exp(size[1, rows, columns]) * _STRIDE
    middle_y = (rows + offset[0, rows, columns] + 0.5) * _STRIDE
    middle_x = (columns + offset[1, rows, columns] + 0.5) * _STRIDE
    sides = (middle_x - wide / 2, middle_y - high / 2, middle_x + wide / 2, middle_y + high / 2)
    return np.stack((*sides, heat[rows, columns]), axis=1).astype(np.float32)


def _overlaps(one: Floats, others: Floats) -> tuple[Floats, Floats]:
    """Of one box with others: shared area over the whole, and over the smaller of the two."""
    across = np.minimum(one[2], others[:, 2]) - np.maximum(one[0], others[:, 0])
    down = np.minimum(one[3], others[:, 3]) - np.maximum(one[1], others[:, 1])
    shared = across.clip(0) * down.clip(0)
    area = (one[2] - one[0]) * (one[3] - one[1])
    areas = (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])
    return shared / (area + areas - shared), shared / np.minimum(area, areas)


def _suppressed(boxes: Floats) -> Floats:
    """Each face once: the best box of those that overlap, or that a tile's edge cut a piece off."""
    left = boxes[np.argsort(-boxes[:, 4], kind="stable")]
    kept: list[Floats] = []
    while len(left):
        best, left = left[0], left[1:]
        kept.append(best)
        whole, inside = _overlaps(best, left)
        left = left[(whole < _SAME) & (inside < _INSIDE)]
    return np.stack(kept) if kept else np.zeros((0, 5), dtype=np.float32)


def _fused(coarse: Floats, fine: Floats) -> Floats:
    """Both passes together, with a column that says whether the box is sure; see `ALONE` and `TOGETHER`.

    A box that both see takes the place of the higher score. Sure: `SURE` in one pass, or `ALONE` in both.
    """
    used = np.zeros(len(fine), dtype=bool)
    rows: list[Floats] = []
    for box in coarse:
        whole, inside = _overlaps(box, fine)
        same = np.nonzero(((whole >= _SAME) | (inside >= _INSIDE)) & ~used)[0]
        partners = fine[same]
        used[same] = True
        best = max((box, *partners), key=lambda one: float(one[4]))
        both = bool(len(partners)) and min(float(box[4]), float(partners[:, 4].max())) >= ALONE
        if len(partners) or box[4] >= ALONE:
            rows.append(np.append(best, both or best[4] >= SURE).astype(np.float32))
    rows += [np.append(box, box[4] >= SURE).astype(np.float32) for box in fine[~used] if box[4] >= ALONE]
    return np.stack(rows) if rows else np.zeros((0, 6), dtype=np.float32)
