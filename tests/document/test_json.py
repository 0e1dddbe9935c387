"""A document's JSON is a promise to others: it survives the way out and back."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import begins_with_a_label, documents
from urgentaction.document.errors import ReadingError, UrgentActionError
from urgentaction.document.model import Addressee, Document


@given(documents())
@settings(max_examples=40)
def test_a_document_survives_the_way_through_json(document: Document) -> None:
    assert Document.from_json(document.to_json()) == document
    assert Document.from_json(document.to_json(indent=2).encode()) == document


@given(documents())
@settings(max_examples=10)
def test_every_key_is_there_even_where_nothing_is_known(document: Document) -> None:
    keys = json.loads(document.to_json()).keys()
    assert keys == json.loads(Document().to_json()).keys()
    assert json.loads(Document().to_json())["calls"] == []


@given(documents())
@settings(max_examples=10)
def test_the_public_sees_no_source_no_evidence_and_no_doubts(document: Document) -> None:
    public = document.for_the_public()
    assert (public.source_text, public.evidence, public.doubts) == ("", {}, ())
    assert public.calls == document.calls


@given(documents())
@settings(max_examples=10)
def test_the_strategy_writes_no_line_that_begins_with_a_label(document: Document) -> None:
    texts = (*document.body, *document.calls, *document.additional_information)
    assert not any(begins_with_a_label(text) for text in texts)


def test_a_label_would_be_noticed_if_the_strategy_wrote_one() -> None:
    assert begins_with_a_label("Salutation: Dear Minister")
    assert begins_with_a_label("ADDITIONAL INFORMATION follows")


def test_a_byte_order_mark_does_no_harm() -> None:
    data = b"\xef\xbb\xbf" + Document(headline="HELD").to_json().encode()
    assert Document.from_json(data).headline == "HELD"


SAID = {
    "{": "The file is not whole JSON: line 1 cannot be read.",
    "[]": "The file holds JSON, but no urgent action.",
    "{}": "The file holds JSON, but no urgent action.",
    '{"format": 2, "mood": 1}': (
        "The file is of format 2, and this program reads up to 1. Please update the program."
    ),
    '{"format": "old"}': (
        "The file does not say which format it is of. Please write it out again."
    ),
    '{"format": 1, "mood": 1}': (
        "The file has a key that we do not know, “mood”. "
        "Please check its spelling, or update the program."
    ),
    '{"format": 1, "people": [{"gender": "male"}]}': (
        "The file says nothing at “people[0].name”, where something is needed."
    ),
    '{"format": 1, "kind": "third"}': (
        "At “kind” the file says “third”; it has to be "
        "'first', 'update', 'stop', 'information' or 'correction'."
    ),
    '{"format": 1, "issued": "17.12.2014"}': (
        "At “issued” the file says “17.12.2014”; a date looks like 2014-12-17."
    ),
    '{"format": 1, "country": {"code": "Fr", "name": "France"}}': (
        "At “country.code” the file says “Fr”; a country has two letters, such as FR."
    ),
    '{"format": 1, "calls": null}': (
        "At “calls” the file holds something that does not belong there: null."
    ),
}


@pytest.mark.parametrize("data", SAID)
def test_what_is_wrong_with_a_file_is_said_in_one_sentence(data: str) -> None:
    with pytest.raises(ReadingError) as refusal:
        Document.from_json(data)
    assert str(refusal.value) == SAID[data]


@given(st.binary(max_size=60) | st.text(max_size=60))
def test_no_file_is_met_with_anything_but_our_own_error(data: bytes | str) -> None:
    with pytest.raises(UrgentActionError):
        Document.from_json(data)


def test_a_value_refuses_to_change() -> None:
    addressee = Addressee(role="Minister")
    with pytest.raises(ValueError, match="frozen"):
        addressee.role = "Judge"  # type: ignore[misc]


def test_a_stop_and_information_only_ask_for_no_appeals() -> None:
    asking = {
        kind
        for kind in ("first", "update", "stop", "information", "correction")
        if Document.model_validate({"kind": kind}).asks_for_appeals
    }
    assert asking == {"first", "update", "correction"}
