"""Web pages: what a person would see of them, and no more."""
# ruff: noqa: E501  # markup is easier to read unbroken

import pytest

from urgentaction.reading.sources import extract


def read(body: str) -> str:
    return extract(f"<html><body>{body}</body></html>".encode()).text


def test_what_is_hidden_or_for_machines_is_left_out() -> None:
    page = "<nav>Home</nav><script>track()</script><p hidden>x</p><p style='display: none'>y</p><!-- z --><p>The sheet</p>"
    assert read(page) == "The sheet"


def test_source_line_ends_are_spaces_and_breaks_are_lines() -> None:
    assert (
        read("<p>Viktor\n   Malin<br>Bridge&nbsp;Street 4<br/>\n1015 Dravena</p>")
        == "Viktor Malin\nBridge\u00a0Street 4\n1015 Dravena"
    )


def test_two_breaks_part_paragraphs() -> None:
    assert read("<div>One.<br><br>Two.<br>Three.</div>") == "One.\n\nTwo.\nThree."


def test_divisions_without_space_are_lines() -> None:
    assert (
        read("<div>Viktor Malin</div><div>Bridge Street 4</div><p>Fax: 1</p>")
        == "Viktor Malin\nBridge Street 4\n\nFax: 1"
    )


def test_lists_are_items_with_their_bullets_or_numbers() -> None:
    assert read(
        "<ul><li>Urging <b>them</b>;<li><p>Calling</p></ul><ol start=3><li>Write<li>Report</ol>"
    ) == ("• Urging them;\n• Calling\n3. Write\n4. Report")


def test_links_that_lead_somewhere_are_kept() -> None:
    found = extract(
        b"<p>See <a href='https://reports.example/sarna'>the report</a>, <a href='#top'>top</a>, "
        b"<a href='mailto:a@desk.example'>a@desk.example</a>, <a href='javascript:x()'>x</a></p>"
    )
    assert found.text == "See [the report](https://reports.example/sarna), top, a@desk.example, x"
    assert [link.url for link in found.links] == [
        "https://reports.example/sarna",
        "mailto:a@desk.example",
    ]


def test_tables_of_labels_are_lines() -> None:
    assert (
        read("<table><tr><td>Name<td>Danica Orlev<tr><td>Gender<td>f</table>")
        == "Name: Danica Orlev\nGender: f"
    )


def test_preformatted_text_keeps_its_lines() -> None:
    assert (
        read("<pre>UA 901/26      Fear for safety\nKESTOVIA\n\nNarrative</pre>")
        == "UA 901/26   Fear for safety\nKESTOVIA\n\nNarrative"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1251"])
def test_the_declared_encoding_is_believed(encoding: str) -> None:
    text = (
        "Бастрыкин"
        if encoding == "windows-1251"
        else "Präsident – Köln"
        if encoding == "utf-8"
        else "Präsident Köln"
    )
    page = f"<html><head><meta http-equiv='Content-Type' content='text/html; charset={encoding}'></head><body>{text}</body></html>"
    assert extract(page.encode(encoding)).text == text


def test_a_page_in_utf_16_is_read() -> None:
    assert (
        extract("<html><body><p>Präsident</p></body></html>".encode("utf-16")).text == "Präsident"
    )


def test_terms_stand_on_one_line_with_their_definitions() -> None:
    page = (
        "<p>Minister</p><dl><dt>Fax:</dt>\n<dd>+44 20 7946 0101</dd><dt>E-mail<dd>a@b.example</dl>"
    )
    assert read(page) == "Minister\n\nFax: +44 20 7946 0101\nE-mail: a@b.example"
