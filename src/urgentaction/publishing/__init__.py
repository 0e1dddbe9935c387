"""Document → sheet, as text, HTML, PDF, Word file and mail."""

from urgentaction.publishing.length import Length
from urgentaction.publishing.publish import FORMATS, Format, Published, publish, published
from urgentaction.publishing.theme import NEUTRAL, Theme, read_theme

__all__ = [
    "FORMATS",
    "NEUTRAL",
    "Format",
    "Length",
    "Published",
    "Theme",
    "publish",
    "published",
    "read_theme",
]
