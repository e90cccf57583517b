"""How does a sentence go on as good Dutch when a name or a detail is taken out of it? Makes the fixes of privacy rules.

Every function gives one replacement in the text as given. Replacements of different findings never overlap as long as
their observations do not: a fix takes along no more than the space, comma or role word that belongs to its own words.
"""

from __future__ import annotations

import re

from plaatsbaar.core.verdict import Replace
from plaatsbaar.core.wording import Wording

NAME_LABEL = Wording("Haal de naam weg", "Take the name out")
DETAIL_LABEL = Wording("Haal dit weg", "Take this out")

_DETERMINERS = (
    r"(?:de|een|die|deze|onze|ons|uw|mijn|m'n|mn|jouw|elke|iedere|beste|"
    r"lieve|geachte|knappe|"
    r"slimme|stoere|the|our|my)"
)
_AFTER_DETERMINER = re.compile(
    rf"(?:^|[^\w])({_DETERMINERS}(?: (?:lieve|beste|knappe|slimme|stoere|geweldige|nieuwe|eigen|kleine|"
    rf"grote|jonge|fijne))?) $",
    re.I,
)
_ROLE_WORDS = (
    r"(?:docente?|leraar|lerares|mentor|mentrix|rector|conrector|directeur|directrice|teamleider|"
    r"decaan|coach|conciërge|concierge|"
    r"collega|leerling|klasgenoot|klasgenote|ouder|moeder|vader|zoon|dochter|broer|zus|vriend|"
    r"vriendin|stagiaire?|medewerker|"
    r"coördinator|afdelingsleider|brugklasser)"
)
_AFTER_ROLE = re.compile(rf"(?:^|[^\w])({_ROLE_WORDS}) $", re.I)
_AFTER_ADJECTIVE = re.compile(r"(?:isch|ief|eel|nieuwe|oude|vaste|beste|lieve) $", re.I)
_AFTER_GREETING = re.compile(
    r"(?:^|[^\w])(?:hoi|hey|hi|hallo|dag|hee|hé|bedankt|dank|dankjewel|dankje|gefeliciteerd|welkom|"
    r"succes|sorry|beterschap|thanks|thank you)( )$",
    re.I,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?…\n]|[^\w\s,:;'\"()-])[ \t\"'(]*$")
_TO_YOU = re.compile(
    r"(?:je|jij|u|jullie|we|wij|ik|kom|komt|hou|wat|waar|waarom|hoe|heb|ben|kun|wil|ga|doe|stop|dank|bedankt|sorry|succes|"
    r"gefeliciteerd|knap|goed|laat|mag|zullen|weet|hoor|luister|kijk|you|we|are|can|please|thanks)\b"
)
_TITLES_LEFT = re.compile(r"(?:^|[^\w])(?:meneer|mevrouw|mw\.?|dhr\.?|mevr\.?|juf|meester|mr\.?|ms\.?|mrs\.?) $", re.I)


def _starts_sentence(text: str, start: int) -> bool:
    return _SENTENCE_START.search(text[max(0, start - 6) : start]) is not None


def _capital(words: str, *, wanted: bool) -> str:
    return words[:1].upper() + words[1:] if wanted else words


def without_name(text: str, start: int, end: int, noun: str, *, before: int = 0, again: bool = False) -> Replace:
    """The text without the name at ``start:end``: who it was is said with ``noun`` ("leerling").

    ``before``: how many others were already called so; ``again``: this same person was ("die leerling").
    """
    if text[end : end + 2] in ("'s", "’s"):
        return Replace(start, end + 2, _capital("iemands", wanted=_starts_sentence(text, start)), NAME_LABEL)
    if text[max(0, start - 1) : start] == "#":
        return _cut(text, start - 1, end, NAME_LABEL)
    return _spoken_to(text, start, end) or _with_noun(text, start, end, _phrase(noun, before, again=again), noun)


def possessive(text: str, start: int, end: int) -> Replace:
    """ "Sannes fiets" becomes "iemands fiets", which goes with every noun."""
    return Replace(start, end, _capital("iemands", wanted=_starts_sentence(text, start)), NAME_LABEL)


def _phrase(noun: str, before: int, *, again: bool) -> str:
    if noun == "iemand":
        return "diegene" if again else ("iemand anders" if before else "iemand")
    if again:
        return f"die {noun}"
    return ("een ", "een andere ", "nog een ")[min(before, 2)] + noun


def _spoken_to(text: str, start: int, end: int) -> Replace | None:
    """Somebody who is spoken to is left out: "Jip, je had…", "Gefeliciteerd, Sanne!", "Hoi Sanne"."""
    left = text[max(0, start - 20) : start]
    if greeting := _AFTER_GREETING.search(left):
        return Replace(start - len(greeting.group(1)), end, "", NAME_LABEL)
    behind = text[end : end + 3]
    if _starts_sentence(text, start) and behind.startswith(", ") and _TO_YOU.match(text, end + 2):
        return Replace(start, end + 3, behind[2].upper(), NAME_LABEL)
    if left.endswith(", ") and (not behind or behind[0] in ".!?\n") and re.search(r"[a-z]{2}, $", left):
        return Replace(start - 2, end, "", NAME_LABEL)
    return None


def _with_noun(text: str, start: int, end: int, phrase: str, noun: str) -> Replace:
    left = text[max(0, start - 40) : start]
    if role := _AFTER_ROLE.search(left):
        return _after_role(text, start, end, role)
    if determiner := _AFTER_DETERMINER.search(left):
        if noun != "iemand":
            return Replace(start, end, noun, NAME_LABEL)
        start -= len(determiner.group(1)) + 1
    if title := _TITLES_LEFT.search(left):
        start -= len(title.group().lstrip(" \n\t\"'(,.:;!?"))
    return Replace(start, end, _capital(phrase, wanted=_starts_sentence(text, start)), NAME_LABEL)


def _after_role(text: str, start: int, end: int, role: re.Match[str]) -> Replace:
    """ "onze mentor Karin" becomes "onze mentor", "Docent Inge" becomes "Een docent"."""
    word = role.group(1)
    begin = start - len(word) - 1
    if _AFTER_DETERMINER.search(text[max(0, begin - 40) : begin]):
        return Replace(start - 1, end, "", NAME_LABEL)
    if _AFTER_ADJECTIVE.search(text[max(0, begin - 20) : begin]):
        return Replace(start - 1, end, "", NAME_LABEL)
    small = word[:1].lower() + word[1:]
    return Replace(begin, end, _capital(f"een {small}", wanted=_starts_sentence(text, begin)), NAME_LABEL)


def _cut(text: str, start: int, end: int, label: Wording) -> Replace:
    """Takes words out with the one space that would be left double, and gives a new first word its capital."""
    if start and text[start - 1] in " \t" and (end == len(text) or text[end] in " \t.,!?;:\n"):
        return Replace(start - 1, end, "", label)
    if text[end : end + 1] == " ":
        if _starts_sentence(text, start) and text[end + 1 : end + 2].islower():
            return Replace(start, end + 2, text[end + 1].upper(), label)
        return Replace(start, end + 1, "", label)
    return Replace(start, end, "", label)


_LEFT_OUT = {
    "phone": "(nummer weggelaten)",
    "bsn": "(nummer weggelaten)",
    "iban": "(rekeningnummer weggelaten)",
    "plate": "(kenteken weggelaten)",
    "email": "(mailadres weggelaten)",
    "address": "(adres weggelaten)",
    "postcode": "(postcode weggelaten)",
    "handle": "(account weggelaten)",
}


def without_identifier(start: int, end: int, kind: str) -> Replace:
    """A number, address or account becomes a word that says what was there, so that the sentence still stands."""
    return Replace(start, end, _LEFT_OUT[kind], DETAIL_LABEL)


_BEFORE_DATE = re.compile(r"(?:,? ?\(?(?:geboren|geb\.)(?: op)?|(?<=\w)(?: op))? ?$", re.I)
_WORDT = re.compile(r"\b(wordt|werd|turned|turns)( (?:vandaag|morgen|al|net|zaterdag|zondag|maandag))? $", re.I)


def without_date(text: str, start: int, end: int) -> Replace:
    """Takes a birth date out with the "geboren op" or "op" that leads to it."""
    led = _BEFORE_DATE.search(text[max(0, start - 20) : start])
    begin = start - len(led.group()) if led else start
    end += text[end : end + 1] == ")" and "(" in text[begin:start]
    end += text[end : end + 1] == "," and text[begin : begin + 1] == ","
    return Replace(begin, end, "", DETAIL_LABEL)


def without_age(text: str, start: int, end: int) -> Replace | None:
    """ "wordt 12" becomes "is jarig"; ", 35 jaar" and "14-jarige" go; None where the age carries the sentence."""
    left = text[max(0, start - 25) : start]
    if led := _WORDT.search(left):
        rest = re.match(r" jaar(?: oud)?\b", text[end:])
        verb = "is" + (led.group(2) or "") + " jarig" if led.group(1).lower() == "wordt" else "was jarig"
        return Replace(start - len(led.group()), end + (rest.end() if rest else 0), verb, DETAIL_LABEL)
    if left.endswith(", "):
        return Replace(start - 2, end, "", DETAIL_LABEL)
    if text[start:end].lower().endswith("jarige") and text[end : end + 1] == " ":
        return Replace(start, end + 1, "", DETAIL_LABEL)
    return None


_CLASS_LINK = re.compile(r" \((?:uit |klas )?$| (?:uit|van|in) (?:klas |groep |de )?$|, ?(?:klas |uit )?$")


def without_class(text: str, start: int, end: int) -> Replace | None:
    """Takes " uit 2B", " (5V)" out; None where the class carries the sentence."""
    led = _CLASS_LINK.search(text[max(0, start - 16) : start])
    if led is None:
        return None
    if led.group().startswith(" ("):
        return Replace(start - len(led.group()), end + 1, "", DETAIL_LABEL) if text[end : end + 1] == ")" else None
    return Replace(start - len(led.group()), end, "", DETAIL_LABEL)


_CUT_LEFT = re.compile(
    r"(?:,? (?:want|omdat|doordat|aangezien|terwijl|because|since)\b[^.,!?\n()]{0,80}"
    r"|,? (?:vanwege|wegens|ondanks|dankzij|met|voor iemand met|because of|with)(?: (?:zijn|haar|z'n|"
    r"d'r|hun|de|een|ernstige|zware|her|his|the)){0,2} "
    r"|, (?:die|dat|who) [^.,!?\n()]{0,40}| \([^()\n]{0,60})$",
    re.I,
)
_CUT_RIGHT = re.compile(r"[^.,!?\n()]{0,60}")


def without_phrase(text: str, start: int, end: int) -> Replace | None:
    """Cuts the side phrase that tells the detail (" want ze heeft…", " met dyslexie", " (…)"); None when none does.

    What is left is a sentence by itself; a fact that is the sentence's own news cannot be cut by a machine.
    """
    led = _CUT_LEFT.search(text[max(0, start - 90) : start])
    if led is None:
        return None
    begin, opening = start - len(led.group()), led.group().lstrip(", ").lower()
    if led.group().startswith(" ("):
        close = text.find(")", end, end + 60)
        return Replace(begin, close + 1, "", DETAIL_LABEL) if close >= 0 else None
    if opening.startswith(
        ("want", "omdat", "doordat", "aangezien", "terwijl", "because ", "since", "die ", "dat ", "who ")
    ):
        found = _CUT_RIGHT.match(text, end)
        end = found.end() if found else end
        if opening.startswith(("die ", "dat ", "who ")) and text[end : end + 1] == ",":
            end += 1
    return Replace(begin, end, "", DETAIL_LABEL)
