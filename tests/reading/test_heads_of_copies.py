"""Heads that a blog or a library copied with its own title, or broke."""

from datetime import date

from urgentaction.reading import read

_TOLD = (
    "On 1 March, the High Court of Koldava upheld the sentence of the docker Emil Torv. He may be"
    " sent to prison at any time. If jailed, he would be a prisoner of conscience.\n\n"
    "Please write immediately in English:\n- Calling on the authorities to quash it.\n"
)


def test_an_update_stays_one_below_the_title_of_a_page() -> None:
    head = (
        "Page - Kestovia: sentences upheld.\n\n\nFurther information on UA: 912/14 Index: XUR"
        " 10/002/2014 Kestovia Date: 3 March 2014URGENT ACTION SENTENCE OF A DOCKER UPHELD "
    )
    assert read(f"{head}{_TOLD}".encode()).kind == "update"


def test_a_date_behind_the_issuer_is_no_headline() -> None:
    head = "URGENT\nACTION - Amnesty International 3 March 2014\nSENTENCE OF A DOCKER UPHELD\n\n"
    document = read(f"{head}{_TOLD}".encode())
    assert (document.issued, document.headline) == (
        date(2014, 3, 3),
        "SENTENCE OF A DOCKER UPHELD",
    )
