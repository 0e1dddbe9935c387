"""Invented documents for the tests of publishing: a printer in Kestovia, and what became of him."""

from datetime import date

from urgentaction.document.model import (
    Addressee,
    Copy,
    Country,
    Document,
    Doubt,
    Followed,
    Link,
    Person,
    SampleLetter,
)

TODAY = date(2026, 3, 2)

MINISTER = Addressee(
    role="Minister of Posts",
    name="Oleta Branduin",
    organisation="Ministry of Posts",
    address=("7 Ferry Street", "1001 Dravena", "Kestovia"),
    country="XU",
    phone=("+44 20 7946 0110",),
    fax=("+44 20 7946 0111", "+44 20 7946 0112"),
    email=("minister@posts.example",),
    social=("@KestoviaPosts",),
    web=("https://posts.example/write",),
    salutation="Dear Minister",
    languages=("ru",),
    notes=("please keep trying",),
)
GOVERNOR = Addressee(
    role="Governor of Velin Prison",
    name="Mr Tomas Erlund",
    address=("Prison Road 1", "1090 Velin"),
    country="XU",
    email=("governor@velin.example",),
    salutation="Dear Governor",
)
OMBUDSMAN = Copy(
    role="Ombudsman",
    name="Ilse Varga",
    address=("Market Square 3", "1001 Dravena", "Kestovia"),
    country="XU",
    fax=("+44 20 7946 0120",),
    salutation="Dear Ombudsman",
)
EMBASSY = Copy(
    role="Ambassador",
    name="H.E. Rolf Santry",
    organisation="Embassy of Kestovia",
    address=("12 Garden Place", "London W1A 0ZZ", "United Kingdom"),
    country="GB",
    phone=("+44 20 7946 0130",),
    salutation="Your Excellency",
    mission=True,
)

FIRST = Document(
    series="UA",
    number="907/26",
    index="XUR 10/007/2026",
    issued=date(2026, 3, 2),
    deadline=date(2026, 4, 13),
    deadline_is="before",
    country=Country(code="XU", name="Kestovia", place="Velin"),
    language="en",
    headline="PRINTER HELD FOR A CALENDAR",
    summary="The printer Marek Tolvan has been held in Velin since 20 February.",
    body=(
        "**Marek Tolvan** printed a calendar with *pictures of birds* for a school in Velin.",
        "His [workshop](https://workshop.example/velin) has been closed since then.",
    ),
    people=(
        Person(
            name="Marek Tolvan",
            gender="male",
            pronouns="he/him",
            age="52",
            description="printer, and father of three",
        ),
        Person(name="14 apprentices"),
    ),
    concerns=("Arbitrary detention", "Health concern"),
    appeal_languages=("ru", "en"),
    own_language=True,
    calls=(
        "Urging the authorities to release Marek Tolvan immediately and unconditionally;",
        "Calling on them to let him see a doctor of his own choice.",
    ),
    letter_opening="I have read about Marek Tolvan of Velin.",
    addressees=(MINISTER, GOVERNOR),
    copies=(OMBUDSMAN, EMBASSY),
    copy_to_missions=True,
    after_deadline="Please check with your section office if sending appeals after the above date.",
    additional_information=(
        "Calendars have to be shown to the Ministry of Posts before they are printed.",
    ),
    links=(
        Link(text="workshop", url="https://workshop.example/velin"),
        Link(text="The law on calendars", url="https://law.example/calendars"),
    ),
    doubts=(Doubt(field="unplaced", reason="SECRET reason", text="SECRET words"),),
    evidence={"headline": ((0, 6),)},
    source_text="SECRET source",
)

EARLIER = Followed(
    number="907/26",
    index="XUR 10/007/2026",
    issued=date(2026, 3, 2),
    url="https://sheets.example/907",
)
UPDATE = FIRST.model_copy(
    update={
        "kind": "update",
        "ordinal": 2,
        "index": "XUR 10/011/2026",
        "issued": date(2026, 3, 20),
        "headline": "PRINTER MOVED TO DRAVENA",
        "follows": (EARLIER,),
    }
)
CORRECTION = FIRST.model_copy(update={"kind": "correction"})
STOP = UPDATE.model_copy(
    update={"kind": "stop", "ordinal": 3, "headline": "PRINTER RELEASED", "deadline": None}
)
INFORMATION = STOP.model_copy(update={"kind": "information"})
WITH_SAMPLE_LETTER = FIRST.model_copy(
    update={
        "calls": (),
        "sample_letter": SampleLetter(
            salutation="Dear Minister",
            paragraphs=("I am writing about Marek Tolvan.", "Please release him at once."),
            closing="Yours sincerely",
        ),
    }
)
BARE = Document(language="en")
