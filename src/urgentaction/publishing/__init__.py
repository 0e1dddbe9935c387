"""Document → sheet, as text, HTML and PDF."""

from urgentaction.publishing.publish import FORMATS, Format, publish

__all__ = ["FORMATS", "Format", "publish"]
