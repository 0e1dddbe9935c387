"""Bytes of a plain text, of whatever age, as text.

An encoding that the file declares (a byte order mark) or proves (strict UTF-8) is believed; else
charset-normalizer picks among the code pages that sheets have been written in since 1990.
"""

import re

from charset_normalizer import from_bytes

from urgentaction.document.errors import ReadingError
from urgentaction.reading.sources.characters import tidy
from urgentaction.reading.sources.source import Finds
from urgentaction.wording import _

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Those that sheets have been written in. Without this list a short French text comes out as
# hp_roman8, a Russian one as Shift JIS; with cp1250 in it Spanish and Turkish come out as Polish,
# so a Polish or Czech text has to be UTF-8.
_CODE_PAGES = [
    "cp1252", "cp1251", "koi8_r", "cp1256", "cp1254", "mac_roman", "cp850", "iso8859_5", "cp866",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
_TYPOGRAPHY = frozenset(b"\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xab\xbb\xa7\xa9\xb0\xb7")
"""Quotes, dashes and bullets stand here in every Windows code page."""
_TURKISH = (b"\xd0", b"\xdd", b"\xde", b"\xf0", b"\xfd", b"\xfe")
"""Ğ İ Ş ğ ı ş in cp1254; in cp1252, its twin otherwise, letters that only Icelandic has."""
_SAMPLE = 200_000
"""How many bytes the encoding is guessed from: more costs time and changes no answer."""
_FORM_FEED = re.compile(r"[ \t]*\n?[ \t]*\f[ \t]*\n?")


def decode(data: bytes, finds: Finds) -> str:
    """Return the text of the bytes, tidied, with line ends as line feeds.

    Raises ReadingError where they are no text in any encoding.
    """
    text = _decoded(data, finds)
    if "\x00" in text:
        raise ReadingError(
            _(
                "The file is not a text: it holds bytes that no text has. "
                "Please give the sheet itself."
            )
        )
    return tidy(folded_line_ends(text))


def folded_line_ends(text: str) -> str:
    """Return the text with every line end as a line feed, and each form feed alone on its line."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _FORM_FEED.sub("\n\f\n", text).lstrip("\n") if "\f" in text else text


def _decoded(data: bytes, finds: Finds) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = _unmarked_utf_16(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, finds)


def _unmarked_utf_16(data: bytes) -> str | None:
    """Tell UTF-16 without its mark by where the zero bytes of Latin text, spaces and digits lie."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    least = len(sample) // 20
    if len(data) % 2 or max(even, odd) <= least:
        return None
    if odd > 8 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 8 * odd else None


def _guessed(data: bytes, finds: Finds) -> str:
    damaged = data.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    beyond_ascii = sum(map(data.count, (bytes([lead]) for lead in range(0xC2, 0xF5))))
    if beyond_ascii > 8 * broken:
        finds.doubt(_("Some characters of the file are damaged and shown as \ufffd."))
        return damaged
    if set(data) - set(range(0x80)) <= _TYPOGRAPHY:
        return data.decode("cp1252")
    best = from_bytes(data[:_SAMPLE], cp_isolation=_CODE_PAGES).best()
    encoding = best.encoding if best else "cp1252"
    if encoding == "cp1252" and any(letter in data for letter in _TURKISH):
        encoding = "cp1254"
    return data.decode(encoding, "replace")
