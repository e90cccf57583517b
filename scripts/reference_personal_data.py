"""Which personal data does an installation hold? Made from the declarations that every model must carry (design 7)."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from typing import Any


def personal_data() -> Iterator[str]:
    """The register: per model what, why, how long and who; then the tables without people, and those of no board."""
    models = _models()
    from plaatsbaar.apps.boards.walls import WITHOUT_BOARD

    yield "# Personal data"
    yield ""
    yield "What is kept of people, why (clause of the protocol, law), how long, and who may see it. A check keeps"
    yield "nothing: text, answers and undo steps travel in the page, a picture is wiped within the hour."
    for model in models:
        held = model.personal_data
        if held is None:
            continue
        yield ""
        yield f"## {model._meta.label}"
        yield ""
        yield _first_sentence(model)
        yield ""
        yield f"- What: {held.what}"
        yield f"- Why: {held.why}; clause {held.clause}"
        yield f"- How long: {held.how_long}"
        yield f"- Who sees it: {held.who}"
        if refused := sorted(getattr(model, "refuses", ())):
            yield f"- The database itself refuses: {', '.join(refused)}"
    yield ""
    yield "## Of a library"
    yield ""
    yield "- `sessions.Session`: the id of a signed-in user, and nothing else; until signing out or the session's end."
    yield "- `django_tasks_db.DBTaskResult`: the id of a job; removed an hour after it ended."
    yield ""
    yield "## Without personal data"
    yield ""
    yield from (f"- `{model._meta.label}`" for model in models if model.personal_data is None)
    yield ""
    yield "## Tables that are no board's"
    yield ""
    yield "Every other table is reached inside the scope of its board only."
    yield ""
    yield from (f"- `{label}`: {why}" for label, why in sorted(WITHOUT_BOARD.items()))


def _models() -> list[Any]:
    """Every model of ours, by app and name. Django is set up on a folder of its own, without a database."""
    os.environ.setdefault("PLAATSBAAR_DATA", tempfile.mkdtemp(prefix="plaatsbaar-docs-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plaatsbaar.config.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()
    # a test's own model is no part of an installation
    ours = [model for model in apps.get_models() if model.__module__.startswith("plaatsbaar.")]
    return sorted(ours, key=lambda model: str(model._meta.label))


def _first_sentence(model: Any) -> str:
    return " ".join((model.__doc__ or "").split("\n\n")[0].split())
