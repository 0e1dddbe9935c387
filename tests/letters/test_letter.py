"""What stands in a letter, and what does not."""

from datetime import date

import pytest

from tests.letters.stories import (
    MARTHA,
    MINISTER,
    PROSECUTOR,
    ROSA,
    RUSSIAN,
    SAMPLE_LETTER,
    SHEET,
    TODAY,
    russian,
)
from urgentaction.document.errors import LetterError
from urgentaction.document.model import Addressee, Document, Person
from urgentaction.document.translation import Translation
from urgentaction.letters.letter import Letter, compose, draft
from urgentaction.letters.tongue import tongue_of
from urgentaction.letters.writer import Writer


def letter(
    document: Document = SHEET,
    office: Addressee = MINISTER,
    writer: Writer = MARTHA,
    language: str | None = None,
    translation: Translation | None = None,
) -> Letter:
    return compose(
        document, office, writer, language=language, translation=translation, today=TODAY
    )


def everything(written: Letter) -> str:
    blocks = (written.date_line, written.subject, written.salutation, written.closing)
    lines = (*written.sender, *written.destination, *written.paragraphs)
    return "\n".join((*blocks, *lines, written.signature))


def changed(document: Document = SHEET, **fields: object) -> Document:
    return document.model_copy(update=fields)


def test_an_english_letter_reads_as_its_writer_would_say_it() -> None:
    written = letter()
    assert written == Letter(
        language="en",
        posted_from="GB",
        email="martha@post.example",
        sender=(
            "Martha Penrose",
            "14 Harbour Lane",
            "Falmouth TR11 0AA",
            "United Kingdom",
            "+44 20 7946 0200",
            "martha@post.example",
        ),
        destination=(
            "Minister of Internal Affairs",
            "Viktor Andreyevich Malin",
            "Ministry of Internal Affairs",
            "Bridge Street 4",
            "1015 Dravena",
            "KESTOVIA",
        ),
        date_line="Falmouth, 20 November 2026",
        subject="The case of Danica Orlev",
        salutation="Dear Minister,",
        paragraphs=(
            "I am writing to you because I am deeply concerned about Danica Orlev.",
            "I urge you to say where Danica Orlev is held.",
            "I also call on you to give her insulin.",
            "Finally, I urge you to let the teachers of Velin speak about the river Sarna.",
            "Thank you for your attention. I look forward to your reply.",
        ),
        closing="Yours sincerely,",
        signature="Martha Penrose",
        return_address=("Martha Penrose", "14 Harbour Lane", "Falmouth TR11 0AA", "United Kingdom"),
    )


def test_a_russian_letter_goes_on_from_its_frame_with_the_translated_calls() -> None:
    written = letter(language="ru", translation=RUSSIAN)
    assert written.date_line == "Falmouth, 20 ноября 2026\xa0г."
    assert written.subject == "О судьбе человека по имени Даница Орлев"
    assert written.salutation == "Уважаемый Виктор Андреевич!"
    assert written.paragraphs[1:4] == (
        "Призываю Вас сообщить, где содержится Даница Орлев.",
        "Прошу Вас также предоставить ей инсулин.",
        "Наконец, призываю Вас дать учителям Велина возможность говорить о реке Сарна.",
    )
    assert written.closing == "С уважением,"
    assert "Великобритания" in written.sender
    assert written.destination[-1] == "KESTOVIA"


def test_a_salutation_gets_the_punctuation_of_its_language() -> None:
    translated = letter(office=PROSECUTOR, language="ru", translation=RUSSIAN)
    assert translated.salutation == "Уважаемая Елена Павловна!"
    assert letter(office=PROSECUTOR).salutation == "Dear Prosecutor General,"


def test_several_writers_speak_as_we() -> None:
    several = Writer(name="Anna and Bruno Rossi", plural=True)
    english = letter(writer=several)
    assert english.paragraphs[1].startswith("We urge you to say")
    assert english.paragraphs[3].startswith("Finally, we urge you")
    translated = letter(writer=several, language="ru", translation=RUSSIAN)
    assert translated.paragraphs[0].startswith("Обращаемся к Вам")
    assert translated.paragraphs[1].startswith("Призываем Вас")


@pytest.mark.parametrize("language", [None, "ru"])
def test_no_letter_depends_on_whether_a_man_or_a_woman_writes(language: str | None) -> None:
    letters = {
        letter(
            writer=Writer(name="Sasha", gender=gender), language=language, translation=RUSSIAN
        ).paragraphs
        for gender in ("male", "female", "other", None)
    }
    assert len(letters) == 1


def test_nothing_of_the_story_and_no_number_gets_into_a_letter() -> None:
    text = everything(letter())
    for secret in ("summary", "story", "background", "HELD", "901", "XUR", "urgent", "2026-12"):
        assert secret not in text


def test_the_opening_written_for_letters_follows_the_first_sentence() -> None:
    written = letter(changed(letter_opening="She was **taken** from her library."))
    assert written.paragraphs[0].endswith("about Danica Orlev. She was taken from her library.")


def test_an_opening_that_is_not_translated_is_left_out_with_a_doubt() -> None:
    tongue = tongue_of(changed(letter_opening="She was taken."), "ru", RUSSIAN)
    made = draft(tongue, MINISTER, plural=False)
    assert "taken" not in made.paragraphs[0]
    assert [doubt.field for doubt in made.doubts] == ["letter_opening"]


def test_a_name_that_is_not_translated_is_a_doubt() -> None:
    texts = {path: text for path, text in RUSSIAN.texts.items() if path != "people[0].name"}
    tongue = tongue_of(SHEET, "ru", Translation("ru", texts))
    made = draft(tongue, MINISTER, plural=False)
    assert "Danica Orlev" in made.subject
    assert [doubt.field for doubt in made.doubts] == ["people[0].name"]


def test_own_words_are_paragraphs_before_the_thanks() -> None:
    written = letter(writer=Writer(name="A", words=("I teach.", "I read.")))
    assert written.paragraphs[4:6] == ("I teach.", "I read.")
    assert written.paragraphs[-1].startswith("Thank you")


def test_own_words_in_another_script_are_introduced() -> None:
    writer = Writer(name="A", words=("I teach.",))
    written = letter(writer=writer, language="ru", translation=RUSSIAN)
    assert written.paragraphs[4:6] == (
        "Позвольте добавить несколько слов на моём родном языке.",
        "I teach.",
    )
    assert "Позвольте" not in everything(letter(language="ru", translation=RUSSIAN))


@pytest.mark.parametrize(
    ("words", "introduced"),
    [
        (
            "Je suis dans une bibliothèque et les livres sont pour tous ceux qui en ont besoin.",
            True,
        ),
        ("I have taught for thirty years, and I hope that she will be back with her books.", False),
        ("Bibliothek!", False),
        ("Danica", False),
    ],
)
def test_own_words_in_another_language_of_the_same_script_are_introduced(
    words: str, *, introduced: bool
) -> None:
    written = letter(writer=Writer(name="A", words=(words,)))
    assert ("May I add a few words in my own language?" in written.paragraphs) == introduced
    assert written.paragraphs[written.own[0]] == words


def test_a_sheet_with_only_a_sample_letter_gives_that_letter_in_the_writers_name() -> None:
    written = letter(SAMPLE_LETTER, writer=Writer(name="A", words=("I teach.",)))
    assert written.paragraphs == (
        "I ask you to release Danica Orlev.",
        "She needs insulin.",
        "I teach.",
    )
    assert (written.closing, written.signature) == ("Respectfully,", "A")


def test_a_sample_letter_is_not_written_in_a_language_that_it_is_not_in() -> None:
    with pytest.raises(LetterError, match="not translated"):
        letter(SAMPLE_LETTER, language="ru", translation=russian(SAMPLE_LETTER))


def test_a_sheet_that_asks_for_nothing_gives_no_letter() -> None:
    with pytest.raises(LetterError, match="no sample letter"):
        letter(changed(calls=()))


@pytest.mark.parametrize("translation", [None, RUSSIAN])
def test_a_language_without_translation_is_told_with_those_that_there_are(
    translation: Translation | None,
) -> None:
    with pytest.raises(LetterError, match=r"English \(en\)") as caught:
        letter(language="fr", translation=translation)
    assert ("русский (ru)" in str(caught.value)) == (translation is not None)


def test_a_translation_that_lacks_a_call_is_refused_by_name() -> None:
    with pytest.raises(LetterError, match=r"calls\[1\]"):
        letter(language="ru", translation=russian(calls__1=None))


def test_a_language_that_we_cannot_write_is_told() -> None:
    with pytest.raises(LetterError, match="no letters in “sv”"):
        letter(changed(language="sv"))


def test_a_frame_that_nobody_has_read_is_off_until_it_is_switched_on() -> None:
    with pytest.raises(
        LetterError, match=r"Deutsch .*not yet read by a native speaker.*--even-unr"
    ):
        letter(changed(language="de"))


def test_a_call_of_unknown_shape_is_quoted_after_a_safe_sentence_with_a_doubt() -> None:
    document = changed(calls=("Freedom for Danica Orlev;",))
    made = draft(tongue_of(document, None, None), MINISTER, plural=False)
    assert made.paragraphs[1] == ("I ask you to act on the following: Freedom for Danica Orlev.")
    assert [doubt.field for doubt in made.doubts] == ["calls[0]"]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("- Urging them to act; and", "I urge you to act."),
        ("• Urging them to act ;", "I urge you to act."),
        ("Urging them to *act*…", "I urge you to act…"),
        ("Urging them to obey [the law](https://law.example).", "I urge you to obey the law."),
        ("Urging them to say “We will.”", "I urge you to say “We will.”"),
        ("Urging them, at once, to act", "I urge you, at once, to act."),
    ],
)
def test_an_ask_ends_with_one_full_stop_and_has_no_markup(call: str, said: str) -> None:
    assert letter(changed(calls=(call,))).paragraphs[1] == said


def test_concern_in_the_middle_of_a_letter_keeps_its_grammar() -> None:
    calls = ("Urging them to act", "Expressing concern for Ada", "Urging them to act")
    assert letter(changed(calls=calls)).paragraphs[2] == "I am also concerned for Ada."


def test_a_translated_call_begins_small_unless_it_begins_with_a_name() -> None:
    given = russian(calls__0="Сообщить, где она.", calls__1="Даницу Орлев освободить.")
    paragraphs = letter(language="ru", translation=given).paragraphs
    assert paragraphs[1] == "Призываю Вас сообщить, где она."
    assert paragraphs[2] == "Прошу Вас также Даницу Орлев освободить."


def test_several_people_are_named_and_very_many_are_cut_short() -> None:
    people = tuple(Person(name=f"Ada {letter}") for letter in "ABCD")
    written = letter(changed(people=people))
    assert written.subject == "The case of Ada A, Ada B, Ada C and others"
    assert written.paragraphs[0].endswith("concerned about Ada A, Ada B, Ada C and Ada D.")
    translated = letter(changed(people=people), language="ru", translation=RUSSIAN)
    assert translated.subject == "О судьбе следующих людей: Даница Орлев, Ada B, Ada C и другие"


def test_a_sheet_that_names_nobody_has_a_subject_all_the_same() -> None:
    written = letter(changed(people=()))
    assert written.subject == "An appeal for human rights"
    assert written.paragraphs[0] == "I am writing to you out of concern for human rights."


def test_a_letter_without_place_has_its_date() -> None:
    written = compose(
        SHEET, MINISTER, ROSA, language=None, translation=None, today=date(2026, 3, 6)
    )
    assert written.date_line == "6 March 2026"


def test_a_name_with_braces_stays_a_name() -> None:
    writer = Writer(name="{names} {0} %(x)s", place="{date}")
    written = letter(writer=writer)
    assert written.signature == "{names} {0} %(x)s"
    assert written.date_line == "{date}, 20 November 2026"


def test_an_embassy_is_asked_for_its_government() -> None:
    embassy = Addressee(role="Ambassador", organisation="Embassy of Kestovia", address=("1 A St",))
    document = changed(addressees=(embassy,))
    assert letter(document, embassy).paragraphs[1].startswith("I ask your government to say where")
    translated = letter(document, embassy, language="ru", translation=russian(document))
    assert translated.paragraphs[1].startswith("Прошу Ваше правительство сообщить")
    assert translated.salutation == "Ваше Превосходительство!"
