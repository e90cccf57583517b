"""What do the pictures of a post show? Asks the picture sense, file by file, when the pictures extra is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.util import find_spec

from plaatsbaar.core.draft import Picture
from plaatsbaar.core.observation import Observation
from plaatsbaar.examine.values import ContractError

PICTURE_SUFFIXES = frozenset(".jpg .jpeg .png .webp .heic .heif .gif .svg .eps .tif .tiff .bmp .avif .psd".split())
"""How names of pictures end, those that cannot be read included: they must be told so, not taken for a text."""
_NEEDED = ("numpy", "onnxruntime", "PIL", "pillow_heif")


def look_at(pictures: Sequence[Picture]) -> Iterable[Observation]:
    """What the picture sense sees in the files of a post. A file that cannot be read is an observation of its own.

    ContractError when the pictures extra is not installed: without it nobody may say that nothing was found.
    """
    if not pictures:
        return ()
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        raise ContractError(
            f"to look at pictures, install the pictures extra: pip install 'plaatsbaar[pictures]' "
            f"(not there: {', '.join(missing)})",
            "pictures",
        )
    raise NotImplementedError
