"""How a label stands on the page: what tells "Copies to:" from the same words in a sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from urgentaction.reading.sheet import SheetText

ROUTES = frozenset({"phone", "fax", "email", "social", "web", "telegram", "salutation"})
_HEADINGS = frozenset({"recommended", "addressees", "copies", "sample_letter", "more"})
_HEAD_WORDS = frozenset({"update_of", "number"})
_ONLY_AT_LINE_START = frozenset({"information", "correction", "good_news"})
_MID_LINE = frozenset({"index", "issued", "gender", "name"})
_IN_A_LIST = frozenset({"released", "new_name"})
_COLON = re.compile(r"\.?\s{0,3}(?:\([^()\n]{1,30}\)\s?)?:")
_BARE_COLON = re.compile(r"\.?\s{0,3}:")
_CLOSING_QUOTE = re.compile(r"[\"')]+(?=\s*(?:\n|$))")
_SPEAKS = 5
"""Words of a label that is a sentence's beginning, and needs neither colon nor capitals."""
_BARE_INDEX = re.compile(r"\s{0,3}:?\s?[a-z]{3}\s?\d\d/")
_BARE_NUMBER = re.compile(r"\s{1,3}[a-z]{2,5}[\s:]{0,3}\d{1,3}/\d\d")
_BARE_ROUTES = {
    "phone": re.compile(r"[\s.]*[+(\d]"),
    "fax": re.compile(r"[\s.]*[+(\d]"),
    "email": re.compile(r"\s*[\w.+-]+@"),
    "social": re.compile(r"\s*@\w"),
}
_LONGEST_LINE = 400
"""Characters of a line that are looked at: a page may have been flattened to one of megabytes."""
_WORD = 30
_IN_A_SENTENCE = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-Ý]{2,} $")
_BEFORE_A_LABEL = " \f>•-#'\"([=+|"
_BEHIND_A_LABEL = " :.*'\")]"


@dataclass(slots=True)
class Standing:
    """A label's words in their place: `words` is how many, `rest` the folded text behind them."""

    key: str
    words: int
    at_line_start: bool
    colon: bool
    alone: bool
    printed: str
    rest: str

    @property
    def ends_line(self) -> bool:
        """Tell whether nothing but a colon follows on the line."""
        return self.colon and not self.rest.split("\n", 1)[0].strip(" :")

    @property
    def capitals(self) -> bool:
        """Tell whether it is printed in capitals, and long enough for that to say something."""
        return self.printed.isupper() and sum(map(str.isalpha, self.printed)) >= 8


def colon_end(sheet: SheetText, end: int, key: str) -> int:
    """Return where a label ends with its colon; a remark before a route's colon stays outside."""
    colon = (_BARE_COLON if key in ROUTES else _COLON).match(sheet.folded, end)
    end = colon.end() if colon else end
    quote = _CLOSING_QUOTE.match(sheet.folded, end)
    return quote.end() if quote else end


def is_label(sheet: SheetText, start: int, end: int, key: str, words: int) -> bool:
    """Tell whether words that could be a label stand like one."""
    folded = sheet.folded
    at_line_start = _is_at_line_start(folded, start)
    before = sheet.text[max(0, start - _WORD) : start]
    if key == "name" and not at_line_start and _IN_A_SENTENCE.search(before):
        return False  # "there are four names: …"
    standing = Standing(
        key,
        words,
        at_line_start,
        _COLON.match(folded, end) is not None,
        at_line_start and not _rest_of_line(folded, end).strip(_BEHIND_A_LABEL),
        sheet.text[start:end],
        folded[end : end + 40],
    )
    return _rule(key)(standing)


def is_sentence(sheet: SheetText, start: int, end: int, key: str, *, short: bool) -> bool:
    """Tell whether a set sentence is believed here.

    Most are, anywhere; a `short` one that ends in a colon must have it, or close its line.
    """
    folded = sheet.folded
    at_line_start = _is_at_line_start(folded, start)
    if short and _COLON.match(folded, end) is None:
        return at_line_start and not _rest_of_line(folded, end).strip(" .:")
    return at_line_start or key not in _ONLY_AT_LINE_START


def _is_at_line_start(folded: str, start: int) -> bool:
    first = max(0, start - _LONGEST_LINE)
    return not folded[folded.rfind("\n", first, start) + 1 or first : start].strip(_BEFORE_A_LABEL)


def _rest_of_line(text: str, start: int) -> str:
    last = start + _LONGEST_LINE
    end = text.find("\n", start, last)
    return text[start : last if end < 0 else end]


def _rule(key: str) -> Callable[[Standing], bool]:
    if key in ROUTES:
        return _is_route
    if key in _HEADINGS:
        return _is_heading
    if key in _HEAD_WORDS:
        return _is_head_word
    return {"urgent_action": _is_banner, "distribution": _is_distribution}.get(key, _is_field)


def _is_head_word(standing: Standing) -> bool:
    """UA, or "Further information on", which on a flattened head has its number behind it."""
    if standing.at_line_start or standing.colon:
        return True
    return standing.words > 1 and _BARE_NUMBER.match(standing.rest) is not None


def _is_banner(standing: Standing) -> bool:
    """URGENT ACTION alone, or in capitals where a page glued it to its neighbours."""
    return not standing.colon and (standing.alone or (standing.capitals and standing.words > 1))


def _is_distribution(standing: Standing) -> bool:
    return standing.at_line_start and (standing.printed[:8].isupper() or standing.colon)


def _is_heading(standing: Standing) -> bool:
    stands_out = standing.alone or standing.colon or standing.capitals
    if standing.ends_line and standing.words > 2:
        return True  # "Instead, please send copies to:"
    if standing.at_line_start and standing.words >= _SPEAKS:
        return True  # "Une copie peut aller à l’ambassade"
    return (standing.at_line_start and stands_out) or (standing.capitals and standing.words > 1)


def _is_route(standing: Standing) -> bool:
    if standing.colon or standing.alone:
        return True
    value = _BARE_ROUTES.get(standing.key)
    return standing.at_line_start and value is not None and value.match(standing.rest) is not None


def _is_field(standing: Standing) -> bool:
    if standing.alone or (standing.key == "index" and _BARE_INDEX.match(standing.rest)):
        return True
    if standing.colon:
        in_line = standing.key in _MID_LINE or (
            standing.key in _IN_A_LIST and standing.printed[:1].isupper()
        )
        return standing.at_line_start or standing.words > 1 or in_line
    return standing.at_line_start and standing.capitals and standing.words > 2
