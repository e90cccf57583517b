"""Which columns are never read, whoever asks? By name, so that the sentence can say which one."""

from __future__ import annotations

import re
import unicodedata

from plaatsbaar.core.wording import Wording

_SENSITIVE: tuple[tuple[str, Wording], ...] = (
    (
        "bsn burgerservicenummer persoonsgebondennummer pgn sofinummer onderwijsnummer nationalid ssn",
        Wording("het burgerservicenummer of onderwijsnummer", "the citizen service number"),
    ),
    (
        (
            "gezondheid medisch medischegegevens diagnose medicatie allergie allergieen handicap beperking zorg "
            "dyslexie dyscalculie adhd ass health medical disability ondersteuningsbehoefte huisarts"
        ),
        Wording("gezondheid of zorg", "health or care"),
    ),
    (
        (
            "nationaliteit nationality geboorteland landvanherkomst etniciteit afkomst culturelemindering "
            "ethnicity race culturelebackground"
        ),
        Wording("nationaliteit of afkomst", "nationality or descent"),
    ),
    ("geloof religie godsdienst levensbeschouwing kerk religion", Wording("geloof", "religion")),
    ("geaardheid seksuelegeaardheid orientation", Wording("seksuele geaardheid", "sexual orientation")),
    ("strafblad justitie veroordeling criminal", Wording("strafbare feiten", "criminal offences")),
    ("wachtwoord password passwd", Wording("een wachtwoord", "a password")),
    ("iban bankrekening rekeningnummer", Wording("een bankrekening", "a bank account")),
)
_BY_NAME = {word: what for words, what in _SENSITIVE for word in words.split()}


def folded(name: str) -> str:
    """A column's name without capitals, accents, spaces and signs: "Geboorte-datum " is "geboortedatum"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^a-z0-9]", "", plain)


def sensitive(column: str) -> Wording | None:
    """What a column would tell that must not come in; None for a column that may be there."""
    name = folded(column)
    found = _BY_NAME.get(name)
    if found is None and name.startswith(("bsn", "burgerservicenummer", "nationaliteit")):
        found = _BY_NAME["bsn" if name.startswith("b") else "nationaliteit"]
    return found
