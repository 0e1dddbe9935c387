"""Offices whose lines a page end, a word processor or a table has parted."""

from urgentaction.reading import read

_SHEET = """URGENT ACTION
UNIONIST THREATENED
UA: 912/14 Index: XUR 10/001/2014 Kestovia Date: 3 March 2014

Emil Torv, who leads the dockers of Koldava, found a threat under his door on 1 March.

Please write immediately in English:
- Calling on the authorities to protect him;

PLEASE SEND APPEALS BEFORE 14 APRIL 2014 TO:
"""


def test_a_running_head_parts_no_address() -> None:
    office = (
        "Mayor of Koldava\nUrsina Pohl\nHarbour Road 1\n{}1200 Koldava\nSalutation: Dear Mayor\n"
    )
    heads = ("", "\n\f\n\nURGENT ACTION\n\n")
    whole, parted = (read(f"{_SHEET}\n{office.format(head)}".encode()) for head in heads)
    assert parted.addressees == whole.addressees


def test_a_remark_in_a_paragraph_of_its_own_leaves_the_fax_with_its_office() -> None:
    page = (
        "Urgent Action: Unionist threatened (Kestovia: UA 912/14)\n\n"
        "Emil Torv, who leads the dockers of Koldava, found a threat under his door on 1 March.\n\n"
        "Write a letter in your own words or using the sample below to the officials listed.\n\n"
        "Public Prosecutor Ilan Fors\n\n"
        "Because the post is on strike, please only send physical mail to the Embassy\n\n"
        "Fax: +44 20 7946 0101\n\n"
        "Ambassador Ursina Pohl\nEmbassy of Kestovia\nMill Street 3, London\n"
        "Fax: +44 20 7946 0102\nSalutation: Dear Ambassador\n\n"
        "Dear Prosecutor,\n\nI am writing to you about Emil Torv, who was threatened in Koldava.\n"
    )
    first, second = read(page.encode()).addressees
    assert (first.role, first.name, first.fax) == (
        "Public Prosecutor",
        "Ilan Fors",
        ("+44 20 7946 0101",),
    )
    assert (second.name, second.fax) == ("Ursina Pohl", ("+44 20 7946 0102",))


def test_a_blank_before_the_last_lines_of_an_address_parts_them_from_no_office() -> None:
    office = (
        "Mayor of Koldava\nUrsina Pohl\nTown Hall\n{}PO Box 12, Harbour\nKoldava 1200\n"
        "Salutation: Dear Mayor\n\n"
        "Prosecutor General\nIlan Fors\nMill Street 3\n1201 Koldava\nSalutation: Dear Prosecutor\n"
    )
    whole, parted = (read(f"{_SHEET}\n{office.format(gap)}".encode()) for gap in ("", "\n\f\n\n"))
    assert parted.addressees == whole.addressees
    assert len(whole.addressees) == 2
