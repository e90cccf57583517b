"""How does a text look to somebody who searches names: its letter runs with their capitals, particles and titles?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from plaatsbaar.senses.text.normalise import Normal, fold

_RUN = re.compile(r"[^\W\d_]+")
# what may stand between two words of one name; a comma only in "Jong, de" and "Dekker, Sanne"
_GAP = re.compile(r"[ \t]{1,3}|[-._'’+]|-[ \t]|[ \t]['’]")
_COMMA = re.compile(r"[ \t]?,[ \t]?")

PARTICLES = frozenset(
    """van de der den het t ten ter te op in aan bij uit onder over voor tot el al ben bin bint ait ould ibn abu da
    das dos do di du della del la le les von zu zum zur af av y s d v vd vdr ou o mac mc st sint""".split()
)
TITLES = frozenset(
    """meneer mevrouw mvr mw mevr dhr mnr juf juffrouw meester heer mr mrs ms miss sir dr drs prof ir ing pastoor
    dominee imam hoca""".split()
)
ROLES = {
    **dict.fromkeys("leerling pupil klasgenoot klasgenote brugklasser scholier student studente".split(), "pupil"),
    **dict.fromkeys("ouder moeder vader mama papa verzorger voogd parent mother father".split(), "parent"),
    **dict.fromkeys(
        """docent docente leraar lerares mentor mentrix rector conrector directeur directrice teamleider decaan coach
        conciërge concierge conciërges collega afdelingsleider coordinator zorgcoördinator zorgcoordinator stagiair
        stagiaire onderwijsassistent toa gymleraar wiskundeleraar bestuurder vertrouwenspersoon teacher
        medewerker""".split(),
        "staff",
    ),
    **dict.fromkeys(
        """zoon zoontje dochter dochtertje kind broer broertje zus zusje nichtje neefje vriend vriendin vriendje
        vriendinnetje buurjongen buurmeisje onze""".split(),
        "",
    ),
}
"""Words that say who somebody is; a name behind one is somebody's at school. The value is the role, "" when open."""


def plain(name: str) -> tuple[str, ...]:
    """The words of a name as the index knows them: letters only, lower case, without accents."""
    return tuple(_RUN.findall(fold(name.lower())))


@dataclass(frozen=True)
class Words:
    """The letter runs of a normalised text."""

    normal: Normal

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        return [found.span() for found in _RUN.finditer(self.normal.text)]

    @cached_property
    def plain(self) -> list[str]:
        text = self.normal.plain
        return [text[start:end] for start, end in self.places]

    @cached_property
    def capital(self) -> list[bool]:
        """Whether a word has a capital that says something: in a text all in capitals none does."""
        text = self.normal.text
        if self._shouts:
            return [False] * len(self.places)
        return [text[start].isupper() for start, _ in self.places]

    @cached_property
    def _shouts(self) -> bool:
        text = self.normal.text
        long = [text[start:end] for start, end in self.places if end - start > 2]
        return len(long) > 2 and sum(word.isupper() for word in long) * 2 > len(long)

    @cached_property
    def starts(self) -> frozenset[int]:
        """The numbers of the words that begin a sentence (or follow a colon, quote or bullet)."""
        text = self.normal.text
        found = set()
        for number, (start, _) in enumerate(self.places):
            before = text[max(0, start - 4) : start].rstrip(" \t\"'(*•#@-")
            if number == 0 or not before or before[-1] in ".!?:\n…" or not before[-1].isascii():
                found.add(number)
        return frozenset(found)

    def __len__(self) -> int:
        return len(self.places)

    def near(self, left: int, right: int) -> bool:
        """Whether two neighbouring words can belong to one name."""
        gap = self.normal.text[self.places[left][1] : self.places[right][0]]
        if gap == ". ":
            return self.single(left) or self.plain[left] in TITLES or self.plain[left] in ("v", "d", "vd")
        return len(gap) < 4 and _GAP.fullmatch(gap) is not None

    def comma(self, left: int, right: int) -> bool:
        gap = self.normal.text[self.places[left][1] : self.places[right][0]]
        return len(gap) < 4 and _COMMA.fullmatch(gap) is not None

    def after(self, number: int) -> str:
        """The character behind a word, "" at the end."""
        end = self.places[number][1]
        return self.normal.text[end : end + 1]

    def before(self, number: int) -> str:
        start = self.places[number][0]
        return self.normal.text[start - 1] if start else ""

    def single(self, number: int) -> bool:
        """A capital letter by itself: an initial ("S." or the D of "Sanne D"), not the d of "d'r"."""
        start, end = self.places[number]
        return end - start == 1 and self.normal.text[start].isupper() and self.after(number) not in ("'", "’", "-")

    def span(self, first: int, last: int) -> tuple[int, int]:
        return self.places[first][0], self.places[last][1]
