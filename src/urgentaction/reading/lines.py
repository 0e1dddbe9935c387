"""What kind of line a line is, by its looks.

Prose, a title, a rule, a mail's head, a web page's furniture.
"""

import re
from itertools import islice, takewhile

from urgentaction.languages.language import codes
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.sheet import Passage

_RULE = re.compile(r"[xX]{8,}$|[\s\-=_*+#~.·|—–]{4,}$|^\+?[-=]{4,}\+?$")
_MAIL_HEAD = re.compile(
    r"(?:from|to|cc|bcc|sent|subject|reply-to|message-id|id|von|an|gesendet|betreff|de|objet|date|datum|para|asunto|enviado|received|x-[\w-]+)\s?:",
)
_BARE_DATE = re.compile(
    r"(?:date|datum|data|fecha)\s?: "
    r"(?:\d{1,2}\S{0,3} (?:de )?[^\W\d_]+\.? (?:de )?|[^\W\d_]+ \d{1,2},? )\d{4}$"
)
_NEAR = 400
"""Characters in which the lines beside a mail's head stand."""
_MAIL_TRACES = re.compile(
    r"\w at [\w-]+\.[a-z]{2,}|\w at$|[\w.]+@[\w.]+>|^id \w+;|forwarded"
    r"|^(?:mon|tue|wed|thu|fri|sat|sun) \w{3} +\d+ \d\d:\d\d"
)
_PAGE = re.compile(
    r"(?:page|seite|pagina|página|стр\.?|صفحة)\s*\d+(?:\s*(?:of|/|von|de|из)\s*.{1,24})?$|^\d{1,2}$|^\d{1,2}\s*/\s*\d{1,2}$|^-\s*\d{1,2}\s*-$"
)
_COPYRIGHT = re.compile(
    r"virus database|no virus found|checked by \w+\.?$|©"
    r"|^total pages?\s?:|^file type\s?:|\(c\) \d{4}|all rights reserved|bce \d|copyright"
)
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+$")
_SHORTEST_WRAP = 48
"""Characters of the first line of a paragraph that was broken at a width; titles may be shorter."""
_CRUMBS = re.compile(r"(?:home|startseite|accueil|inicio|pagina iniziale|homepage|главная)\s")
_PARAGRAPH = 140
"""Characters of a line that no width has broken."""
_MOST_CRUMBS = 10
_CREDIT, _LINE, _CAPTION = 8, 20, 45
"""Words behind a picture's ©, of a line that has one anywhere, and of a whole caption."""
_BARE_NUMBER = re.compile(r"\(?\d{1,2}[.)]?")
_ARROW = re.compile("[→»›]")
_QUOTATION = 10_000
"""Characters of a quotation, at most."""
_SPACED = ("urgentaction", "actionurgente", "accionurgente")
_END = re.compile(r"[.!?…:;»\"'”)]\s*$")


def word_count(line: Passage) -> int:
    """Count the words of a line."""
    return len(line.text.split())


def is_prose(line: Passage) -> bool:
    """Tell a line (or a paragraph) of narrative from a title, a name or a piece of an address."""
    text = line.text.strip()
    words = text.split()
    if len(words) < 4 or line.is_capitals():
        return False
    lower = sum(word[:1].islower() for word in words)
    has_case = any(letter.isupper() for letter in text)
    if not has_case:
        return len(words) >= 10 or (len(words) >= 6 and text[-1] in ".؟!。")
    if lower < 0.35 * len(words) and not (len(words) > 14 and lower >= 4):
        return False
    if len(words) >= 12:
        return True
    return _END.search(text) is not None and len(words) >= 5 and text[-1] not in ":;)"


def begins_prose(line: Passage, below: Passage | None) -> bool:
    """Tell whether a line is prose, or the first line of prose that was broken at a width."""
    if is_prose(line):
        return True
    if not below or len(line.text) < _SHORTEST_WRAP or line.is_capitals() or below.is_bullet():
        return False
    if _on_one_line(line, below):
        return False
    if len(line.text) < _PARAGRAPH < len(below.text) and not below.text[:1].islower():
        return False  # a page with a paragraph a line breaks none at a width
    whole = Passage(line.sheet, line.start, below.end)
    words = whole.text.split()
    lower = sum(word[:1].islower() for word in words)
    return is_prose(whole) and lower >= 0.5 * len(words)


def _on_one_line(line: Passage, below: Passage) -> bool:
    """Tell whether two pieces were cut from one printed line: no width broke them."""
    return "\n" not in line.sheet.text[line.end : below.start]


def breaks_off(lines: list[Passage], place: int) -> bool:
    """Tell whether a line is cut in mid-sentence at a width; the paragraph ends in a full stop."""
    line = lines[place]
    if len(line.text) < _SHORTEST_WRAP or _END.search(line.text):
        return False
    following = list(takewhile(bool, islice(lines, place + 1, None)))
    if following and _on_one_line(line, following[0]):
        return False
    if not following or not following[-1].text.rstrip().endswith((".", "!", "?", "؟", "。")):
        return False
    if following[0].text[:1].islower():
        return True
    width = max(len(one.text) for one in lines)  # the costliest question comes last
    return len(line.text) + 1 + len(following[0].text.split()[0]) > width


def is_rule(line: Passage) -> bool:
    """Tell whether a line only draws a rule or the edge of a box."""
    return _RULE.match(line.text) is not None


def is_mail_trace(line: Passage) -> bool:
    """Tell whether a line is a mail's or a list's own: a head, a sender, a forwarding mark."""
    folded = line.folded.strip(" >-")
    is_head = _MAIL_HEAD.match(folded) is not None and len(folded) < 120
    return (is_head and not _is_dated_sheet(line)) or (
        len(folded) < 100 and _MAIL_TRACES.search(folded) is not None
    )


def _is_dated_sheet(line: Passage) -> bool:
    """Tell the date of a sheet from a mail's: no time of day, and no other head beside it."""
    if not _BARE_DATE.match(line.folded.strip(" >-")):
        return False
    folded = line.sheet.folded
    above = folded[max(0, line.start - _NEAR) : line.start].rstrip("\n").rpartition("\n")[2]
    below = folded[line.end : line.end + _NEAR].lstrip("\n").partition("\n")[0]
    return not any(_MAIL_HEAD.match(one.strip(" >-")) for one in (above, below))


def is_page_mark(line: Passage) -> bool:
    """Tell whether a line is a page's number or foot."""
    return _PAGE.match(line.folded.strip(" .\f")) is not None


def is_furniture(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line belongs to the page around the sheet.

    In whatever language that page is.
    """
    del tongues
    folded = line.folded.strip(" .:!>*#|\f\n-+•·")
    if _BARE_NUMBER.fullmatch(folded):
        return True
    if not folded or is_rule(line) or is_page_mark(line) or _URL_ONLY.match(folded):
        return True
    if _is_caption(line, folded):
        return True
    if folded[1:2].isspace() and len(words := folded.split()) > 3 and max(map(len, words)) == 1:
        folded = "".join(words)
        return folded.startswith(_SPACED)
    if (
        line.text.strip()[:1].isupper()
        and _CRUMBS.match(folded)
        and word_count(line) <= _MOST_CRUMBS
    ):
        return True
    pattern = word_pattern("furniture", codes())
    return pattern.fullmatch(folded) is not None or (
        _ARROW.search(line.text) is not None and word_count(line) < 15 and not _quotes(line)
    )


def _quotes(line: Passage) -> bool:
    """Tell » that ends a quotation, on this line or from an earlier one, from a page's arrow."""
    text, start = line.sheet.text, line.start
    since = max(0, start - _QUOTATION)
    return any(mark in line.text for mark in "«‹") or (
        text.rfind("«", since, start) > text.rfind("»", since, start)
    )


def _is_caption(line: Passage, folded: str) -> bool:
    """Tell whether a line says what a picture shows, or whose it is."""
    count = word_count(line)
    if count > _CAPTION:
        return False
    if _COPYRIGHT.search(folded):
        place = line.text.find("©")
        return count < _LINE or (place >= 0 and len(line.text[place:].split()) <= _CREDIT)
    return word_pattern("caption", codes()).search(folded) is not None


def is_how_to(line: Passage, tongues: tuple[str, ...]) -> bool:
    """Tell whether a line tells the supporter how to write or report.

    Rather than asking the authorities.
    """
    return word_pattern("reporting", tongues).search(line.folded) is not None
