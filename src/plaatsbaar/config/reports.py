"""What does an error report hold? The error's type and where it was raised; nothing of the request or its people."""

from __future__ import annotations

from collections.abc import ItemsView
from typing import Any

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.views.debug import ExceptionReporter, SafeExceptionReporterFilter


class NothingOfTheRequest(SafeExceptionReporterFilter):
    """Leaves out form values, files, cookies and the variables of every frame: any of them can hold a draft."""

    def is_active(self, request: HttpRequest | None) -> bool:
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> MultiValueDict[str, Any]:
        return MultiValueDict()

    def get_cleansed_multivaluedict(self, request: HttpRequest | None, multivaluedict: Any) -> Any:
        return MultiValueDict()

    def get_safe_request_meta(self, request: HttpRequest | None) -> dict[str, Any]:
        return {}

    def get_safe_cookies(self, request: HttpRequest | None) -> dict[str, Any]:
        return {}

    def get_traceback_frame_variables(self, request: Any, tb_frame: Any) -> ItemsView[str, Any]:
        return {}.items()


class BareReporter(ExceptionReporter):
    """A report without the error's message, which may quote what a person typed."""

    def get_traceback_data(self) -> dict[str, Any]:
        data: dict[str, Any] = super().get_traceback_data()
        for key in ("exception_value", "exception_notes", "request_GET_items", "request_FILES_items", "unicode_hint"):
            data.pop(key, None)
        data["request"] = None
        return data
