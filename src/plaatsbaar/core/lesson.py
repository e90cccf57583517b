"""Is it lesson time, when the author did not say so? From the draft's own words and the timetable (4.1)."""

from __future__ import annotations

from plaatsbaar.core.draft import UNKNOWN, Draft, Lesson, Unknown
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Certainty, Kind, Seen, Where


def lesson_time(draft: Draft, seen: Seen, facts: Facts) -> Lesson | Unknown:
    """The author's answer; otherwise what the text ("zit nu bij wiskunde") or the timetable says.

    UNKNOWN, and so a question, when the words leave it open or the moment is known and the timetable is not. Without
    words or a moment nothing in the draft makes it matter: NO.
    """
    if draft.lesson is not UNKNOWN:
        return draft.lesson
    said = seen.find(Kind.LESSON, where=Where.TEXT)
    if any(one.certainty is Certainty.CERTAIN for one in said):
        return Lesson.YES
    if draft.at is not None and facts.lessons is not UNKNOWN:
        return Lesson.YES if facts.lessons.at(draft.at) else Lesson.NO
    return UNKNOWN if said or draft.at is not None else Lesson.NO
