"""Turns an example of a rule into a draft, facts and extra observations."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from plaatsbaar.core import cast, channels
from plaatsbaar.core.draft import UNKNOWN, Author, Draft
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.rule import Example, Given, Rule, ScopeRule


def given_for(rule: Rule | ScopeRule, example: Example) -> Given:
    return replace(rule.given, **example.given)


def draft_for(rule: Rule | ScopeRule, example: Example) -> Draft:
    given = given_for(rule, example)
    return Draft(
        text=example.text,
        author=Author(given.role, given.capacity, given.function, given.bio),
        channel=UNKNOWN if given.channel is UNKNOWN else (channels.channel(str(given.channel)) or UNKNOWN),
        audience=given.audience,
        lesson=given.lesson,
        reply=given.reply,
        reply_to=given.reply_to,
        shares=given.shares,
        at=datetime.fromisoformat(given.at) if given.at else None,
        pictures=given.pictures,
        films=given.films,
        sounds=given.sounds,
        answers=given.answers,
    )


def facts_for(rule: Rule | ScopeRule, example: Example) -> Facts:
    return given_for(rule, example).facts or cast.facts()
