"""A translation is a PO file that belongs to one state of one document."""

from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import documents
from urgentaction.document.errors import TranslationError
from urgentaction.document.model import Addressee, Country, Document, Person
from urgentaction.document.paths import translatable
from urgentaction.document.translation import (
    missing,
    missing_for_letters,
    read_translation,
    translated,
    translation_template,
)

REAL = Path(__file__).parents[2] / ".." / "shared" / "samples" / "ua-315-14.ru.po"

SHEET = Document(
    language="en",
    country=Country(code="XU", name="Kestovia"),
    headline="LIBRARIAN HELD",
    calls=("Urging the authorities to say\nwhere she is held;",),
    people=(Person(name="Danica Orlev"),),
    addressees=(Addressee(role="Minister", salutation="Dear Minister"),),
    evidence={"headline": ((0, 14),)},
    source_text="LIBRARIAN HELD",
)
NOTE = "continues “I urge you …”: an infinitive"


def po(*entries: tuple[str, str, str], language: str = "ru", flags: tuple[str, ...] = ()) -> bytes:
    """Return a PO file of these contexts, texts and translations."""
    file = polib.POFile()
    file.metadata = {"Language": language, "Content-Type": "text/plain; charset=UTF-8"}
    for path, text, said in entries:
        file.append(polib.POEntry(msgctxt=path, msgid=text, msgstr=said, flags=list(flags)))
    return str(file).encode()


HEADLINE = ("headline", "LIBRARIAN HELD", "БИБЛИОТЕКАРЬ ПОД СТРАЖЕЙ")
CALL = ("calls[0]", "Urging the authorities to say where she is held;", "сообщить, где она;")
SALUTATION = ("addressees[0].salutation", "Dear Minister", "Уважаемый министр!")


def refusal(data: bytes) -> str:
    with pytest.raises(TranslationError) as error:
        read_translation(data, SHEET, name="sheet.ru.po")
    return str(error.value)


def test_a_translator_is_told_what_to_translate_and_how() -> None:
    template = polib.pofile(translation_template(SHEET, "ru", NOTE))
    assert [(entry.msgctxt, entry.msgid, entry.msgstr) for entry in template] == [
        (path, text, "") for path, text in translatable(SHEET)
    ]
    comments = {entry.msgctxt: entry.comment for entry in template}
    assert comments["calls[0]"] == NOTE
    assert "in this form" in comments["people[0].name"]
    assert comments["headline"] == ""
    assert template.metadata["Language"] == "ru"


def test_what_is_translated_replaces_the_text_and_the_rest_stays() -> None:
    document = translated(SHEET, read_translation(po(HEADLINE, CALL), SHEET))
    assert document.headline == HEADLINE[2]
    assert document.calls == (CALL[2],)
    assert document.people == SHEET.people
    assert document.language == "ru"
    assert document.country == Country(code="XU", name="Кестовия")
    assert (document.source_text, document.evidence) == ("", {})


def test_letters_need_calls_and_salutations_and_the_rest_is_a_doubt() -> None:
    translation = read_translation(po(CALL), SHEET)
    assert missing_for_letters(SHEET, translation) == ("addressees[0].salutation",)
    assert [doubt.field for doubt in translation.doubts] == [
        "headline",
        "people[0].name",
        "addressees[0].role",
    ]
    complete = read_translation(po(CALL, SALUTATION), SHEET)
    assert missing_for_letters(SHEET, complete) == ()


def test_what_is_fuzzy_or_empty_is_not_translated() -> None:
    fuzzy = read_translation(po(HEADLINE, flags=("fuzzy",)), SHEET)
    empty = read_translation(po((*HEADLINE[:2], " ")), SHEET)
    assert fuzzy.texts == empty.texts == {}
    assert "headline" in missing(SHEET, fuzzy)


def test_a_stale_entry_is_refused_by_name() -> None:
    said = refusal(po(CALL, ("headline", "LIBRARIAN FREED", "СВОБОДНА")))
    assert said == (
        "The translation sheet.ru.po is out of date: the sheet now says something else at "
        "headline. Please translate these again."
    )


def test_an_entry_that_the_sheet_has_not_is_refused_by_name() -> None:
    assert "has texts that the sheet has not: calls[7]." in refusal(po(("calls[7]", "x", "y")))
    assert "has texts that the sheet has not: Hello." in refusal(
        b'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "Hello"\nmsgstr "x"\n'
    )


def test_two_entries_for_one_text_are_refused_by_name() -> None:
    assert "more than one text for headline" in refusal(po(HEADLINE, HEADLINE))


def test_a_translation_says_its_language() -> None:
    assert refusal(po(HEADLINE, language="")) == (
        "The translation sheet.ru.po does not say its language: add a “Language:” line."
    )
    assert read_translation(po(HEADLINE, language="pt_BR"), SHEET).language == "pt-BR"


@pytest.mark.parametrize("data", [b"\xff\xfe", b"hello", b"msgid", b"/etc/hostname", b"\x00"])
def test_another_file_is_no_translation(data: bytes) -> None:
    assert refusal(data).startswith("The file sheet.ru.po is not a translation that we can read: ")


@given(st.binary(max_size=80) | st.text('msgidtrctx "\\n[0]#~,:', max_size=80).map(str.encode))
def test_no_file_is_met_with_anything_but_our_own_error(data: bytes) -> None:
    with pytest.raises(TranslationError):
        read_translation(data, SHEET)


@given(documents())
@settings(max_examples=15)
def test_a_filled_in_template_is_read_again(document: Document) -> None:
    template = polib.pofile(translation_template(document, "fr", NOTE))
    for entry in template:
        entry.msgstr = f"fr {entry.msgid}"
    translation = read_translation(str(template).encode(), document)
    assert translation.texts == {path: f"fr {text}" for path, text in translatable(document)}
    assert missing(document, translation) == ()
    assert translation.doubts == ()


@pytest.mark.shared
@pytest.mark.skipif(not REAL.exists(), reason="the shared samples are not beside the checkout")
def test_a_real_translation_fits_the_sheet_whose_texts_it_holds() -> None:
    texts = {entry.msgctxt: entry.msgid for entry in polib.pofile(str(REAL))}
    sheet = Document(
        headline=texts["headline"],
        summary=texts["summary"],
        people=(Person(name=texts["people[0].name"]),),
        calls=tuple(texts[f"calls[{place}]"] for place in range(3)),
        addressees=tuple(
            Addressee(salutation=texts[f"addressees[{place}].salutation"]) for place in range(2)
        ),
    )
    translation = read_translation(REAL.read_bytes(), sheet)
    assert (translation.language, missing(sheet, translation)) == ("ru", ())
