"""Names of WordprocessingML elements, and the values of their properties."""

from urgentaction.reading.sources.archive import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Word's "Strict Open XML" uses other namespaces for the same names.
STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


def w(name: str) -> str:
    """Return the full name of an element or attribute of the main namespace."""
    return W + name


def value(element: Element, *path: str) -> str | None:
    """Return `w:val` of the property at a path below an element, None where it is not set."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return None if element is None else element.get(W + "val")


def is_on(properties: Element, name: str) -> bool | None:
    """Return a switch such as `w:b`: on, off, or None where it is not set."""
    found = None if properties is None else properties.find(W + name)
    if found is None:
        return None
    return found.get(W + "val", "true") not in ("0", "false", "off", "none")
