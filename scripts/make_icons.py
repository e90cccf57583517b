"""Makes the PNG icons of the installable app from the logo: ``python scripts/make_icons.py``."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).resolve().parent.parent / "src/plaatsbaar/web/static/plaatsbaar/icons"
BLUE, MARKER, CHALK = "#0b5a70", "#ffd64a", "#f3f6f6"
_GRID = 40
_FINER = 4


def drawn(size: int, *, room: float) -> Image.Image:
    """The logo on a square of ``size`` pixels; ``room`` is the part of the width kept free on each side."""
    fine = size * _FINER
    unit = fine * (1 - 2 * room) / _GRID
    start = fine * room

    def at(x: float, y: float) -> tuple[float, float]:
        return start + x * unit, start + y * unit

    picture = Image.new("RGB", (fine, fine), CHALK)
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((*at(2, 4), *at(38, 31)), radius=4 * unit, fill=BLUE)
    pen.polygon([at(10, 30), at(19, 30), at(10, 39)], fill=BLUE)
    stroke = [at(11.5, 18), at(17.5, 24), at(29, 11.5)]
    width = 4.5 * unit
    pen.line(stroke, fill=MARKER, width=round(width), joint="curve")
    for x, y in stroke:
        pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=MARKER)
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def main() -> None:
    """Writes the three icons that the manifest names."""
    for name, size, room in (("icon-192", 192, 0.08), ("icon-512", 512, 0.08), ("icon-maskable-512", 512, 0.22)):
        drawn(size, room=room).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
