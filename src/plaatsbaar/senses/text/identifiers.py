"""Which numbers, addresses and accounts in a text lead to one person?

Makes `Kind.IDENTIFIER` observations; values ``bsn phone email address postcode iban plate birth_date age handle``.
CERTAIN when check digits or the form leave no doubt, LIKELY or POSSIBLE when it may be an organisation's. What is on
the board's own list (`Board.contacts`) passes. Detail ``own`` = "yes": the author gives the own number or address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plaatsbaar.core.facts import Board
from plaatsbaar.core.observation import Certainty, Kind, Observation
from plaatsbaar.senses.text.name_context import aimed
from plaatsbaar.senses.text.normalise import Normal, fold
from plaatsbaar.senses.text.reading import Part, Reading
from plaatsbaar.senses.text.word_list import first_names, is_word


@dataclass(frozen=True, slots=True)
class Sighting:
    """Something found in a normalised text."""

    value: str
    start: int
    end: int
    certainty: Certainty = Certainty.CERTAIN


Finder = Callable[[Normal], Iterator[Sighting]]

_EMAIL = re.compile(r"(?<![\w.%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_DESK = re.compile(
    r"(?:info|administratie|secretariaat|receptie|balie|aanmeld\w*|inschrijv\w*|contact|office|school|bestuur|pers|"
    r"communicatie|directie|mr|gmr|ouderraad|leerlingenraad|redactie|bibliotheek|mediatheek|verzuim|"
    r"absentie|helpdesk|"
    r"servicedesk|ict|support|privacy|fg|klachten|noreply|no-reply|stage|decanaat|vacatures?|hr)(?:[._-]\w*)?@"
)
_DIGITS = r"(?:[ \-./()]{0,3}\d)"
_PHONE = re.compile(
    rf"(?<![\w.,+-])(?:(?:\+|00) ?31[ \-.]?(?:\(0\))?[ \-.]?[1-9]{_DIGITS}{{8}}|\(?0[1-9]{_DIGITS}{{8}})(?![\d])"
    rf"|(?<![\w+])\+(?!31)[1-9]{_DIGITS}{{8,12}}(?!\d)"
)
_DATE_IN_DIGITS = re.compile(r"0?\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d")
_DESK_CUE = re.compile(
    r"\b(?:tel|telefoon\w*|bel(?:len)? (?:met|naar) (?:de|school)|school\w*|receptie|balie|"
    r"administratie|secretariaat|"
    r"bibliotheek|mediatheek|locatie|open dag|aanmelden|inschrijven|vragen|aula|gebouw|ingang|parkeren|theater|"
    r"sporthal|museum|station|zaal|contact|redactie|winkel|stichting|club)\b"
)
_OWN_CUE = re.compile(
    r"\b(?:mijn|m'n|mn|me) (?:nieuwe )?(?:nummer|tel\w*|mobiel\w*|mail\w*|e-mail\w*|adres|insta\w*|"
    r"snap\w*|account|iban|rekening\w*)"
    r"|\b(?:app|bel|mail|dm|volg|add|stuur) (?:mij|me)\b"
)
_PERSON_CUE = re.compile(r"\b(?:van|zijn|haar|z'n|zn|d'r|hun|his|her|je|jouw|hij|zij|ze|woont|thuis)\b")
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]{4}){2,7}(?:[ .-]?[A-Za-z0-9]{1,3})?(?![A-Za-z0-9])"
)
_DUTCH_IBAN = re.compile(r"NL\d\d[A-Z]{4}\d{10}")
_NINE = re.compile(r"(?<![\d.,-])\d(?:[ .-]?\d){7,8}(?![\d])")
_BSN_CUE = re.compile(
    r"\b(?:bsn|burger ?service ?nummers?|burgerservicenr|sofi ?-?nummers?|onderwijsnummers?|pgn|"
    r"persoonsgebonden nummer)\b"
)
_DOCUMENT = re.compile(
    r"\b(?:paspoort|identiteitskaart|id-kaart|rijbewijs|"
    r"document)\w{0,8}[^.!?\n\d]{0,20}?\b([a-z]{2}[a-z0-9]{6}\d|\d{10})\b"
)
_PLATE = re.compile(
    r"(?<![\w-])(?:[a-z]{2}-\d\d-\d\d|\d\d-\d\d-[a-z]{2}|\d\d-[a-z]{2}-\d\d|[a-z]{2}-\d\d-[a-z]{2}|"
    r"[a-z]{2}-[a-z]{2}-\d\d|"
    r"\d\d-[a-z]{2}-[a-z]{2}|\d\d-[a-z]{3}-\d|\d-[a-z]{3}-\d\d|[a-z]{2}-\d{3}-[a-z]|[a-z]-\d{3}-[a-z]{2}|"
    r"[a-z]{3}-\d\d-[a-z]|[a-z]-\d\d-[a-z]{3}|\d-[a-z]{2}-\d{3}|\d{3}-[a-z]{2}-\d)(?![\w-])"
)
_BARE_PLATE = re.compile(r"\bkenteken\w{0,4}[^.!?\n]{0,20}?\b((?=[a-z]{0,3}\d)(?=\d{0,3}[a-z])[a-z0-9]{6})\b")
_POSTCODE = re.compile(r"(?<![\w-])([1-9]\d{3})( ?)(?!SA|SD|SS)([A-Z]{2}|[a-z]{2})(?![\w-])")
_YEARLIKE = re.compile(r"(?:19|20)\d\d")
_STREET = re.compile(
    r"(?<!\w)(?:(?:van|de|der|den|het|Prins|Prinses|Koningin|Burgemeester|Burg\.|Dr\.|St\.|[A-Z][a-z]{1,20}) ){0,4}"
    r"([A-Za-z][^\W\d_]{2,30}?(?:straat|str\.|laan|weg|plein|kade|gracht|singel|dijk|hof|park|steeg|"
    r"pad|plantsoen|dreef|lei|baan))"
    r" ?(\d{1,4}(?:[ -]?[a-zA-Z](?![\w]))?(?:[-/]\d{1,3})?)(?!\w|[.,:]\d|-\d{1,2}-)(?! (?:uur|minuten|"
    r"keer|euro|jaar|km|leerlingen))"
)
_STREET_ALONE = re.compile(
    r"\b(?:woont?|bent|zit|thuis|adres)\b[^.!?\n]{0,25}?\b((?:op |in |aan )?(?:de|"
    r"het) [a-z]{3,25}(?:straat|laan|weg|plein|kade|gracht|dreef))\b"
    r"|\b(?:op|in|aan) ((?:de|het) [a-z]{3,25}(?:straat|laan|weg|plein|kade|gracht|dreef)) (?:bent|woont|zit)\b"
)
_MONTHS = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|january|february|march|may|june|july|august|october)"
)
_DATE = re.compile(
    rf"(?<![\w-])(?:\d{{1,2}}[-./]\d{{1,2}}[-./](?:19|20)?\d\d|\d{{1,2}} {_MONTHS}(?:\.? (?:19|"
    rf"20)\d\d)?|(?:19|20)\d\d-\d\d-\d\d)(?![\w-])"
)
_BIRTH_CUE = re.compile(
    r"\b(?:geboren|geb\.|geboortedatum|geboortedag|jarig\w*|verjaardag\w*|verjaart|wordt \d{1,2}|"
    r"werd \d{1,2}|birthday|born|date of birth)\b"
)
_NO_AGE = (
    r"(?! ?(?:euro|uur|minuten|min|graden|procent|%|keer|x|dagen|weken|maanden|km|kilo|leerlingen|punten|van|kinderen|"
    rf"teams|{_MONTHS}))"
)
_AGE = re.compile(
    rf"\b(?:wordt|werd|turned|turns) (?:vandaag |morgen |al |net |zaterdag |zondag |"
    rf"maandag )?(\d{{1,2}})(?: jaar(?: oud)?)?(?![\w.,:-]\d|\w){_NO_AGE}"
    rf"|(?<=[^\W\d_], )(\d{{1,2}} jaar)\b|\b(?:is|was|bent) (?:pas |nog |"
    rf"al )?(\d{{1,2}} jaar(?: oud)?)\b|\b(\d{{1,2}} jaar oud)\b"
    r"|\b(\d{1,2}[- ]jarige)\b|\b(\d{1,2} years old)\b|\b(?:zijn|haar|z'n|zn|d'r) (\d{1,2}e)\b"
)
_HANDLE = re.compile(r"(?<![\w@./%+-])@[A-Za-z0-9_][A-Za-z0-9_.]{1,29}(?<!\.)")
_ACCOUNT = re.compile(
    r"\b(?:snap|snapchat|insta|instagram|ig|tiktok|discord|sc)(?: is |: ?| ?= ?| van \w{2,15} is |"
    r"naam:? | )((?=[a-z._]{0,20}[\d_.])[a-z0-9_][a-z0-9._]{3,28}[a-z0-9_])(?![\w@])"
    r"|(?<![\w#])([a-z0-9_.]{2,32}#\d{4})(?!\d)"
)
_SOMEBODYS = re.compile(
    r"\b(?:zijn|haar|z'n|zn|d'r|his|her) (?:\w{2,10} )?(?:snap|insta|ig|tiktok|discord|account|profiel)\w{0,8}"
    r"(?: [^.!?@]{0,24})?$"
)
_TITLE_IN_HANDLE = re.compile(r"meester|juf|mevr|meneer|docent|leraar|^@mr[._]|^@ms[._]|^@mw[._]")


def _is_subject(address: str) -> bool:
    """Whether the part before the @ is an ordinary word that nobody is called: roosterzaken@, open.dag@."""
    parts = re.split(r"[._-]", fold(address.partition("@")[0].lower()))
    return all(len(part) > 2 and is_word(part) and part not in first_names() for part in parts)


def _email(normal: Normal) -> Iterator[Sighting]:
    if "@" not in normal.text:
        return
    for found in _EMAIL.finditer(normal.text):
        if not _DESK.match(found.group().lower()) and not _is_subject(found.group()):
            yield Sighting("email", *found.span())


def _phone(normal: Normal) -> Iterator[Sighting]:
    for found in _PHONE.finditer(normal.text):
        digits = re.sub(r"\D", "", found.group())
        if _DATE_IN_DIGITS.match(found.group()) or digits.startswith(("0800", "0900", "0906", "0909", "088", "3188")):
            continue
        mobile = digits.startswith(("06", "316", "00316")) or found.group().startswith("+")
        first, last = normal.sentence_at(found.start())
        around = normal.lower[max(first, found.start() - 80) : min(last, found.end() + 80)]
        before = normal.lower[max(0, found.start() - 60) : found.start()]
        at_desk = _DESK_CUE.search(around) or _DESK_CUE.search(before)
        sure = Certainty.CERTAIN if mobile else (Certainty.POSSIBLE if at_desk else Certainty.LIKELY)
        yield Sighting(
            "phone", found.start() + (found.group()[0] == "(" and ")" not in found.group()), found.end(), sure
        )


def _iban(normal: Normal) -> Iterator[Sighting]:
    for found in _IBAN.finditer(normal.text):
        compact = re.sub(r"[ .-]", "", found.group()).upper()
        from stdnum import iban

        if iban.is_valid(compact, check_country=False):
            yield Sighting("iban", *found.span())
        elif dutch := _DUTCH_IBAN.match(compact):
            end, left = found.start(), len(dutch.group())
            while left:
                left -= normal.text[end].isalnum()
                end += 1
            yield Sighting("iban", found.start(), end, Certainty.LIKELY)


def _bsn(normal: Normal) -> Iterator[Sighting]:
    for found in _NINE.finditer(normal.text):
        before = normal.lower[max(0, found.start() - 60) : found.start()]
        if not _BSN_CUE.search(before) and not _BSN_CUE.search(normal.lower[found.end() : found.end() + 30]):
            continue
        from stdnum.nl import bsn

        digits = re.sub(r"\D", "", found.group())
        yield Sighting("bsn", *found.span(), Certainty.CERTAIN if bsn.is_valid(digits) else Certainty.LIKELY)
    for found in _DOCUMENT.finditer(normal.lower):
        yield Sighting("bsn", *found.span(1), Certainty.LIKELY)


def _plate(normal: Normal) -> Iterator[Sighting]:
    for found in _PLATE.finditer(normal.lower):
        yield Sighting("plate", *found.span())
    for found in _BARE_PLATE.finditer(normal.lower):
        yield Sighting("plate", *found.span(1), Certainty.LIKELY)


def _address(normal: Normal) -> Iterator[Sighting]:
    for found in _STREET.finditer(normal.text):
        street = found.group(1)
        own_name = street[0].isupper() or not is_word(fold(street.lower()))
        if not own_name or _YEARLIKE.fullmatch(found.group(2)):
            continue
        first, last = normal.sentence_at(found.start())
        around = normal.lower[first : min(last, first + 400)]
        at_desk = _DESK_CUE.search(around) and not _PERSON_CUE.search(around)
        yield Sighting("address", *found.span(), Certainty.POSSIBLE if at_desk else Certainty.CERTAIN)
    for found in _STREET_ALONE.finditer(normal.lower):
        group = 1 if found.group(1) else 2
        yield Sighting("address", *found.span(group), Certainty.LIKELY)


def _postcode(normal: Normal) -> Iterator[Sighting]:
    streets = [found.end() for found in _STREET.finditer(normal.text)]
    number = 0
    for found in _POSTCODE.finditer(normal.text):
        while number + 1 < len(streets) and streets[number + 1] <= found.start():
            number += 1
        near = bool(streets) and 0 <= found.start() - streets[number] < 30
        small = found.group(3).islower()
        yearlike = _YEARLIKE.fullmatch(found.group(1)) and found.group(2)
        if near or not (small or (yearlike and is_word(found.group(3).lower()))):
            yield Sighting("postcode", *found.span(), Certainty.CERTAIN if near else Certainty.LIKELY)


def _birth_date(normal: Normal) -> Iterator[Sighting]:
    for found in _DATE.finditer(normal.lower):
        first, last = normal.sentence_at(found.start())
        around = normal.lower[max(first, found.start() - 60) : min(last, found.end() + 40)]
        if _BIRTH_CUE.search(around):
            yield Sighting("birth_date", *found.span())


def _age(normal: Normal) -> Iterator[Sighting]:
    for found in _AGE.finditer(normal.lower):
        group = next(number for number in range(1, 8) if found.group(number))
        yield Sighting("age", *found.span(group), Certainty.LIKELY)


def _handle(normal: Normal) -> Iterator[Sighting]:
    told = aimed(normal.lower)
    for found in _HANDLE.finditer(normal.text):
        before = normal.lower[max(0, found.start() - 40) : found.start()]
        person = told or _TITLE_IN_HANDLE.search(found.group().lower()) or _SOMEBODYS.search(before)
        yield Sighting("handle", *found.span(), Certainty.LIKELY if person else Certainty.POSSIBLE)
    for found in _ACCOUNT.finditer(normal.lower):
        yield Sighting("handle", *found.span(1 if found.group(1) else 2), Certainty.LIKELY)


_FINDERS: tuple[Finder, ...] = (_email, _iban, _bsn, _phone, _plate, _address, _postcode, _birth_date, _age, _handle)
_OWN_KINDS = frozenset({"phone", "email", "address", "postcode", "iban", "handle"})


def _own_contact(sighting: Sighting, words: str, board: Board) -> bool:
    """Whether it is the board's: an equal number, mail address, address or domain, in any spelling."""
    said = re.sub(r"[^\w@.]", "", fold(words.lower()))
    for contact in board.contacts:
        own = re.sub(r"[^\w@.]", "", fold(contact.lower()))
        if sighting.value == "phone":
            digits = re.sub(r"\D", "", own)
            if len(digits) > 8 and not re.search(r"[a-z@]", own) and re.sub(r"\D", "", said)[-9:] == digits[-9:]:
                return True
        elif sighting.value == "email":
            if said == own or ("@" not in own and "." in own and said.partition("@")[2].endswith(own)):
                return True
        elif sighting.value in ("address", "postcode", "iban") and said and (said in own or own in said):
            return True
    return sighting.value == "handle" and any(
        len(own := re.sub(r"[^a-z0-9]", "", fold(name.lower()))) > 3 and own in re.sub(r"[^a-z0-9]", "", said)
        for name in (board.name, *board.names)
    )


def _observed(part: Part, sighting: Sighting) -> Observation:
    normal = part.normal
    detail = {}
    if sighting.value in _OWN_KINDS:
        first, _ = normal.sentence_at(sighting.start)
        if _OWN_CUE.search(normal.lower[max(first, sighting.start - 60) : sighting.start]):
            detail["own"] = "yes"
    return Observation(
        Kind.IDENTIFIER,
        sighting.value,
        where=part.where,
        place=normal.span(sighting.start, sighting.end),
        certainty=sighting.certainty,
        quote=normal.quote(sighting.start, sighting.end),
        index=part.index,
        detail=detail,
    )


def _without_overlap(normal: Normal) -> list[Sighting]:
    """The first finder that claims a stretch has it: an IBAN is not also a phone number."""
    kept: list[Sighting] = []
    taken = bytearray(len(normal.text))
    for finder in _FINDERS:
        for sighting in finder(normal):
            if not any(taken[sighting.start : sighting.end]):
                taken[sighting.start : sighting.end] = b"\x01" * (sighting.end - sighting.start)
                kept.append(sighting)
    return sorted(kept, key=lambda sighting: sighting.start)


def _identifiers(reading: Reading) -> Iterator[Observation]:
    for part in reading:
        for sighting in _without_overlap(part.normal):
            if not _own_contact(sighting, part.normal.text[sighting.start : sighting.end], reading.board):
                yield _observed(part, sighting)


def identifiers(reading: Reading) -> tuple[Observation, ...]:
    """Observes numbers, addresses and accounts that lead to one person, in every part of a draft."""
    return reading.once("identifiers", _identifiers)
