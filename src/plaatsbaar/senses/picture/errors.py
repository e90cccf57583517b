"""Why could a picture not be read? The codes, and what a person reads for each."""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.core.wording import Wording

CODES: Mapping[str, Wording] = {
    "empty": Wording("Dit bestand is leeg.", "This file is empty."),
    "too_large": Wording(
        "Dit bestand is groter dan 25 MB. Kies een kleinere foto.",
        "This file is larger than 25 MB. Choose a smaller picture.",
    ),
    "too_many_pixels": Wording(
        "Deze foto heeft meer dan 50 megapixel. Kies een kleinere foto.",
        "This picture has more than 50 megapixels. Choose a smaller one.",
    ),
    "format": Wording(
        "Dit is geen JPEG, PNG, WebP of HEIC. Bewaar de foto als JPEG en kies hem opnieuw.",
        "This is not a JPEG, PNG, WebP or HEIC. Save the picture as JPEG and choose it again.",
    ),
    "animated": Wording(
        "Dit bestand heeft meer dan één beeld. Wij kijken alleen een gewone foto na.",
        "This file has more than one image. We only check an ordinary picture.",
    ),
    "damaged": Wording(
        "Dit bestand is beschadigd of niet compleet. Kies de foto opnieuw.",
        "This file is damaged or incomplete. Choose the picture again.",
    ),
    "limit": Wording(
        "Deze foto kost te veel tijd of geheugen. Kies een kleinere foto.",
        "This picture takes too much time or memory. Choose a smaller one.",
    ),
    "left_over": Wording(
        "De nieuwe foto bevatte nog gegevens van de oude. Daarom geven we hem niet terug.",
        "The new picture still held data of the old one. So we do not hand it back.",
    ),
    "outdated": Wording(
        "De software die foto's leest is hier te oud. Vraag je beheerder om hem bij te werken.",
        "The software that reads pictures is too old here. Ask your administrator to update it.",
    ),
    "failed": Wording(
        "De foto kon niet worden gelezen. Probeer het opnieuw of kies een andere.",
        "The picture could not be read. Try again or choose another one.",
    ),
}
"""Every reason has the same consequence: the picture counts as not checked, never as a picture without faces."""


class PictureError(Exception):
    """A picture could not be read or made; ``code`` is one of `CODES`. Never carries a file name or content."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code if code in CODES else "failed"

    @property
    def wording(self) -> Wording:
        return CODES[self.code]
