"""What a writer signs, beside the letter, and pages to write on by hand."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.letters.printed import folded, is_whole, page_of, text_of
from tests.letters.stories import MARTHA, MINISTER, PROSECUTOR, RUSSIAN, SHEET, TODAY
from tests.publishing.tongues import told
from urgentaction.document.errors import LetterError
from urgentaction.document.translation import Translation
from urgentaction.languages.language import codes
from urgentaction.letters.companion import as_text
from urgentaction.letters.correspondence import LettersRequest
from urgentaction.letters.handouts import (
    companion_pdf,
    companions,
    handwritten_pdf,
    write_companions,
    write_handwritten,
)
from urgentaction.letters.letter import compose
from urgentaction.letters.templates import read_template
from urgentaction.letters.tongue import Settings
from urgentaction.letters.writer import Writer
from urgentaction.letters.writer_table import Row

DANICA = "человека по имени Даница Орлев"
UNREAD = Settings(even_unread=True)
IN_ENGLISH = Translation(
    "en",
    {
        "people[0].name": "Marek Tolvan",
        "calls[0]": "to release Marek Tolvan",
        "calls[1]": "to let him see a doctor",
        "addressees[0].salutation": "Dear Minister",
        "addressees[1].salutation": "Dear Governor",
    },
)


def wanted(writer: Writer = MARTHA, **changes: object) -> LettersRequest:
    request = LettersRequest(SHEET, (Row(1, writer),), TODAY, "ru", (RUSSIAN,))
    return replace(request, **changes)  # type: ignore[arg-type]


def test_each_paragraph_stands_beside_what_it_says() -> None:
    writer = replace(MARTHA, words=("I teach.", "I read."))
    (item, minister), (_item, prosecutor) = companions(wanted(writer), [])
    assert minister.pairs == (
        (f"О судьбе {DANICA}", "The case of Danica Orlev"),
        ("Уважаемый Виктор Андреевич!", "Dear Minister,"),
        (
            f"Обращаюсь к Вам, потому что меня глубоко тревожит судьба {DANICA}.",
            "I am writing to you because I am deeply concerned about Danica Orlev.",
        ),
        (
            "Призываю Вас сообщить, где содержится Даница Орлев.",
            "I urge you to say where Danica Orlev is held.",
        ),
        ("Прошу Вас также предоставить ей инсулин.", "I also call on you to give her insulin."),
        (
            "Наконец, призываю Вас дать учителям Велина возможность говорить о реке Сарна.",
            "Finally, I urge you to let the teachers of Velin speak about the river Sarna.",
        ),
        (
            "Позвольте добавить несколько слов на моём родном языке.",
            "May I add a few words in my own language?",
        ),
        ("I teach.", "I teach."),
        ("I read.", "I read."),
        (
            "Благодарю Вас за внимание и надеюсь на Ваш ответ.",
            "Thank you for your attention. I look forward to your reply.",
        ),
        ("С уважением,", "Yours sincerely,"),
    )
    assert [there for there, _here in minister.pairs[2:-1]] == list(item.letter.paragraphs)
    assert prosecutor.pairs[1] == ("Уважаемая Елена Павловна!", "Dear Prosecutor General,")
    assert as_text(minister).startswith(
        "What you are signing: Minister of Internal Affairs, Viktor Andreyevich Malin\n"
    )


def test_who_reads_the_translation_sees_it_beside_the_letter_in_the_sheets_language() -> None:
    (_item, beside), *_others = companions(wanted(language=None, spoken="ru"), [])
    assert (beside.language, beside.own_language) == ("en", "ru")
    assert beside.pairs[0] == (
        "The case of Danica Orlev",
        "О судьбе человека по имени Даница Орлев",
    )


def test_several_sign_what_several_say() -> None:
    (_item, beside), *_others = companions(wanted(replace(MARTHA, plural=True)), [])
    assert beside.pairs[3][1].startswith("We urge you")


def test_with_one_language_there_is_nothing_to_stand_beside() -> None:
    with pytest.raises(LetterError, match="--translation"):
        list(companions(wanted(language=None, translations=()), []))


def test_a_template_needs_its_like_in_the_writers_language() -> None:
    text = 'language = "{}"\n[one]\nparagraphs = ["{{opening}}", "X.", "{{asks}}", "{{words}}"]'
    russian, english = (
        read_template(text.format(code).encode(), "x.toml") for code in ("ru", "en")
    )
    with pytest.raises(LetterError, match="do not have the same paragraphs"):
        list(companions(wanted(settings=Settings(dict([russian]))), []))
    (_item, beside), *_others = companions(wanted(settings=Settings(dict([russian, english]))), [])
    assert beside.pairs[3] == ("X.", "X.")


def test_the_page_to_keep_holds_all_that_is_signed(tmp_path: Path) -> None:
    written = write_companions(wanted(), tmp_path)
    assert [path.name for path, _beside in written] == [
        "1-martha-penrose-minister-of-internal-affairs-companion.pdf",
        "1-martha-penrose-prosecutor-general-companion.pdf",
    ]
    for path, beside in written:
        printed = folded(text_of(path.read_bytes()))
        assert folded(beside.title) in printed
        for pair in beside.pairs:
            assert all(folded(text) in printed for text in pair)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils are not here")
@pytest.mark.parametrize("code", codes())
def test_every_language_can_be_kept_and_written_by_hand(code: str) -> None:
    document = told(code)
    writer = Writer(name="Ana Lehner", lines=("Gasse 1", "8000 Zürich"), country="CH")
    request = LettersRequest(
        document, (Row(1, writer),), TODAY, settings=UNREAD, translations=(IN_ENGLISH,)
    )
    if code != "en":
        (_item, beside), *_others = companions(request, [])
        assert is_whole(companion_pdf(beside), (there for there, _here in beside.pairs), code)
        assert is_whole(companion_pdf(beside), (here for _there, here in beside.pairs), code)
    letter = compose(
        document,
        document.addressees[0],
        writer,
        language=None,
        translation=None,
        today=TODAY,
        settings=UNREAD,
    )
    texts = (*letter.destination, *letter.sender, letter.salutation, *letter.paragraphs)
    assert is_whole(handwritten_pdf((letter,)), texts, code)


def test_the_points_stand_beside_the_lines_and_below_the_salutation() -> None:
    letter = compose(SHEET, MINISTER, MARTHA, language=None, translation=None, today=TODAY)
    page = page_of(handwritten_pdf((letter,)))
    points, salutation = page.zone_of("Points to make"), page.zone_of("Dear Minister,")
    assert points.left > page.width / 2
    assert points.top > salutation.bottom
    assert page.zone_of("Bridge Street 4").right < page.width / 2


def test_many_points_are_set_smaller_and_stay_on_one_page() -> None:
    calls = tuple(f"Urging them to do what is right and just, number {n};" for n in range(14))
    document = SHEET.model_copy(update={"calls": calls})
    letter = compose(document, PROSECUTOR, MARTHA, language=None, translation=None, today=TODAY)
    pdf = handwritten_pdf((letter,))
    assert "Sign with your name" in text_of(pdf)
    assert page_of(pdf).zone_of("before you post the letter.").bottom < page_of(pdf).height


def test_pages_to_write_on_are_written_for_those_with_an_address(tmp_path: Path) -> None:
    writer = replace(MARTHA, words=("I teach.",))
    report = write_handwritten(wanted(writer, language=None), tmp_path, lambda *_numbers: None)
    assert report.letters == 2
    assert [path.name for path in report.files] == [
        "1-martha-penrose-minister-of-internal-affairs-handwritten.pdf",
        "1-martha-penrose-prosecutor-general-handwritten.pdf",
    ]
    assert "I teach" not in text_of(report.files[0].read_bytes())
