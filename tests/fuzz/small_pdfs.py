"""Sheets as PDF of a kilobyte, written by hand: where so little stands, changes reach what matters.

PDF 1.7 (ISO 32000-1), sections 7.5 and 9.4.
"""

from collections.abc import Iterator, Sequence

_HEAD = (
    "URGENT ACTION",
    "LIBRARIAN HELD IN VELIN",
    "UA: 901/26 Index: XUR 10/001/2026 Kestovia Date: 16 November 2026",
    "\x95 Urging the authorities to release Danica Orlev;",
    "PLEASE SEND APPEALS BEFORE 28 DECEMBER 2026 TO:",
)
_LEFT = ("Minister of Justice", "1 Square, Velin", "Fax: +44 20 7946 0123", "Salutation: Minister")
_RIGHT = ("Copies to:", "Prosecutor", "2 Square, Velin", "Email: p@office.example")
_PAGE = (
    "/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
)
_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_LINK = "<</Type/Annot/Subtype/Link/Rect[50 700 300 800]/A<</S/URI/URI(https://office.example/)>>>>"
_ARABIC = (
    "begincmap 1 begincodespacerange <00><FF> endcodespacerange "
    "2 beginbfrange <41><5A><0627> <61><7A><0641> endbfrange endcmap"
)
"""Capitals and small letters are Arabic ones: a page from right to left."""


def small_pdfs() -> Iterator[bytes]:
    """Yield a page in one column, in two, row by row, turned with a link, and in Arabic."""
    head = _lines(_HEAD)
    yield _file(head + _lines(_LEFT, top=650))
    yield _file(head + _lines(_LEFT, top=650) + _lines(_RIGHT, left=320, top=650))
    rows = enumerate(zip(_LEFT, _RIGHT, strict=True))
    yield _file(
        head
        + "".join(
            _lines([one], top=650 - 14 * row) + _lines([other], left=320, top=650 - 14 * row)
            for row, (one, other) in rows
        )
    )
    yield _file(head, "/Annots[6 0 R]/Rotate 90", extra=[_LINK])
    unicode = f"<</Length {len(_ARABIC)}>>stream\n{_ARABIC}\nendstream"
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    yield _file(_lines(["ABCD EFG (12)", "abc 12/26 : xyz"]), font=font, extra=[unicode])


def _lines(lines: Sequence[str], *, left: int = 50, top: int = 790) -> str:
    """Return lines of text below one another, `left` and `top` in points."""
    escaped = (line.replace("(", "\\(").replace(")", "\\)") for line in lines)
    shown = "\n".join(f"({line}) Tj T*" for line in escaped)
    return f"BT /F1 10 Tf {left} {top} Td 14 TL\n{shown}\nET\n"


def _file(contents: str, page: str = "", *, font: str = _FONT, extra: Sequence[str] = ()) -> bytes:
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<<{_PAGE}{page}>>",
        f"<</Length {len(contents)}>>stream\n{contents}\nendstream",
        *(font, *extra),
    ]
    written, places = "%PDF-1.7\n", []
    for number, inside in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{inside}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size, start = len(objects) + 1, len(written)
    written += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    written += f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    return written.encode("latin-1")
