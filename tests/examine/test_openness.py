"""Do the openness fixes read well together, fit the channel, and leave nothing to find?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plaatsbaar.core.channels import channel
from plaatsbaar.core.draft import UNKNOWN, Audience, Author, Capacity, ChannelKind, Draft, Lesson, ReplyTo, Role, Shared
from plaatsbaar.core.facts import Board, Facts
from plaatsbaar.core.verdict import Outcome, Replace, Verdict
from plaatsbaar.examine.examine import check

FACTS = Facts(day=date(2026, 11, 20), board=Board(name="Quadraam", names=("Quadraam", "Het Stroomdal")))
AUTHOR = Author(Role.STAFF, Capacity.PERSONAL, function="docent biologie", school="Het Stroomdal")
DRAFT = Draft("", AUTHOR, channel("facebook") or UNKNOWN, Audience.PUBLIC, Lesson.NO, reply=True)


def _fixed(draft: Draft, verdict: Verdict) -> str:
    text = draft.text
    fixes = [finding.fix for finding in verdict.findings if isinstance(finding.fix, Replace)]
    for fix in sorted(fixes, key=lambda fix: (fix.start, fix.end), reverse=True):
        text = text[: fix.start] + fix.text + text[fix.end :]
    return text


@pytest.mark.ground("disclaimer")
@pytest.mark.ground("disclosure")
@pytest.mark.parametrize("ending", ["", "\n", "  \n\n"])
def test_both_sentences_go_below_the_text_and_nothing_is_left(ending: str) -> None:
    draft = replace(DRAFT, text="Wat een onzin over Quadraam, de sfeer op school is prima." + ending)
    verdict = check(draft, FACTS)
    assert verdict.categories == ("disclaimer", "disclosure")
    mended = _fixed(draft, verdict)
    assert "\n\nIk werk als docent biologie bij Het Stroomdal (Quadraam)." in mended
    assert "\n\nDit is mijn persoonlijke mening en staat los van officiële standpunten van Quadraam." in mended
    assert "\n\n\n" not in mended.rstrip()
    assert not check(replace(draft, text=mended), FACTS).categories


@pytest.mark.ground("disclaimer")
@pytest.mark.parametrize(
    ("length", "form"),
    [
        (60, "Dit is mijn persoonlijke mening en staat los van officiële standpunten van Quadraam."),
        (200, "Docent biologie Het Stroomdal (Quadraam), op persoonlijke titel."),
        (256, "Op persoonlijke titel."),
    ],
)
def test_the_longest_form_that_the_channel_has_room_for(length: int, form: str) -> None:
    x = channel("x")
    assert x is not None and x.limit == 280
    text = ("Mooie dag op onze school, " + "heel " * 60)[: length - 1] + "."
    draft = replace(DRAFT, text=text, channel=x, reply=False)
    (finding,) = check(draft, FACTS).counting
    assert isinstance(finding.fix, Replace) and finding.fix.text.strip() == form
    mended = _fixed(draft, check(draft, FACTS))
    assert len(mended) <= 280 and not check(replace(draft, text=mended), FACTS).counting


@pytest.mark.ground("disclaimer")
def test_a_full_channel_gets_the_finding_without_a_fix_that_would_not_fit() -> None:
    draft = replace(DRAFT, text="Mooie dag op onze school " + "x" * 250, channel=channel("x") or UNKNOWN, reply=False)
    (finding,) = check(draft, FACTS).counting
    assert finding.category == "disclaimer" and finding.fix is None


@pytest.mark.ground("school_related")
def test_out_of_scope_says_so_and_never_looks_like_a_pass() -> None:
    verdict = check(replace(DRAFT, text="Kinderfiets te koop, 40 euro", reply=False), FACTS)
    assert not verdict.in_scope and verdict.outcome is None and not verdict.may_post
    assert verdict.out_of_scope is not None and verdict.out_of_scope.clauses == ("3.2",)


@pytest.mark.ground("disclosure")
def test_without_board_facts_the_protocols_own_board_is_known() -> None:
    draft = replace(DRAFT, text="Over Quadraam lees ik hier alleen halve waarheden. Persoonlijke mening.")
    assert "disclosure" in check(draft, Facts(day=date(2026, 11, 20))).categories


@pytest.mark.ground("sharing_counts")
def test_what_is_shared_counts_as_ones_own() -> None:
    draft = Draft(
        "Lees dit!",
        replace(AUTHOR, role=Role.PARENT),
        channel("x") or UNKNOWN,
        Audience.PUBLIC,
        Lesson.NO,
        reply=False,
        shares=Shared(text="Op deze school worden cijfers vervalst, iedereen weet het."),
    )
    (finding,) = check(draft, FACTS).counting
    assert finding.category == "reputation" and "8.4" in finding.clauses


@pytest.mark.ground("no_discussion")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dat klopt niet, je had het kunnen weten", True),
        ("Graag gedaan, tot morgen!", False),
        ("Ik bel je morgen even", False),
    ],
)
def test_an_answer_to_a_pupil(text: str, found: bool) -> None:
    draft = replace(DRAFT, text=text, reply_to=ReplyTo("Waarom heb ik een 4?", Role.PUPIL))
    assert ("discussion" in check(draft, FACTS).categories) is found


@pytest.mark.ground("confidential")
def test_a_shown_password_stops_until_it_is_taken_out() -> None:
    draft = replace(
        DRAFT, text="Wifi op de open dag: wachtwoord: Stroom2026!", audience=Audience.RESTRICTED, reply=False
    )
    verdict = check(draft, FACTS)
    assert verdict.outcome is Outcome.STOP
    assert check(replace(draft, text=_fixed(draft, verdict)), FACTS).outcome is Outcome.POST


@pytest.mark.ground("standing_disclaimer")
def test_a_standing_disclaimer_on_a_blog_ends_repeats() -> None:
    blog = channel("blog")
    assert blog is not None and blog.kind is ChannelKind.BLOG
    bio = "Dit blog geeft mijn persoonlijke standpunt, niet dat van Quadraam."
    draft = replace(DRAFT, text="Wat ik leerde van mijn mentorklas", channel=blog, reply=False)
    assert check(draft, FACTS).counting
    assert not check(replace(draft, author=replace(AUTHOR, bio=bio)), FACTS).findings


@pytest.mark.ground("free_expression")
@pytest.mark.parametrize(
    "text",
    [
        "Ik vind het oprecht zwak dat de school niet reageert op onze mails.",
        "Bestuur krijgt 8% erbij en mijn dochter deelt een boek. Leg dat eens uit.",
        "Kritische vraag aan de school: waarom horen wij dit nu pas?",
        "Mijn kind wordt uitgescholden voor 'vieze Turk'. School neemt het heel serieus.",
        "waarom moeten meisjes schouders bedekken en jongens niet? ongelijk",
    ],
)
@pytest.mark.parametrize("role", [Role.PARENT, Role.PUPIL, Role.ALUMNUS])
def test_criticism_is_free(text: str, role: Role) -> None:
    draft = replace(DRAFT, text=text, author=Author(role, Capacity.PERSONAL), reply=False)
    assert check(draft, FACTS).outcome is Outcome.POST
