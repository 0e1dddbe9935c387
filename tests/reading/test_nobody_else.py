"""What stands beside the people at risk in a text and is nobody: bodies, glosses, other names."""

import pytest

from urgentaction.reading import read

_SHEET = """URGENT ACTION
UNIONIST THREATENED
UA: 912/14 Index: XUR 10/001/2014 Kestovia Date: 3 March 2014

{}

Please write immediately in English:
- Calling on the authorities to keep them safe.
"""


@pytest.mark.parametrize(
    "told",
    [
        "The docker Emil Torv got an e-mail signed by the armed group Grey Herons Harbour Bloc.",
        "The docker Emil Torv was beaten on 1 March. He leads the Association of Harbour Help.",
        "The docker Emil Torv of Dockers for Fairness (Lodkari Za Prav va Berab Tolo) was beaten.",
        "A court sentenced docker Emil Torv, known as Dorin Heron (“the bird”), on 1 March.",
    ],
)
def test_only_people_are_people(told: str) -> None:
    document = read(_SHEET.format(told).encode())
    assert [person.name for person in document.people] == ["Emil Torv"]


def test_two_in_brackets_are_two() -> None:
    told = "Police beat two dockers (Emil Torv and Jana Pohl) on 1 March."
    document = read(_SHEET.format(told).encode())
    assert [person.name for person in document.people] == ["Emil Torv", "Jana Pohl"]
