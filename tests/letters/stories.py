"""Sheets and writers for the tests of letters; everybody and every place in them is invented."""

from datetime import date

from urgentaction.document.model import Addressee, Country, Document, Person, SampleLetter
from urgentaction.document.paths import translatable
from urgentaction.document.translation import Translation
from urgentaction.letters.writer import Writer

TODAY = date(2026, 11, 20)

MINISTER = Addressee(
    role="Minister of Internal Affairs",
    name="Viktor Andreyevich Malin",
    organisation="Ministry of Internal Affairs",
    address=("Bridge Street 4", "1015 Dravena, Kestovia"),
    fax=("+44 20 7946 0101",),
    salutation="Dear Minister",
)
PROSECUTOR = Addressee(
    role="Prosecutor General",
    name="Yelena Pavlovna Drozd",
    address=("Linden Square 12,", "1017 Dravena", "Kestovia"),
    fax=("+44 20 7946 0102",),
    email=("appeals@prosecutor.example",),
    salutation="Dear Prosecutor General",
)
SHEET = Document(
    number="901/26",
    index="XUR 10/001/2026",
    deadline=date(2026, 12, 28),
    deadline_is="before",
    country=Country(code="XU", name="Kestovia"),
    language="en",
    headline="LIBRARIAN HELD",
    summary="A summary that no letter may use.",
    body=("A story that no letter may use.",),
    people=(Person(name="Danica Orlev", gender="female"),),
    calls=(
        "Urging the authorities to say where **Danica Orlev** is held;",
        "Calling on them to give her insulin;",
        "Urging them to let the teachers of Velin speak about the river Sarna.",
    ),
    addressees=(MINISTER, PROSECUTOR),
    additional_information=("A background that no letter may use.",),
)
_RUSSIAN_TEXTS = {
    "people[0].name": "Даница Орлев",
    "calls[0]": "сообщить, где содержится Даница Орлев;",
    "calls[1]": "предоставить ей инсулин;",
    "calls[2]": "дать учителям Велина возможность говорить о реке Сарна.",
    "addressees[0].salutation": "Уважаемый Виктор Андреевич!",
    "addressees[1].salutation": "Уважаемая Елена Павловна",
}


def russian(document: Document = SHEET, **changes: str | None) -> Translation:
    """Return the Russian of a sheet: what it has to translate; a change of None takes one away.

    A change is named by its path with double underscores for brackets: `calls__1`.
    """
    named = {path.replace("__", "[") + "]": text for path, text in changes.items()}
    wanted = {path for path, _text in translatable(document)}
    texts = {**_RUSSIAN_TEXTS, **named}
    return Translation("ru", {path: t for path, t in texts.items() if t and path in wanted})


RUSSIAN = russian()
SAMPLE_LETTER = SHEET.model_copy(
    update={
        "calls": (),
        "sample_letter": SampleLetter(
            salutation="Dear Minister",
            paragraphs=("I ask you to release **Danica Orlev**.", "She needs insulin."),
            closing="Respectfully",
        ),
    }
)
MARTHA = Writer(
    name="Martha Penrose",
    lines=("14 Harbour Lane", "Falmouth TR11 0AA"),
    country="GB",
    place="Falmouth",
    email="martha@post.example",
    phone="+44 20 7946 0200",
)
ROSA = Writer(name="Rosa Delgado", lines=("1200 Elm Street", "Springfield, IL 62701"), country="US")
