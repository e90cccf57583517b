"""The protocol can be read, searched and pointed at; what the software does stands beside each clause."""

from __future__ import annotations

import html

import pytest
from django.test import Client

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.core.coverage import not_yet
from plaatsbaar.core.protocol import shipped
from plaatsbaar.core.rule import Rule, ScopeRule, collect, collect_scope
from plaatsbaar.web.protocol.views import marked_words

pytestmark = pytest.mark.django_db
PROTOCOL = shipped()[-1]
EVERY_RULE: list[Rule | ScopeRule] = [*collect(), *collect_scope()]


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


@pytest.mark.ground("agreements")
def test_every_clause_has_an_anchor_and_its_own_words(client: Client, board: Board) -> None:
    page = text_of(client, "/b/quadraam/protocol/")
    for clause in PROTOCOL.clauses.values():
        assert f'id="art-{clause.id}"' in page
        assert clause.text.splitlines()[-1] in page


def test_beside_a_clause_stand_its_rules_and_what_is_missing(client: Client, board: Board) -> None:
    page = text_of(client, "/b/quadraam/protocol/")
    for rule in EVERY_RULE:
        if any(clause in PROTOCOL.clauses for clause in PROTOCOL.grounds.get(rule.ground, {})):
            assert f"/b/quadraam/regels/{rule.name}/" in page
    for sentence in not_yet().missing.values():
        assert sentence.nl in page


def test_the_overdue_revision_and_the_law_are_said_not_changed(client: Client, board: Board) -> None:
    page = text_of(client, "/b/quadraam/protocol/")
    assert "Revisie verlopen: november 2020" in page
    assert "leerlingen ouder dan 16 jaar" in page and "De wet zegt: vanaf 16 jaar" in page


def test_searching_marks_the_words_and_leaves_out_the_rest(client: Client, board: Board) -> None:
    page = text_of(client, "/b/quadraam/protocol/?zoek=OPWELLING")
    assert "<mark>opwelling</mark>" in page and 'id="art-B2.5"' in page and 'id="art-4.1"' not in page
    assert "Niets gevonden voor" in text_of(client, "/b/quadraam/protocol/?zoek=kwelgeest")


@pytest.mark.parametrize("sought", ["<script>", "&amp;", "(", "\x00", "İ", "a" * 5000, "%00", "“"])
def test_odd_searches_are_harmless(client: Client, board: Board, sought: str) -> None:
    answer = client.get("/b/quadraam/protocol/", {"zoek": sought})
    assert answer.status_code == 200 and b"<script>" not in answer.content.replace(b'<script src="', b"")


def test_words_are_escaped_around_the_mark() -> None:
    assert marked_words("a <b> & c", "<B>") == "a <mark>&lt;b&gt;</mark> &amp; c"
    assert marked_words("abc", "") == "abc"


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_rule_has_a_page_with_examples_of_both_sides(client: Client, board: Board, prefix: str) -> None:
    for rule in EVERY_RULE:
        page = text_of(client, f"{prefix}/b/quadraam/regels/{rule.name}/")
        assert (rule.title.en if prefix else rule.title.nl) in page
        assert all(example.text in page for example in rule.examples if example.text.strip())
