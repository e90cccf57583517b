"""Is this written in anger, does it run down somebody's work, is it an opinion only? For hints, never for more.

Makes `Kind.EMOTION` observations. Values: ``shouting`` (capitals, strings of exclamation marks beside harsh words),
``anger`` (strong words of anger), ``judgement`` (criticism of one person without a ground) and ``bare_opinion`` (a
verdict on something without a ground). They say something of the words, never of the writer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plaatsbaar.core.observation import Certainty, Kind, Observation, Where
from plaatsbaar.senses.text.decency.tokens import plain
from plaatsbaar.senses.text.reading import Part, Reading

_ANGER = re.compile(
    r"\b(?:ik (?:haat|ben (?:\w+ )?(?:woest|woedend|razend|furieus|pissig|laaiend|witheet|spuugzat|zo klaar)|word (?:\w+ )?(?:gek|woest|ziek|kotsmisselijk)|kan (?:\w+ )?niet meer|trek (?:het|dit) niet meer|ontplof)"
    r"|ben er (?:zo |echt |helemaal )?(?:klaar|flauw|ziek) (?:mee|van)|spuugzat|schijtziek|kotsmisselijk|(?:kut|klote|kanker|tering|tyfus)(?:school|zooi|toets|dag|les|leven|klas|leraar|docent|rooster|bende|zooitje)"
    r"|godverdomme|gvd|verdomme|wtf|i hate|i'm so (?:mad|angry|done)|so fucking|pissed off|fuck (?:dit|this|school|alles|deze)|rot toch op)\b"
)
_JOY = re.compile(
    r"\b(?:geslaagd|gefeliciteerd|hoera|yes|jaa+|joepie|gewonnen|feest|trots|blij|zin in|leuk|super|tof|geweldig|mooi|knap|bedankt|dank|jarig|happy|love|won|congrats|gaaf|kampioen|goal|gehaald|welkom|let op|open dag|top|kom|vakantie|yay|woehoe)\b|🎉|❤|😍|🥳|🏆|😂"
)
_HARSH = re.compile(
    r"\b(?:haat|kut\w*|kanker\w*|klote\w*|belachelijk|schandalig|oneerlijk|onzin|stop|waarom|nooit|altijd|weer|dom\w*|hou|bek|niet|genoeg|klaar|zat|boos|schande|fuck\w*|hate|stupid|never|unfair|ridiculous)\b"
)
_EXCLAIMED = re.compile(r"[!?]{3,}")
_CAPITALS = re.compile(r"(?:\b[A-Z]{2,}\b[ ,!]*){3,}")
_PERSON = (
    r"(?:(?:meneer|mevrouw|mw\.?|mevr\.?|dhr\.?|mr\.?|mrs\.?|ms\.?|juf|meester) \w+|(?:die|deze|onze|mijn|de|that|our|my) (?:docent|docente|leraar|lerares|mentor|conrector|rector|directeur|teamleider|"
    r"coach|decaan|juf|meester|conciërge|concierge|teacher|principal)(?: \w+)?|\b(?:de )?(?:docent|leraar|lerares|juf|mentor) van \w+)"
)
_JUDGED = re.compile(
    rf"\b{_PERSON}(?: [\w']+){{0,4}}? (?:(?:is|was|blijft) (?:echt |gewoon |zo |heel |super |mega |altijd |ook |een |a |so |really |just ){{0,3}}"
    r"(?:slecht\w*|saai\w*|oneerlijk\w*|vervelend\w*|irritant\w*|waardeloos|waardeloze|incompetent\w*|onaardig\w*|streng|chagrijnig\w*|verschrikkelijk\w*|vreselijk\w*|ongeschikt\w*|lui|onprofessioneel|ramp|drama|boring|unfair|terrible|awful|bad|useless|annoying|mean|worst|the worst|niks aan)"
    r"|(?:kan|can't|can) (?:echt |gewoon |totaal |helemaal )?(?:niet|geen|niks|not|teach)?(?: \w+){0,2} ?(?:lesgeven|uitleggen|orde houden|teach|explain|les geven|nakijken)"
    r"|geeft (?:echt |altijd |gewoon )?(?:slecht|saai|saaie|waardeloos|waardeloze|slechte|oneerlijke|kut\w*|vage) (?:les|uitleg|cijfers|lessen)|legt (?:niks|niets|slecht|vaag) uit|snapt er (?:niks|niets|geen)|doet (?:nooit|niks|niets|alsof)\b|bakt er niks van|deugt niet|should (?:quit|retire|be fired)|moet (?:ontslagen worden|met pensioen|weg|stoppen))"
)
_OPINION = re.compile(
    r"\b(?:wat een (?:onzin|flauwekul|gezeik|gezeur|belachelijk\w* \w+|slecht\w* (?:idee|plan)|dom\w* (?:idee|plan|regel)|kut\w*|waardeloos \w+|aanfluiting|grap|bende|lariekoek|poppenkast)|(?:dit|dat|die|het|that|this|it)(?: is|'s| vind ik| slaat)(?: echt| gewoon| zo| toch| a| just)* (?:onzin|belachelijk\w*|dom|stom|slecht|nergens op|bs|bullshit|stupid|ridiculous|dumb|nonsense|joke|bad idea|kut|zwak|schandalig|achterlijk|waardeloos|slecht idee|niks)"
    r"|(?:ben het|volledig|helemaal|totaal|compleet) (?:er )?(?:totaal |helemaal |niet )*(?:mee )?(?:oneens|eens|niet eens)|slaat nergens op|(?:slecht|dom|stom|waardeloos|belachelijk) (?:plan|idee|voorstel|beleid)|nonsens|bullshit|mee oneens|mee eens|i disagree|totally disagree|what a joke|what nonsense)\b|^(?:onzin|oneens|belachelijk|eens|flauwekul|nee|lol nee|dom|slecht|zwak|nope|no)\s*[.!?]*$"
)
_GROUND = re.compile(
    r"\b(?:omdat|want|doordat|aangezien|namelijk|bijvoorbeeld|bv|immers|daardoor|zodat|volgens (?:de|het|een)|uit (?:onderzoek|ervaring)|because|since|for example|e\.g|due to|so that|zie (?:de|het|ook)|ten eerste|de reden|reden:|bron:|als je (?:kijkt|ziet)|\d+ ?(?:%|procent|keer|uur|weken|dagen|leerlingen))"
)
_QUESTION = re.compile(r"\?\s*$")


def _at(part: Part, value: str, start: int, end: int) -> Observation:
    place = part.normal.span(start, end)
    return Observation(
        Kind.EMOTION, value, part.where, place, Certainty.LIKELY, part.raw[place.start : place.end], index=part.index
    )


def _heat(part: Part, lower: str) -> Iterator[Observation]:
    """Shouting and anger; joy in capitals is joy."""
    if found := _ANGER.search(lower):
        yield _at(part, "anger", *found.span())
    if _JOY.search(lower) or not _HARSH.search(lower):
        return
    if found := _CAPITALS.search(part.normal.text) or _EXCLAIMED.search(lower):
        yield _at(part, "shouting", *found.span())


def tone(reading: Reading) -> Iterator[Observation]:
    """Observes the tone of the author's own text."""
    part = reading.part(Where.TEXT)
    if part is None:
        return
    lower = plain(part.normal.lower)
    yield from _heat(part, lower)
    if _GROUND.search(lower):
        return
    if found := _JUDGED.search(lower):
        yield _at(part, "judgement", *found.span())
    if not _QUESTION.search(lower) and (found := _OPINION.search(lower)):
        yield _at(part, "bare_opinion", *found.span())
