# SPDX-License-Identifier: MIT
"""calls - from answer sheets to reports in one call, for one and for many."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal, NoReturn, Union, overload

from . import _library as b
from ._library import lib
from .answers import Answers, Sheet
from .errors import ArgumentError, KithError, NotFound
from .questionnaire import Questionnaire
from .reports import Overlay, ReportOptions, Resources
from .states import Format, View
from .wording import Wording

__all__ = ["Assessor", "assess", "assess_html", "assess_json", "assess_many",
           "assess_text"]

Document = Union[Questionnaire, str, bytes, Mapping[str, Any]]


@lru_cache(maxsize=None)
def builtin(id: str) -> Questionnaire:
    """A built-in questionnaire; read once, because reading costs most."""
    return Questionnaire.builtin(id)


@lru_cache(maxsize=64)
def composed(id: str, tie: str, language: str | None,
             gender: str | None) -> Wording:
    return Wording(builtin(id), tie, language, gender)


def kept(sheet: Sheet) -> Questionnaire | None:
    """The built-in questionnaire that a sheet is about, if it names one."""
    try:
        about = sheet if isinstance(sheet, Mapping) else json.loads(sheet)
        return builtin(about["questionnaire"])
    except (KithError, LookupError, TypeError, ValueError, RecursionError):
        return None  # the library finds the words for what is wrong


class Assessor:
    """Assesses sheets one after another in the same way, in any thread.

    questionnaire  a Questionnaire, or a document (dict, JSON text); without
                   one, the built-in one that the sheet names
    view           "plain" (the default; made without looking at anything
                   sensitive), "private" (for the person alone), or "host" (for
                   the program, never for eyes)
    language       such as "de": the built-in texts of that language
    gender         one of the wording's genders, where a language has them
    overlay        texts of your own (JSON or a dict), in place of a language
    name           of the other person
    resources      where help is to be found: a list of {label, text, contact,
                   url, for}
    phrases        the report's own phrases
    norms          False leaves out where scores stand among other people's
    """

    def __init__(self, questionnaire: Document | None = None,
                 view: View = "plain", format: Format = "json", *,
                 language: str | None = None, gender: str | None = None,
                 overlay: Overlay | None = None, name: str | None = None,
                 resources: Resources | None = None,
                 phrases: Overlay | None = None, norms: bool = True) -> None:
        if questionnaire is not None and not isinstance(questionnaire,
                                                        Questionnaire):
            questionnaire = Questionnaire(questionnaire)
        if overlay is not None and language is not None:
            raise ArgumentError("Give a language or an overlay, not both.")
        self._questionnaire = questionnaire
        self._words = (language, gender, overlay)
        self._options = ReportOptions(view, format, name=name,
                                      resources=resources, phrases=phrases,
                                      norms=norms)

    def text(self, sheet: Sheet) -> str:
        """The report on one sheet, with the library's very bytes."""
        questionnaire = self._questionnaire or kept(sheet)
        if questionnaire is None:
            refuse(sheet)
        answers = Answers.from_sheet(questionnaire, sheet)
        return answers.assess().write(self._options, self._wording(answers))

    def __call__(self, sheet: Sheet) -> dict[str, Any]:
        """The report on one sheet as a dict."""
        report: dict[str, Any] = json.loads(self.text(sheet))
        return report

    def _wording(self, answers: Answers) -> Wording | None:
        language, gender, overlay = self._words
        if (language, gender, overlay) == (None, None, None):
            return None
        if overlay is None and self._questionnaire is None:
            return composed(answers.questionnaire.id, answers.tie, language,
                            gender)
        return Wording(answers.questionnaire, answers.tie, language, gender,
                       overlay)


def refuse(sheet: Sheet) -> NoReturn:
    """Raises what is wrong with a sheet that names no questionnaire."""
    text = b.encoded(sheet)
    lib.kith_text_free(b.make(lib.kith_assess_json, None, 0, text, len(text),
                              None, 0))
    raise NotFound("The sheet names no built-in questionnaire.")


def assess(sheet: Sheet, questionnaire: Document | None = None,
           view: View = "plain", **options: Any) -> dict[str, Any]:
    """From an answer sheet to its report, as plain dicts.

        assess({"kith-answers": 1, "questionnaire": "kith-core",
                "version": "1.0.0", "tie": "friend",
                "answers": {"AD1": "yes", "TR1": 3}})

    The sheet may also be JSON text. Options are those of Assessor.
    """
    return Assessor(questionnaire, view, "json", **options)(sheet)


def assess_json(sheet: Sheet, questionnaire: Document | None = None,
                view: View = "plain", **options: Any) -> str:
    """The same as assess(), as the library's own JSON text."""
    return Assessor(questionnaire, view, "json", **options).text(sheet)


def assess_text(sheet: Sheet, questionnaire: Document | None = None,
                view: View = "plain", **options: Any) -> str:
    """The report as a page for reading."""
    return Assessor(questionnaire, view, "text", **options).text(sheet)


def assess_html(sheet: Sheet, questionnaire: Document | None = None,
                view: View = "plain", **options: Any) -> str:
    """The report as one page for a browser; it loads and runs nothing."""
    return Assessor(questionnaire, view, "html", **options).text(sheet)


@overload
def assess_many(sheets: Iterable[Sheet],
                questionnaire: Document | None = ..., view: View = ..., *,
                on_error: Literal["raise"] = ...,
                **options: Any) -> Iterator[dict[str, Any]]: ...


@overload
def assess_many(sheets: Iterable[Sheet],
                questionnaire: Document | None = ..., view: View = ..., *,
                on_error: Literal["return"],
                **options: Any) -> Iterator[dict[str, Any] | KithError]: ...


def assess_many(sheets: Iterable[Sheet],
                questionnaire: Document | None = None, view: View = "plain",
                *, on_error: Literal["raise", "return"] = "raise",
                **options: Any) -> Iterator[dict[str, Any] | KithError]:
    """A generator of reports, in constant memory.

    `sheets` is any source of dicts or of lines of JSON: an open file of NDJSON
    does. Empty lines are passed over. A sheet that cannot be read is raised,
    or with on_error="return" comes out as the KithError in its place; the
    error's `line` is that of the file.
    """
    make = Assessor(questionnaire, view, "json", **options)
    for number, sheet in enumerate(sheets, 1):
        if isinstance(sheet, (str, bytes)) and not sheet.strip():
            continue
        try:
            yield make(sheet)
        except KithError as error:
            error.line = number
            if on_error == "raise":
                raise
            yield error
