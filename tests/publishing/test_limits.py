"""What a sheet cannot carry is listed, and everything else is on it."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from tests.strategies import documents
from urgentaction.document.model import Document
from urgentaction.languages.language import codes, language
from urgentaction.publishing import publish
from urgentaction.publishing.layout import lay_out
from urgentaction.publishing.limits import (
    IN_OTHER_WORDS,
    NOT_PRINTED,
    NOT_TOLD_APART,
    NOT_WHERE_NOTHING_IS_ASKED,
    as_printed,
    as_read,
)

from .invented import FIRST, STOP, TODAY, UPDATE, WITH_SAMPLE_LETTER
from .reading_back import EVERY_FORM, seen, words_of

ENGLISH = language("en")


def leaves(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in a document with its path; a place in a list is []."""
    match value:
        case dict():
            for key, inner in value.items():
                yield from leaves(inner, f"{path}.{key}" if path else key)
        case tuple() | list():
            for inner in value:
                yield from leaves(inner, f"{path}[]")
        case str():
            yield path, value


def is_listed(path: str) -> bool:
    return re.split(r"[.\[]", path)[0] in NOT_PRINTED or path in IN_OTHER_WORDS


@pytest.mark.parametrize("form", EVERY_FORM)
@pytest.mark.parametrize("sheet", [FIRST, UPDATE, WITH_SAMPLE_LETTER])
def test_every_text_of_a_document_is_on_every_form_of_its_sheet(form: str, sheet: Document) -> None:
    words = words_of(sheet, form)
    lost = [
        (path, text)
        for path, text in leaves(sheet.model_dump())
        if not is_listed(path) and seen(text) not in words and not path.endswith("url")
    ]
    assert lost == []


@pytest.mark.parametrize("form", EVERY_FORM)
def test_what_only_the_desk_may_see_leaves_no_trace(form: str) -> None:
    data = publish(FIRST, form, today=TODAY)
    assert b"SECRET" not in data
    assert data == publish(FIRST.for_the_public(), form, today=TODAY)


def test_the_tables_name_fields_that_there_are() -> None:
    fields = set(Document.model_fields)
    assert set(NOT_PRINTED) | set(NOT_WHERE_NOTHING_IS_ASKED) <= fields
    listed = (*IN_OTHER_WORDS, *NOT_TOLD_APART)
    assert {re.split(r"[.\[]", path)[0] for path in listed} <= fields


def test_a_stop_carries_nothing_to_write_with() -> None:
    left = as_printed(STOP, ENGLISH)
    for field, nothing in NOT_WHERE_NOTHING_IS_ASKED.items():
        assert getattr(left, field) == nothing
    assert left.headline == STOP.headline


@given(documents(codes()))
@settings(max_examples=25, deadline=None)
def test_what_a_sheet_cannot_carry_does_not_show_on_it(document: Document) -> None:
    spoken = language(document.language or "en")
    printed = as_printed(document, spoken)
    assert lay_out(printed, spoken) == lay_out(document, spoken)
    assert as_printed(printed, spoken) == printed


@given(documents(codes()))
@settings(max_examples=60, deadline=None)
def test_what_words_do_not_tell_apart_is_in_the_table_and_nothing_else(document: Document) -> None:
    spoken = language(document.language or "en")
    printed, told = as_printed(document, spoken), as_read(document, spoken)
    changed = {key for key in Document.model_fields if getattr(printed, key) != getattr(told, key)}
    assert changed <= {re.split(r"[.\[]", path)[0] for path in NOT_TOLD_APART} | {"ordinal"}
    assert as_read(told, spoken) == told
