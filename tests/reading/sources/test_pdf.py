"""PDF: what a page does to a text is undone."""

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sheets.pdf import typeset
from urgentaction.document.model import Link
from urgentaction.reading.sources import extract

WORDS = [
    "the", "authorities", "investigation", "librarian", "well-known", "ill-treatment", "Kestovia",
    "water", "of", "by", "imprisonment", "responsibility", "a", "1,200", "non-governmental", "9",
    "immediately", "November", "who", "was",
]  # fmt: skip
SENTENCE = (
    "Danica Orlev, who is 47 and has run the public library of Velin for eleven years, was at the "
    "lending desk on the afternoon of 9 November when four police officers in plain clothes came "
    "in. "
)


def read(source: str) -> str:
    return extract(typeset(source)).text


@settings(max_examples=25, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=30, max_size=90),
    width=st.integers(min_value=9, max_value=17),
    justified=st.booleans(),
)
def test_a_paragraph_of_any_width_is_one_line(
    words: list[str], width: int, *, justified: bool
) -> None:
    text = " ".join(words)
    # Every word once unbroken, so that a hyphen at a line's end can be judged.
    known = " \\ ".join(sorted(set(words)))
    page = f"#set page(width: {width + 4}cm, margin: 2cm)\n"
    page += f"#set par(justify: {str(justified).lower()})\n"
    hyphens = '#set text(lang: "en", hyphenate: true)\n'
    assert text in read(f"{page}{hyphens}{known}\n\n{text}\n")


def test_a_paragraph_goes_on_over_a_page_end() -> None:
    text = read(f'#set page(height: 8cm, numbering: "1")\n{SENTENCE * 12}\n\nThe end.')
    assert text.replace("\n\n\f\n\n", "\n\n").split("\n\n") == [(SENTENCE * 12).strip(), "The end."]


@pytest.mark.parametrize("width", [8.5, 9, 9.5, 10])
def test_a_title_that_wraps_inside_its_brackets_is_one_line(width: float) -> None:
    title = "Dockers at Risk (South Kestovia: UA 912.17)"
    assert title in read(f"#set page(width: {width}cm, margin: 2cm)\n{title}\n\n{SENTENCE}")


def test_tags_part_paragraphs_that_look_like_lines_of_one() -> None:
    """No space between two paragraphs, and the first as wide as the page."""
    page = "#set page(width: auto, margin: 2cm)\n#set par(spacing: 0.65em)\n"
    first, second = SENTENCE.strip(), "They had no warrant."
    assert read(f"{page}{first}\n\n{second}\n") == f"{first}\n{second}"


def test_a_list_and_an_address_go_on_over_a_page_end() -> None:
    calls = "\n".join(f"- Urging them to act on point {number};" for number in range(1, 5))
    address = "Prosecutor General \\ Linden Square 12 \\ 1017 Dravena \\ "
    text = read(
        f"#set page(height: 6.3cm)\nPlease write:\n\n{calls}\n\n"
        f"{address}Fax: 1 \\ Salutation: Dear Sir"
    )
    assert "• Urging them to act on point 3;\n• Urging them to act on point 4;" in text
    assert "1017 Dravena\nFax: 1\nSalutation: Dear Sir" in text
    assert "\f" in text


def test_page_numbers_go_and_other_heads_stay_out_of_paragraphs() -> None:
    head = "header: [Kestovian Section], footer: context [Page #counter(page).display() of 3]"
    text = read(f"#set page(height: 9cm, {head})\n{SENTENCE * 20}")
    blocks = text.split("\n\n")
    assert blocks.count("Kestovian Section") == text.count("\f") + 1 >= 2
    assert (SENTENCE * 20).strip() in blocks
    assert "Page" not in text


def test_fields_on_one_row_stay_on_it() -> None:
    head = "#grid(columns: (1fr,) * 3, [UA: 901/26], [Index: XUR 10/001/2026], [16 November 2026])"
    people = "#grid(columns: (3cm, 1fr), [Name:], [Danica Orlev], [Gender:], [f])"
    assert read(f"{head}\n\n{people}").split("\n") == [
        "UA: 901/26   Index: XUR 10/001/2026   16 November 2026",
        "",
        "Name: Danica Orlev",
        "Gender: f",
    ]


def test_a_form_is_read_label_by_label_though_its_labels_are_broken() -> None:
    rows = {
        "PUBLICATION DATE:": "16 November 2026",
        "URGENT ACTION SUMMARY:": SENTENCE * 2,
        "PREFERRED LANGUAGE TO ADDRESS TARGET:": "Russian",
    }
    cells = ", ".join(f"[*{label}*], [{value}]" for label, value in rows.items())
    text = read(f"#table(columns: (4cm, 1fr), {cells})")
    assert text.replace("\n\n", "\n").split("\n") == [
        f"{label} {value.strip()}" for label, value in rows.items()
    ]


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    text = read(f"#set page(columns: 2, height: 12cm)\n#set par(justify: true)\n{SENTENCE * 14}")
    assert text.split("\n\n")[0] == (SENTENCE * 14).strip()


def test_a_text_box_stored_last_is_read_where_it_stands() -> None:
    text = read(f"#v(2cm)\n{SENTENCE * 4}\n\n#place(top)[UA: 901/26]")
    assert text.startswith("UA: 901/26\n\nDanica Orlev")


def test_links_and_bold_words_in_running_text_are_kept() -> None:
    source = typeset(
        f"*Danica Orlev* is held. {SENTENCE} "
        'See #link("https://reports.example/sarna")[the report].'
    )
    found = extract(source)
    assert found.text.startswith("**Danica Orlev** is held.")
    assert found.text.endswith("See [the report](https://reports.example/sarna).")
    assert [link.url for link in found.links] == ["https://reports.example/sarna"]
    assert found.links[0] == Link(text="the report", url="https://reports.example/sarna")


def test_bold_labels_and_headings_carry_no_marks() -> None:
    text = read(
        "*PLEASE SEND APPEALS TO:*\n\n"
        "*Fax:* +44 20 7946 0101 \\ *Email:* appeals\\@prosecutor.example"
    )
    assert (
        text
        == "PLEASE SEND APPEALS TO:\n\nFax: +44 20 7946 0101\nEmail: appeals@prosecutor.example"
    )


def test_list_items_keep_their_lines_together() -> None:
    text = read(f"#set list(marker: [▪])\n- {SENTENCE * 2}\n- Second;\n\n1) Third\n\n2) Fourth")
    assert text.split("\n")[0] == f"• {(SENTENCE * 2).strip()}"
    assert text.split("\n")[1] == "• Second;"


def test_on_a_page_from_right_to_left_numbers_and_addresses_are_whole() -> None:
    lines = [
        "هاتف: \u2066+44 20 7946 0101\u2069",
        "فاكس: +44 20 7946 0102",
        "بريد: appeals\\@prosecutor.example",
        "UA 901/26 في 28 يناير 2026",
    ]
    font = '#set text(lang: "ar", font: ("Noto Sans Arabic", "Libertinus Serif"))\n'
    text = read(font + " \\ ".join(lines))
    for whole in (
        "+44 20 7946 0101",
        "+44 20 7946 0102",
        "appeals@prosecutor.example",
        "UA 901/26",
        "2026",
    ):
        assert whole in text


def test_columns_on_a_page_from_right_to_left_begin_on_the_right() -> None:
    font = '#set text(lang: "ar", font: ("Noto Sans Arabic", "Libertinus Serif"))\n'
    cells = "[وزير العدل \\ شارع 4 \\ فاكس: 0101], [النائب العام \\ شارع 12 \\ فاكس: 0102]"
    text = read(f"{font}#grid(columns: (1fr, 1fr), {cells})")
    assert text.index("0101") < text.index("12")


@pytest.mark.parametrize(
    ("rotation", "turn"),
    [
        (90, "0 1 -1 0 {height} 0 cm"),
        (180, "-1 0 0 -1 {width} {height} cm"),
        (270, "0 -1 1 0 0 {width} cm"),
    ],
)
def test_a_page_stored_on_its_side_is_read_as_it_is_shown(rotation: int, turn: str) -> None:
    upright, turned = typeset(f"{SENTENCE * 3}\n\nFax: 1 \\ Salutation: Dear Sir"), BytesIO()
    with pikepdf.open(BytesIO(upright)) as document:
        page = document.pages[0]
        width, height = (float(side) for side in page.MediaBox[2:])
        page.contents_add(turn.format(width=width, height=height).encode(), prepend=True)
        page.MediaBox = [0, 0, width, height] if rotation == 180 else [0, 0, height, width]
        page.Rotate = rotation
        document.save(turned)
    assert extract(turned.getvalue()).text == extract(upright).text


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_that_somebody_turned_is_read_like_the_others(rotation: int) -> None:
    link = '#link("https://example.org/a")[the appeal]'
    upright = typeset(f"{SENTENCE * 3}\n\nFax: 1 \\ Salutation: Dear Sir, {link}")
    turned = BytesIO()
    with pikepdf.open(BytesIO(upright)) as document:
        document.pages[0].Rotate = rotation
        document.save(turned)
    assert extract(turned.getvalue()) == extract(upright)


def test_heads_are_known_on_pages_whose_box_begins_elsewhere() -> None:
    moved = BytesIO()
    source = f'#set page(height: 9cm, numbering: "1", header: [Kestovian Section])\n{SENTENCE * 20}'
    with pikepdf.open(BytesIO(typeset(source))) as document:
        for page in document.pages:
            page.contents_add(b"1 0 0 1 0 5000 cm", prepend=True)
            left, bottom, right, top = (float(side) for side in page.MediaBox)
            page.MediaBox = [left, bottom + 5000, right, top + 5000]
        document.save(moved)
    assert extract(moved.getvalue()).text == read(source)


def test_names_broken_in_a_narrow_column_stay_in_their_sentence() -> None:
    """A capital after a capital looks like an address; the prose below tells that it is none."""
    names = "The millers Umar Torvan, Kosim Dadakhan, Shodilbek Soibzhan and Utkir Akram"
    text = f"{names} are being held in Dravena and might be sent back to where they are in danger."
    for width in range(8, 12):
        page = f"#set page(width: {width}cm, margin: 2cm)\n"
        assert read(f"{page}{text}\n").strip() == text
