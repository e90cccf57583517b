"""Where are faces in a picture? Detection only: nothing here tells one face from another.

CenterFace through onnxruntime, in two passes: one at a long side of about 1,024 pixels, one at about 2,048 in tiles.
A box is kept when one pass is sure enough or both agree. What stays in doubt is looked at once more from close by, at
the resolution that the file has: small faces in a large photo are found that way at a fraction of the cost of a whole
pass. What each setting finds is measured by bench/picture.py.
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
from plaatsbaar.core.picturing import reading_order
from plaatsbaar.senses.picture.looked import FoundFace, Tier

if TYPE_CHECKING:
    import onnxruntime

COARSE: Final = 1024
FINE: Final = 2048
"""Long side in pixels of the two passes; a smaller picture is enlarged at most twice for the fine one."""

ENOUGH: Final = 3800
"""A long side from which a picture is large enough for everything that is done here."""

ALONE: Final = 0.3
TOGETHER: Final = 0.1
SURE: Final = 0.5
DOUBT: Final = 0.04
CLOSE: Final = 0.4
"""Scores: enough in one pass, enough when both passes see it, enough to call a box *zeker* in one pass, enough to look
at a place once more from close by, and enough there."""

TURNED: Final = 0.45
_TURNS: Final = (
    (180, Image.Transpose.ROTATE_180),
    (90, Image.Transpose.ROTATE_90),
    (270, Image.Transpose.ROTATE_270),
)
"""Enough for a box that only a turned picture shows, and how thorough looking turns it (degrees, anticlockwise)."""

_CELL: Final = 96
_CELL_FACE: Final = 32
_ACROSS: Final = 8
_SMALLEST: Final = 4
_SMALL: Final = 24
_MOST_DOUBTS: Final = 48

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
    """The faces of an upright RGB picture, in reading order: that is how people count them.

    ``full`` is the size of the original when ``image`` is a smaller version of it: boxes are in pixels of the original.
    """
    width, height = full or image.size
    return _as_faces(_found(image, width, height), width, height)


def faces_thoroughly(image: Image.Image, full: tuple[int, int] | None = None) -> tuple[tuple[FoundFace, ...], int]:
    """As `faces`, with the picture also turned on its head and on both sides: four times the work.

    Finds who hangs upside down or lies. The number is how far the picture itself seems to be turned (0, 90, 180 or 270
    degrees anticlockwise make it upright): the turn in which its faces score clearly best.
    """
    width, height = full or image.size
    kept = _found(image, width, height)
    best, turn = 1.15 * float(kept[:, 4].sum()), 0
    for degrees, how in _TURNS:
        sideways = degrees != 180
        turned = _found(image.transpose(how), *((height, width) if sideways else (width, height)))
        if float(turned[:, 4].sum()) > best:
            best, turn = float(turned[:, 4].sum()), degrees
        kept = _with_turned(kept, _turned_back(turned, degrees, width, height))
    return _as_faces(kept, width, height), turn


def in_frame(image: Image.Image) -> tuple[tuple[float, float, float, float, float], ...]:
    """Boxes (left, top, right, bottom, score) in one frame of a film, in one pass, the doubtful ones included.

    What is doubtful in one frame the frames around it decide.
    """
    return tuple((float(b[0]), float(b[1]), float(b[2]), float(b[3]), float(b[4])) for b in _strong(_pass(image)))


def _turned_back(boxes: Floats, degrees: int, width: int, height: int) -> Floats:
    """Boxes of a picture that was turned anticlockwise, in pixels of the upright one of this size."""
    back = boxes.copy()
    left, top, right, bottom = (boxes[:, side] for side in range(4))
    match degrees:
        case 180:
            sides = (width - right, height - bottom, width - left, height - top)
        case 90:
            sides = (width - bottom, left, width - top, right)
        case _:
            sides = (top, height - right, bottom, height - left)
    back[:, :4] = np.stack(sides, axis=1)
    return back


def _with_turned(kept: Floats, turned: Floats) -> Floats:
    """What is kept already, and the boxes that only the turned picture shows, with a score of at least `TURNED`."""
    strong = turned[turned[:, 4] >= TURNED]
    new = [box for box in strong if not len(kept) or not _same_place(box, kept).any()]
    return np.concatenate((kept, np.stack(new))) if new else kept


def _same_place(box: Floats, others: Floats) -> NDArray[np.bool_]:
    whole, inside = _overlaps(box, others)
    return (whole >= _SAME) | (inside >= _INSIDE)


def _as_faces(kept: Floats, width: int, height: int) -> tuple[FoundFace, ...]:
    """The rows as faces in reading order; of the same box the surest."""
    seen = [_face(row, width, height) for row in kept[np.argsort(kept[:, 4], kind="stable")]]
    by_box = {face.box: face for face in seen}
    return tuple(by_box[box] for box in reading_order(tuple(by_box)))


def _found(image: Image.Image, width: int, height: int) -> Floats:
    """The boxes of both passes and of what was looked at from close by, in pixels of a picture of this size."""
    fine = min(FINE, 2 * max(width, height))
    coarse = min(COARSE, max(width, height))
    sized = _sized(image, fine)
    small, large = _pass(_sized(sized, coarse)), _pass(sized)
    small, large = _scaled(small, width, coarse, height), _scaled(large, width, fine, height)
    kept = _fused(_strong(small), _strong(large))
    if max(image.size) > fine:
        doubts = _doubts(large, kept, max(width, height) / fine)
        kept = np.concatenate((kept, _from_close_by(image, doubts, image.width / width)))
    return kept


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


def _sized(image: Image.Image, side: int) -> Image.Image:
    """The picture at a long side of ``side`` pixels."""
    share = side / max(image.size)
    size = max(1, round(image.width * share)), max(1, round(image.height * share))
    return image if image.size == size else image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def _pass(image: Image.Image) -> Floats:
    """Boxes (left, top, right, bottom, score) in pixels of the image, tile by tile."""
    return _suppressed(np.concatenate([_detect(image.crop(tile), tile[:2]) for tile in _tiles(image.size)]))


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
    rows, columns = np.nonzero(heat >= DOUBT)
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
    return np.stack(kept) if kept else boxes[:0]


def _strong(boxes: Floats) -> Floats:
    return boxes[boxes[:, 4] >= TOGETHER]


def _doubts(boxes: Floats, kept: Floats, share: float) -> Floats:
    """Small boxes of the fine pass that are neither kept nor lie on a kept one, best first, at most `_MOST_DOUBTS`.

    ``share``: pixels of the boxes per pixel of the fine pass. What is larger the fine pass saw well enough.
    """
    wide = (boxes[:, 2] - boxes[:, 0]) / share
    boxes = boxes[(wide >= _SMALLEST) & (wide <= _SMALL)]
    free = [box for box in boxes if not len(kept) or _overlaps(box, kept)[1].max() < _SAME]
    return np.stack(free[:_MOST_DOUBTS]) if free else np.zeros((0, 5), dtype=np.float32)


def _from_close_by(image: Image.Image, doubts: Floats, share: float) -> Floats:
    """Those of the doubtful boxes that turn out to be faces, with the column of `_fused`: never sure.

    Each place is cut out with room around it and scaled so that the face would be `_CELL_FACE` pixels wide; the
    cut-outs are laid side by side in one sheet, so that the detector runs once. ``share``: pixels of ``image`` per
    pixel of the boxes.
    """
    if not len(doubts):
        return np.zeros((0, 6), dtype=np.float32)
    rows = -(-len(doubts) // _ACROSS)
    sheet = Image.new("RGB", (_ACROSS * _CELL, rows * _CELL))
    windows = [_window(box) for box in doubts]
    for number, (left, top, side) in enumerate(windows):
        scaled = tuple(value * share for value in (left, top, left + side, top + side))
        cell = image.transform((_CELL, _CELL), Image.Transform.EXTENT, scaled, Image.Resampling.BILINEAR)
        sheet.paste(cell, (number % _ACROSS * _CELL, number // _ACROSS * _CELL))
    found = _suppressed(_detect(sheet, (0, 0)))
    confirmed = [_at_home(box, windows) for box in found if box[4] >= CLOSE]
    home = [box for box in confirmed if box is not None]
    return _suppressed(np.stack(home)) if home else np.zeros((0, 6), dtype=np.float32)


def _window(box: Floats) -> tuple[float, float, float]:
    """Left, top and side of the square that is looked at from close by."""
    side = float(max(box[2] - box[0], box[3] - box[1])) * _CELL / _CELL_FACE
    return float(box[0] + box[2] - side) / 2, float(box[1] + box[3] - side) / 2, side


def _at_home(box: Floats, windows: list[tuple[float, float, float]]) -> Floats | None:
    """A box on the sheet, brought back to the picture; None when it is not the thing in the middle of its cell."""
    middle_x, middle_y = float(box[0] + box[2]) / 2, float(box[1] + box[3]) / 2
    column, row = int(middle_x // _CELL), int(middle_y // _CELL)
    number = row * _ACROSS + column
    off = max(abs(middle_x - (column + 0.5) * _CELL), abs(middle_y - (row + 0.5) * _CELL))
    if number >= len(windows) or off > _CELL_FACE / 2:
        return None
    left, top, side = windows[number]
    home = (box[:4] - np.array([column, row, column, row], dtype=np.float32) * _CELL) * (side / _CELL)
    home += np.array([left, top, left, top], dtype=np.float32)
    return np.array([*home, box[4], 0], dtype=np.float32)


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
