"""The text senses, in the order in which their observations are listed, by the name that a failure is shown under."""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.senses.text.analysers import analysers
from plaatsbaar.senses.text.care import care
from plaatsbaar.senses.text.claim import claim
from plaatsbaar.senses.text.confidential import confidential
from plaatsbaar.senses.text.credential import credential
from plaatsbaar.senses.text.debate import debate
from plaatsbaar.senses.text.decency import decency
from plaatsbaar.senses.text.identifiers import identifiers
from plaatsbaar.senses.text.lesson import lesson
from plaatsbaar.senses.text.mission import mission
from plaatsbaar.senses.text.names import names
from plaatsbaar.senses.text.picturing import picturing
from plaatsbaar.senses.text.reading import TextSense
from plaatsbaar.senses.text.school import private_life, school
from plaatsbaar.senses.text.sharing import sharing
from plaatsbaar.senses.text.special import special
from plaatsbaar.senses.text.standing import standing
from plaatsbaar.senses.text.tone import tone
from plaatsbaar.senses.text.voice import voice

SENSES: Mapping[str, TextSense] = {
    "names": names,
    "identifiers": identifiers,
    "special": special,
    "lesson": lesson,
    "school": school,
    "private_life": private_life,
    "voice": voice,
    "standing": standing,
    "debate": debate,
    "claim": claim,
    "mission": mission,
    "confidential": confidential,
    "credential": credential,
    "sharing": sharing,
    "picturing": picturing,
    "decency": decency,
    "analysers": analysers,
    "care": care,
    "tone": tone,
}
