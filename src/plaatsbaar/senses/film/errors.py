"""Why could a film or sound not be read? The codes, and what a person reads for each."""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.core.wording import Wording
from plaatsbaar.senses.picture.errors import PictureError

CODES: Mapping[str, Wording] = {
    "empty": Wording("Dit bestand is leeg.", "This file is empty."),
    "too_large": Wording(
        "Dit bestand is groter dan 250 MB. Kies een kortere of kleinere film.",
        "This file is larger than 250 MB. Choose a shorter or smaller film.",
    ),
    "too_long": Wording(
        "Deze film duurt langer dan 3 minuten. Knip hem eerst korter.",
        "This film is longer than 3 minutes. Cut it shorter first.",
    ),
    "too_many_pixels": Wording(
        "Deze film is groter dan 1080p. Bewaar hem kleiner en kies hem opnieuw.",
        "This film is larger than 1080p. Save it smaller and choose it again.",
    ),
    "format": Wording(
        "Dit is geen film of geluid dat wij kunnen lezen. Bewaar het als mp4 en kies het opnieuw.",
        "This is no film or sound that we can read. Save it as mp4 and choose it again.",
    ),
    "no_picture": Wording("In dit bestand zit geen beeld.", "There is no picture in this file."),
    "no_sound": Wording("In dit bestand zit geen geluid.", "There is no sound in this file."),
    "damaged": Wording(
        "Deze film is beschadigd of niet compleet. Kies hem opnieuw.",
        "This film is damaged or incomplete. Choose it again.",
    ),
    "nothing_left": Wording(
        "Er blijft niets over: je knipt de hele film weg.", "Nothing is left: you cut the whole film away."
    ),
    "limit": Wording(
        "Deze film kost te veel tijd of geheugen. Kies een kortere of kleinere.",
        "This film takes too much time or memory. Choose a shorter or smaller one.",
    ),
    "left_over": Wording(
        "De nieuwe film bevatte nog gegevens van de oude. Daarom geven we hem niet terug.",
        "The new film still held data of the old one. So we do not hand it back.",
    ),
    "not_installed": Wording(
        "Films kijken we hier niet na: dat onderdeel is niet geïnstalleerd.",
        "Films are not checked here: that part is not installed.",
    ),
    "failed": Wording(
        "De film kon niet worden gelezen. Probeer het opnieuw of kies een andere.",
        "The film could not be read. Try again or choose another one.",
    ),
}
"""Every reason has the same consequence: the film counts as not checked, never as a film without people."""


class FilmError(PictureError):
    """A film or sound could not be read or made; ``code`` is one of `CODES`. Never carries a file name or content."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code if code in CODES else "failed"

    @property
    def wording(self) -> Wording:
        return CODES[self.code]
