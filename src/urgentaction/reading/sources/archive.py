"""Parts of a zipped document, opened with limits: a sheet is small, a bomb is not.

Nothing is unpacked to disk, no entity is expanded, no reference is followed.
"""

from io import BytesIO
from typing import Any
from zipfile import ZipFile, ZipInfo

from lxml import etree

from urgentaction.document.errors import ReadingError
from urgentaction.wording import _

Element = Any
"""An element of lxml, which has no types of its own."""
_MOST_PARTS = 5_000
_LARGEST_PART = 8_000_000
"""Bytes in a part once unpacked, at most."""
_MOST_TAGS = 600_000
"""Tags in all parts, at most: each costs 300 bytes and 10 µs; a sheet has some thousands."""
_HIGHEST_RATIO = 200
"""How many times its packed size a part above a megabyte may be; text packs to about a tenth."""


def damaged() -> ReadingError:
    """Return the error for a file that cannot be opened."""
    return ReadingError(_("The file is damaged and cannot be opened. Please fetch it again."))


def too_large() -> ReadingError:
    """Return the error for a file that unpacks to more than a sheet can hold."""
    return ReadingError(
        _("The file unpacks to far more than a sheet can hold. Please give the sheet itself.")
    )


def locked() -> ReadingError:
    """Return the error for a file that needs a password."""
    return ReadingError(
        _("The file is protected by a password. Please save it without one and try again.")
    )


class Archive:
    """The parts of a zipped document, by name."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(data))
            parts = self._zip.infolist()
        except Exception as error:  # zipfile raises nearly everything on damaged files
            raise damaged() from error
        if len(parts) > _MOST_PARTS:
            raise too_large()
        self._parts = {part.filename: part for part in parts}
        self._tags = 0

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part, None where there is none; refuse a bomb (ReadingError)."""
        part = self._parts.get(name)
        if part is None:
            return None
        _refuse_bomb(part)
        try:
            with self._zip.open(part) as stream:
                data = stream.read(_LARGEST_PART + 1)
        except Exception as error:  # as above
            raise damaged() from error
        if len(data) > _LARGEST_PART:
            raise too_large()
        return data

    def xml(self, name: str) -> Element:
        """Return the root element of a part, None where there is no such part."""
        data = self.read(name)
        return None if data is None else self.parsed(data)

    def parsed(self, data: bytes) -> Element:
        """Return the root element of XML from this document; refuse too many tags."""
        self._tags += data.count(b"<")
        if self._tags > _MOST_TAGS:
            raise too_large()
        return xml_root(data)


def _refuse_bomb(part: ZipInfo) -> None:
    if part.flag_bits & 1:
        raise locked()
    ratio = part.file_size / max(part.compress_size, 1)
    if part.file_size > _LARGEST_PART or (part.file_size > 1_000_000 and ratio > _HIGHEST_RATIO):
        raise too_large()


def xml_root(data: bytes) -> Element:
    """Parse XML that comes from outside: no entities, no network, at most 256 levels deep."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise damaged()
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged() from error
    if (
        root.getroottree().docinfo.internalDTD is not None
    ):  # written in an encoding that hid it above
        raise damaged()
    return root
