"""What kind of file it is, by its content; a file that is no sheet is refused in one sentence.

The name only breaks ties: a mail saved as text looks like a text that begins with "From:".
"""

import re
from io import BytesIO
from zipfile import ZipFile

from urgentaction.document.errors import ReadingError
from urgentaction.wording import _

_WORD_2003 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x01\x00",
    b"8BPS",
)
_ARCHIVES = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x28\xb5\x2f\xfd")
_PROGRAMS = (
    b"MZ\x90",
    b"\x7fELF",
    b"\xfe\xed\xfa",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"!<arch>",
    b"\x00asm",
)
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|meta|h[1-6])[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?", re.MULTILINE)
_MAIL_HEADERS = {
    b"received",
    b"return-path",
    b"message-id",
    b"mime-version",
    b"delivered-to",
    b"content-type",
}


def media_of(data: bytes, name: str) -> str:
    """Return "text", "pdf", "docx", "odt", "html" or "eml".

    Raises ReadingError for anything else, saying what it is and what to do with it.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise ReadingError(_("The file is empty. Please give the sheet itself."))
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_media(data)
    _refuse_foreign(data)
    if _HTML.match(data[:8192].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")):
        return "html"
    if _is_mail(data, name):
        return "eml"
    return (
        "html" if name.lower().endswith((".html", ".htm", ".xhtml")) and b"</" in data else "text"
    )


def _zip_media(data: bytes) -> str:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist()[:10_000])
            first = (
                archive.read("mimetype")[:100]
                if "mimetype" in names and archive.getinfo("mimetype").file_size < 200
                else b""
            )
    except Exception as error:  # zipfile raises nearly everything on damaged files
        raise ReadingError(
            _("The file is damaged and cannot be opened. Please fetch it again.")
        ) from error
    if "word/document.xml" in names or any(name.startswith("word/") for name in names):
        return "docx"
    if first.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if any(name.startswith(("xl/", "ppt/", "Index/")) for name in names) or first:
        raise ReadingError(
            _(
                "The file is not a text document. "
                "Please save the sheet as PDF, DOCX, ODT, HTML or text."
            )
        )
    raise ReadingError(
        _("The file is an archive. Please unpack it and give the sheets themselves.")
    )


def _refuse_foreign(data: bytes) -> None:
    if data.startswith(_WORD_2003):
        _refuse_compound(data)
    if data.lstrip()[:5] == b"{\\rtf":
        raise ReadingError(
            _("The file is in Rich Text Format (RTF). Please save it as DOCX and try again.")
        )
    is_bitmap = data.startswith(b"BM") and b"\x00" in data[:16]
    if is_bitmap or data.startswith(_PICTURES) or data[8:12] in (b"WEBP", b"heic", b"mif1"):
        raise ReadingError(
            _(
                "The file is a picture without text. "
                "Please run text recognition (OCR) on it, or type the sheet."
            )
        )
    if data.startswith(_ARCHIVES):
        raise ReadingError(
            _("The file is an archive. Please unpack it and give the sheets themselves.")
        )
    if data.startswith(_PROGRAMS):
        raise ReadingError(_("The file is a program, not a sheet. Please give the sheet itself."))


def _refuse_compound(data: bytes) -> None:
    """Refuse the container of Word 97–2003, Outlook and encrypted DOCX (MS-CFB, MS-OFFCRYPTO)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadingError(
            _("The file is protected by a password. Please save it without one and try again.")
        )
    if "__substg1.0_".encode("utf-16-le") in data:
        raise ReadingError(
            _("The file is an Outlook message (MSG). Please save the mail as EML and try again.")
        )
    raise ReadingError(
        _("The file is of an old kind (Word 97–2003). Please save it as DOCX and try again.")
    )


def _is_mail(data: bytes, name: str) -> bool:
    head = re.split(rb"\r?\n\r?\n", data[:65536].lstrip(), maxsplit=1)[0]
    lines = head.splitlines()
    if not lines or not (_HEADER.match(lines[0]) or lines[0].startswith(b"From ")):
        return False
    found = {header.lower() for header in _HEADER.findall(head)}
    folded = all(_HEADER.match(line) or line[:1] in b" \t" for line in lines[1:])
    certain = len(found & _MAIL_HEADERS) >= 2 or (found & _MAIL_HEADERS and b"from" in found)
    return folded and (
        bool(certain) or (name.lower().endswith((".eml", ".mht", ".mhtml")) and b"from" in found)
    )
