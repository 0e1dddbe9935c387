"""What a researcher in a hurry is told to look at again."""

import pytest

from urgentaction.document.model import Document
from urgentaction.reading import read

_HEAD = """URGENT ACTION
UNIONIST THREATENED
UA: 12/26 Index: XUR 10/001/2026 Kestovia Date: 3 March 2026
"""
_STORY = (
    "Emil Torv, who leads the dockers of Koldava, found a threat under his door on 1 March. "
    "The police have not offered him any protection."
)
_CALLS = """Please write immediately in English or your own language:
Calling on the authorities to protect him;
"""
_OFFICE = """Mayor of Koldava
Ursina Pohl
City Hall, Harbour Road 1
1200 Koldava, Kestovia
Fax: +44 20 7946 0188
Salutation: Dear Mayor
"""


def _sheet(
    head: str = _HEAD,
    story: str = _STORY,
    deadline: str = "14 April 2026",
    offices: str = _OFFICE,
) -> Document:
    appeals = f"PLEASE SEND APPEALS BEFORE {deadline} TO:\n{offices}"
    people = "Name: Emil Torv (m)\n" if "Emil" in story else ""
    return read(f"{head}\n{story}\n\n{_CALLS}\n{appeals}\n{people}".encode())


def _fields(document: Document) -> list[str]:
    return [doubt.field for doubt in document.doubts]


def test_a_plain_sheet_raises_none() -> None:
    assert _fields(_sheet()) == []


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("deadline", {"deadline": "14 April 2025"}),
        ("issued", {"head": _HEAD.replace("3 March 2026", "March 2026")}),
        ("headline", {"head": _HEAD.replace("UNIONIST THREATENED", "Appeals | March 12.26")}),
        ("addressees[0].email", {"offices": f"{_OFFICE}Email: [email protected]\n"}),
        (
            "people",
            {"story": "Dockers found a threat under a door on 1 March. Nobody has protected them."},
        ),
        (
            "addressees[0].address",
            {
                "offices": _OFFICE.replace(
                    "1200 Koldava, Kestovia\n",
                    "1200 Koldava\nHarbour Gazette\nPO Box 80\nTorn Lane 3\n1300 Velin\n"
                    "Marsh Row 2\n1200 Koldava, Kestovia\n",
                )
            },
        ),
    ],
    ids=[
        "deadline before issue",
        "half a date",
        "a page's title",
        "hidden mail",
        "nobody named",
        "two addresses",
    ],
)
def test_what_may_be_wrong_is_named(field: str, change: dict[str, str]) -> None:
    assert field in _fields(_sheet(**change))


def test_a_name_is_parted_from_the_country_it_hangs_on() -> None:
    head = (
        "EXTERNAL AI Index: XUR 10/65/95\nEXTRA 66/95 Fear of torture 6 June 1995\n"
        "KESTOVIAEmil Torv, docker\nJana Torv (f)\n"
    )
    document = read(f"{head}\nThese two were taken on 2 June 1995 from their home.\n".encode())
    assert [person.name for person in document.people] == ["Emil Torv", "Jana Torv"]


_LIST = """PUBLIC AI Index: XUR 10/065/2005
6 June 2005

UA 966/05 Fear of torture

KESTOVIA Emil Torv (m), docker
Jana Besk (f), cook

"""


def test_more_people_in_the_text_than_in_the_list_are_a_doubt() -> None:
    text = "The {} people named above were taken from a ferry, and nobody has seen them since."
    assert "people" not in _fields(read((_LIST + text.format("two")).encode()))
    assert "people" in _fields(read((_LIST + text.format("six")).encode()))


def test_a_second_head_puts_the_first_into_question() -> None:
    mail = (
        "Dear friends,\n\nThe mayor has changed.\n\nSEND APPEALS BEFORE 25 JANUARY 2006 TO:\n\n"
        f"{_OFFICE}\n20 December 2005\n\n"
        "Further information on UA 966/05 (6 June 2005) - Fear of torture\n\n"
        "KESTOVIA Emil Torv (m)\n\nEmil Torv is still held in Velin, and nobody may see him.\n"
    )
    assert {"kind", "issued", "people"} <= set(_fields(read(mail.encode())))


def test_a_day_that_cannot_be_read_is_a_doubt() -> None:
    assert "deadline" in _fields(_sheet(deadline="14 Aprilis 2026"))


def test_a_day_without_a_year_is_the_first_after_the_date_of_issue() -> None:
    document = _sheet(deadline="14 April")
    assert str(document.deadline) == "2026-04-14"
    assert _fields(document) == ["deadline"]


def test_fewer_people_than_the_list_seems_to_hold() -> None:
    sheet = (
        "EXTERNAL AI Index: XUR 44/127/95\nEXTRA 936/95 Fear of Torture 8 November 1995\n"
        "KESTOVIA Jana Pohl (f), aged 24, journalist with weekly\nKoldavan Dawn\n"
        "Emil Torv (m), aged 24, journalist\n\n"
        "On 3 November 1995, the two Kestovian journalists named above were stopped at a roadblock."
        " They are feared to be tortured.\n\n"
        "RECOMMENDED ACTION: Please send telegrams in English:\n- asking where they are held.\n"
    )
    document = read(sheet.encode())
    assert [doubt.text for doubt in document.doubts if doubt.field == "people"] == [
        "two Kestovian journalists"
    ]


def test_an_entry_may_say_much_behind_the_mark() -> None:
    sheet = (
        "PUBLIC AI Index: XUR 31/042/2004\n20 February 2004\n\nUA 945/03 Fear for safety\n\n"
        "KESTOVIA Jana Pohl (f), aged 26, former docker\n\n"
        "Emil Torv (m), aged 38, committee member of the Harbour Party of Kestovia - Unified Free"
        " Dockers of the North and the South (HPK-UFD)\n\n"
        "Police took Emil Torv from his home on 1 September.\n"
    )
    assert [person.name for person in read(sheet.encode()).people] == ["Jana Pohl", "Emil Torv"]
