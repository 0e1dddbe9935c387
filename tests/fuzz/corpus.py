"""What fuzzing starts from: sheets of our own, made anew, and inputs that once were interesting.

Files in `corpus/TARGET/` are kept: each was found by fuzzing, either as the shortest that reaches
some line or as one that broke a promise.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf

from tests.fuzz.small_pdfs import small_pdfs
from tests.fuzz.targets import BETWEEN_PARTS, PARTS, part_name
from tests.sheets import SAMPLE, sample
from tests.sheets.docx import docx_sheet
from tests.sheets.html import html
from tests.sheets.mail import around, forwarded, mail
from tests.sheets.parts import Parts
from tests.sheets.pdf import pdf
from urgentaction.languages.language import codes, language

KEPT = Path(__file__).with_name("corpus")
SHEETS = Path(__file__).parents[1] / "reading" / "samples"
_CODE_PAGES = ("cp1252", "cp1251", "cp1256", "utf-16")
_STYLES = (
    b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style '
    b'w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr>'
    b'<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
)
_SMALL_DOCX = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    b"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>UA: 901/26</w:t></w:r><w:r><w:tab/><w:t>Kestovia</w:t>"
    b'</w:r></w:p><w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t>Urging the '
    b"authorities</w:t><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Fax:</w:t></w:r></w:p>"
    b"</w:tc><w:tc><w:p><w:r><w:t>+44 20 7946 0123</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    b"</w:body></w:document>"
)
_MARKUP = (
    *("<w:p>", "<w:tbl><w:tr><w:tc>", "<w:t>", "<table><tr><td>", "<br>", "<li>", "--x"),
    *("Content-Type: multipart/mixed; boundary=x", "Content-Transfer-Encoding: base64"),
    *("Content-Type: text/html; charset=utf-8", " Tj", " Td", " Tm", " Tf", "BT", "ET"),
    *("UA 901/26", "16 November 2026", "XUR 10/001/2026", "Fax: +44 20 7946 0123"),
)
_LABELS = 4
"""Forms of a label in a language, at most, that fuzzing is told of."""


def seeds(target: str) -> Iterator[bytes]:
    """Yield sheets of our own as inputs of a target."""
    yield from _SEEDS[target]()


def folders(target: str, room: Path) -> list[Path]:
    """Return the folders with a target's corpus; the sheets are written into one in `room`."""
    made = room / "sheets"
    made.mkdir()
    for number, data in enumerate(seeds(target)):
        (made / str(number)).write_bytes(data)
    kept = KEPT / target
    return [made, kept] if kept.is_dir() else [made]


def words() -> str:
    """Return libFuzzer's dictionary: the labels of every language, and some markup."""
    labels = {
        form
        for code in codes()
        for forms in language(code).labels.values()
        for form in list(forms)[:_LABELS]
    }
    return "".join(f'"{_escaped(word)}"\n' for word in sorted({*labels, *_MARKUP}) if word)


def _escaped(word: str) -> str:
    safe = frozenset(range(32, 127)) - frozenset(b'"\\')
    return "".join(chr(byte) if byte in safe else f"\\x{byte:02x}" for byte in word.encode())


def _short() -> Parts:
    """Return the sample sheet with a paragraph of each kind: short inputs are tried more often."""
    parts = sample()
    parts.body, parts.more, parts.calls = parts.body[:1], parts.more[:1], parts.calls[:2]
    return parts


def _texts() -> Iterator[bytes]:
    yield from (path.read_bytes() for path in sorted(SHEETS.glob("*.txt")))


def _encoded() -> Iterator[bytes]:
    for data in list(_texts())[::4]:  # detecting an encoding takes long
        text = data.decode("utf-8")
        yield from (text.encode(page, "replace") for page in _CODE_PAGES)


def _pdfs() -> Iterator[bytes]:
    yield from small_pdfs()
    for look in ("official", "rows", "labels"):
        written = BytesIO()
        with pikepdf.open(BytesIO(pdf(_short(), look))) as document:
            document.save(written, compress_streams=False, stream_decode_level=_GENERALIZED)
        yield written.getvalue()


_GENERALIZED = pikepdf.StreamDecodeLevel.generalized


def _docx() -> Iterator[bytes]:
    for look in ("plain", "official", "rows", "boxes"):
        with ZipFile(BytesIO(docx_sheet(_short(), look))) as archive:
            names, inside = map(part_name, PARTS), archive.namelist()
            parts = [archive.read(name) if name in inside else b"<x/>" for name in names]
        parts[PARTS.index("styles")] = _STYLES  # python-docx's own are 30 kB
        yield BETWEEN_PARTS.join(parts)
    yield BETWEEN_PARTS.join([_SMALL_DOCX, b"<x/>", _STYLES])


def _pages() -> Iterator[bytes]:
    yield html(_short()).encode()
    yield html(_short(), "breaks").encode()


def _mails() -> Iterator[bytes]:
    text = SAMPLE.read_text("utf-8")
    page = html(_short())
    yield mail(text)
    yield forwarded(text)
    yield mail("Dear friends,", html=page)
    yield around({"sheet.txt": text.encode(), "sheet.html": page.encode()})


_SEEDS = {
    "text": _texts,
    "encoded": _encoded,
    "pdf": _pdfs,
    "docx": _docx,
    "html": _pages,
    "eml": _mails,
}
