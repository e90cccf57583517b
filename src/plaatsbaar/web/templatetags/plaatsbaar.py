"""What templates need: icons, sentences in the page's language, the name and the address of a clause."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.http import HttpRequest
from django.template import Context
from django.urls import reverse, translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from plaatsbaar.core.draft import Role
from plaatsbaar.core.wording import Language, Wording
from plaatsbaar.web import form_key as form_keys
from plaatsbaar.web.form_key import new_key
from plaatsbaar.web.icons import ICONS, SHAPES
from plaatsbaar.web.visit import who_is

register = template.Library()


def page_language() -> Language:
    """The language of the page that is being made."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


@register.simple_tag
def form_key() -> SafeString:
    """A form's own key: sent twice, it is done once."""
    return format_html('<input type="hidden" name="{}" value="{}" autocomplete="off">', form_keys.NAME, new_key())


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon as inline SVG; a word beside it says the same."""
    return mark_safe(f'<svg class="i" viewBox="0 0 24 24" aria-hidden="true">{ICONS[name]}</svg>')  # noqa: S308


@register.simple_tag
def shape(name: str) -> SafeString:
    """The shape of a verdict: each has a silhouette of its own, so that colour is extra."""
    return mark_safe(f'<svg class="vico" viewBox="0 0 56 56" aria-hidden="true">{SHAPES[name]}</svg>')  # noqa: S308


@register.filter
def said(wording: Wording | str) -> str:
    """A Wording in the language of the page."""
    return wording(page_language()) if isinstance(wording, Wording) else wording


_NUMBERS = {
    "nl": ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}


@register.filter
def in_words(number: int) -> str:
    """A number as it stands in a sentence: in words to twelve, in figures beyond."""
    words = _NUMBERS[page_language()]
    return words[number] if number < len(words) else str(number)


@register.filter
def clause_name(clause_id: str) -> str:
    """A clause as people name it: "art. 5.5", "Bijlage 1, punt 2"."""
    if clause_id.startswith("B"):
        appendix, _, number = clause_id[1:].partition(".")
        return gettext("Bijlage %(appendix)s, punt %(number)s") % {"appendix": appendix, "number": number}
    return gettext("art. %(number)s") % {"number": clause_id}


@register.simple_tag
def option(*, name: str, value: str, chosen: str, label: str) -> SafeString:
    """One radio of a segmented control."""
    checked = mark_safe(" checked") if value == chosen else ""
    return format_html(
        '<label><input type="radio" name="{}" value="{}"{}>{}{}</label>', name, value, checked, icon("check"), label
    )


@dataclass(frozen=True, slots=True)
class Link:
    """An address with its name; ``here`` for the page itself."""

    address: str
    name: str
    here: bool = False


@register.inclusion_tag("plaatsbaar/parts/header.html", takes_context=True)
def page_header(context: Context) -> dict[str, object]:
    """The header: where one can go, and who signed in."""
    request: HttpRequest | None = context.get("request")
    board = getattr(request, "board", None)
    path = request.path if request else ""
    links: list[Link] = []
    if board is not None:
        write, check = (reverse(name, kwargs={"board": board.slug}) for name in ("board", "check"))
        protocol = reverse("protocol", kwargs={"board": board.slug})
        links.append(Link(write, gettext("Controleren"), here=path in (write, check)))
        links.append(Link(protocol, gettext("Protocol"), here=path == protocol))
    who = who_is(request) if request is not None and hasattr(request, "user") else None
    if board is not None and who is not None and who.role is Role.STAFF:
        people = reverse("people", kwargs={"board": board.slug})
        links.append(Link(people, gettext("Mensen"), here=path == people))
    if board is not None:
        name = "me" if who else "sign_in"
        address = reverse(name, kwargs={"board": board.slug})
        links.append(Link(address, gettext("Mijn pagina") if who else gettext("Inloggen"), here=path == address))
    links.append(Link(reverse("help"), gettext("Hulp"), here=path == reverse("help")))
    return {"links": links, "who": who}


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The same page in the other language."""

    code: str
    name: str
    address: str


@register.simple_tag(takes_context=True)
def other_language(context: Context) -> OtherLanguage:
    """The address of this page in the other language; a page that carries a draft posts to it."""
    request: HttpRequest | None = context.get("request")
    code, name = ("nl", "Nederlands") if page_language() == "en" else ("en", "English")
    path = request.get_full_path() if request else "/"
    return OtherLanguage(code, name, translate_url(path, code))
