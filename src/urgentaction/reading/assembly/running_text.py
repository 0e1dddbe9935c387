"""Headline, summary, body, concerns, additional information, and the sample letter."""

import re
from bisect import bisect_left

from urgentaction.document.countries import FoundCountry
from urgentaction.reading.assembly.links import without_links
from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.calls import items
from urgentaction.reading.findings import Findings
from urgentaction.reading.headline import clean_headline, has_prefix, same_title
from urgentaction.reading.labels import marks_in, word_pattern
from urgentaction.reading.lines import is_furniture, is_how_to, is_prose
from urgentaction.reading.paragraphs import paragraphs
from urgentaction.reading.parts import Part, is_greeting
from urgentaction.reading.printed_dates import dates_in
from urgentaction.reading.printed_numbers import numbers_in
from urgentaction.reading.reference_lines import is_bare_reference
from urgentaction.reading.sample_letters import read_letter
from urgentaction.reading.sheet import Passage
from urgentaction.wording import _

_CUT = re.compile(r"\s*[(\[](?:…|\.\.\.)[)\]]\s*$")
_PROSE = 12
_HEADING = 5
"""Words: the fewest of prose that belongs to the narrative, the most of a heading over it."""
_SHORT = 70
_MAIL_SUBJECT = re.compile(r"\s*(?:fwd?|re|tr|wg|aw|rv|i|enc|doorst)\s?:", re.IGNORECASE)
_ENDS = re.compile(r"(?:^|[.!?…)\]»”\"'*])\s*[«‹<]?\s*$")
_SECTION = 7
_BANNER = 5
"""Characters before a banner: "ai - "."""
_NOT_A_TITLE = re.compile(r"\d[/.]\d|\S\s[|/]\s\S|^[A-Za-zÀ-ÿ]+$")
"""Numbers and bars are of a page; one word is seldom a headline."""
_CONCERN_CUT = re.compile(r"\s*[/;]\s*(?=[^\W\d_])")


def put_running_text(findings: Findings, sheet: SortedSheet) -> None:
    """Put headline, concerns, summary, body and additional information."""
    _put_headline(findings, sheet)
    _put_concerns(findings, sheet)
    _put_narrative(findings, sheet)
    _doubt_headline(findings, sheet)
    _put_more(findings, sheet)
    for part in sheet.later_heads:
        findings.take(*part.lines)


def _put_headline(findings: Findings, sheet: SortedSheet) -> None:
    head = sheet.head
    for part in sheet.parts.of("title"):
        if line := next(iter(part.filled), None):
            findings.put("headline", line.value, line)
            return
    is_alert = any(one.number and one.number.series == "OBS" for one in head.numbers)
    if (
        not head.titles
        or (head.concerns and len(head.titles) <= head.after_reference and not is_alert)
        or (head.concerns and head.people)
    ):
        findings.take(*(title for title in head.titles if head.concerns))
        return
    title = _choose(sheet)
    if title is None or _only_says_kind(title, sheet):
        findings.take(*head.titles)
        return
    headline, countries = clean_headline(title, sheet.tongues)
    head.countries.extend(countries if not head.countries else [])
    same = [other for other in _later_titles(sheet) if same_title(other, headline)]
    if findings.has("index") and (concern := _concern_of_title(headline, sheet)):
        head.concerns.append(concern)
        findings.take(*head.titles)
        return
    if headline and not is_furniture(headline, sheet.tongues):
        findings.put("headline", headline.value, headline, *same)
        if not _is_certain(title, headline, sheet):
            reason = _("This title stands where the page's own title might; please check it.")
            findings.doubt("headline", reason, title.text)
    findings.take(title, *(other for other in head.titles if _repeats(other, headline, countries)))


def _concern_of_title(headline: Passage, sheet: SortedSheet) -> Passage | None:
    """Return the concern of a library's title "Further information on fear of torture"."""
    says_update = word_pattern("update_title", sheet.tongues).match(headline.folded)
    if says_update is None or numbers_in(headline):
        return None
    rest = headline.cut(says_update.end())
    leads_on = word_pattern("issued_words", sheet.tongues).match(rest.folded)
    return rest.cut(leads_on.end()) if leads_on else None


def _doubt_headline(findings: Findings, sheet: SortedSheet) -> None:
    says_something = findings.has("headline") or findings.has("concerns[0]")
    if sheet.kind == "first" and findings.has("body[0]") and not says_something:
        reason = _("The sheet has neither a headline nor a concern in a form that we know.")
        findings.doubt("headline", reason)


def _is_certain(title: Passage, headline: Passage, sheet: SortedSheet) -> bool:
    """Tell a headline below the references or a banner, or on a page that says what it is."""
    head = sheet.head
    if _NOT_A_TITLE.search(headline.text) or dates_in(headline, sheet.tongues):
        return False
    if title in head.titles[head.after_reference :] and (head.numbers or head.indexes):
        return not head.concerns
    if headline.span != title.span:
        return True  # a prefix, a country or a number was cut off
    text = sheet.sheet.text
    banners = sheet.parts.marked("urgent_action")
    above = [mark.end for mark in banners if mark.end <= title.start]
    return any(not text[end : title.start].strip() for end in above)


def _choose(sheet: SortedSheet) -> Passage | None:
    """Choose the headline: after the head's references.

    Else the last title before them that is no label. None where no title could be one.
    """
    head = sheet.head
    titles = [title for title in head.titles if not _is_no_title(title, sheet)]
    if not titles:
        return None
    titles = [title for title in titles if _may_be_headline(title, sheet)] or titles
    titles = [title for title in titles if not _MAIL_SUBJECT.match(title.text)] or titles
    titles = [title for title in titles if _says_more_than_a_place(title, sheet)] or titles
    named = [title for title in titles if has_prefix(title, sheet.tongues)]
    if named and not (head.numbers or head.indexes):
        return named[0]
    for after in (head.after_reference, head.after_first_reference):
        end = _reference_end(sheet, after) if after is not None else len(sheet.sheet.text)
        if later := [title for title in titles if title.start >= end]:
            return later[0]
    if head.concerns:
        return max(titles, key=lambda title: len(title.text.split()))  # a page's, over an alert
    loud = [title for title in titles if title.is_capitals() and len(title.text.split()) > 2]
    return (named or loud or titles)[0]


def _says_more_than_a_place(title: Passage, sheet: SortedSheet) -> bool:
    """Tell a headline from what is left of "Urgent Action: Velin"."""
    headline = clean_headline(title, sheet.tongues)[0]
    return headline.span == title.span or len(headline.text.split()) > 1


def _reference_end(sheet: SortedSheet, after: int) -> int:
    """Return the offset up to which titles stand above the references."""
    titles = sheet.head.titles
    return titles[after].start if after < len(titles) else len(sheet.sheet.text)


def _is_no_title(title: Passage, sheet: SortedSheet) -> bool:
    """Tell a greeting, or a line without words, from whatever might be a title."""
    return not re.search(r"[^\W\d_]{3}", title.text) or is_greeting(title, sheet.tongues)


def _may_be_headline(title: Passage, sheet: SortedSheet) -> bool:
    """Tell a headline from a label, a bare "Update" and a line that gives a term."""
    undated = title.folded
    for found in reversed(dates_in(title, sheet.tongues)):
        undated = undated[: found.span[0]] + undated[found.span[1] :]
    bare = re.sub(r"[\W\d_]+", " ", undated).strip()
    keys = ("update_title", "title_prefix", "ended", "furniture")
    if is_furniture(title, sheet.tongues) or _names_a_section(title, sheet):
        return False
    if any(word_pattern(key, sheet.tongues).fullmatch(bare) for key in keys):
        return False
    if _only_says_kind(title, sheet) or _is_banner(title, sheet):
        return False
    if title.text.rstrip(" *").endswith(":"):
        return False
    return not (dates_in(title, sheet.tongues) and len(title.text) < _SHORT and ":" in title.text)


def _names_a_section(title: Passage, sheet: SortedSheet) -> bool:
    """Tell whether a line only says whose page it is: "Amnesty International Gruppe Velin"."""
    is_short = len(title.text.split()) <= _SECTION
    return is_short and word_pattern("section_line", sheet.tongues).match(title.folded) is not None


def _only_says_kind(title: Passage, sheet: SortedSheet) -> bool:
    says_kind = sheet.parts.marked("information", "stop", "correction")
    return any(mark.start <= title.start and title.end <= mark.end + 1 for mark in says_kind)


def _is_banner(title: Passage, sheet: SortedSheet) -> bool:
    """Tell whether a line says "URGENT ACTION" and nothing else."""
    return any(
        mark.start <= title.start + _BANNER and title.end <= mark.end + 1
        for mark in marks_in(sheet.parts.marked("urgent_action"), title)
    )


def _later_titles(sheet: SortedSheet) -> list[Passage]:
    return [*sheet.head.titles, *(line for part in sheet.later_heads for line in part.filled)]


def _repeats(
    other: Passage, headline: Passage, countries: list[tuple[Passage, FoundCountry]]
) -> bool:
    del countries
    words, known = (
        set(re.findall(r"\w{3,}", other.folded)),
        set(re.findall(r"\w{3,}", headline.folded)),
    )
    return bool(known) and len(words & known) >= 0.6 * len(known)


def _put_concerns(findings: Findings, sheet: SortedSheet) -> None:
    place = 0
    concerns = list(sheet.head.concerns)
    if not concerns and sheet.head.catalogue is not None and sheet.head.catalogue.concern:
        concerns = [sheet.head.catalogue.concern]
    for concern in concerns:
        start = 0
        for end in [
            *(match.span() for match in _CONCERN_CUT.finditer(concern.text)),
            (len(concern.text), 0),
        ]:
            one = concern.cut(start, end[0]).strip(" ,;:-–")
            start = end[1]
            if one:
                findings.put(f"concerns[{place}]", one.value, one)
                place += 1


def _put_narrative(findings: Findings, sheet: SortedSheet) -> None:
    lines = list(sheet.head.narrative)
    for part in sheet.parts.of("summary"):
        found = [line for line in paragraphs(part.lines) if not is_furniture(line, sheet.tongues)]
        if found:
            findings.put("summary", found[0].paragraph, found[0])
        lines.extend(found[1:])
    if not any(lines):
        lines = _narrative_elsewhere(sheet)
    running = [
        _without_more(findings, sheet, one)
        for one in paragraphs(lines)
        if not _is_set_sentence(findings, sheet, one)
    ]
    is_official = findings.has("headline") or not sheet.head.concerns
    abstract = paragraphs(sheet.head.abstract)
    if abstract and not findings.has("summary") and not (is_official and running):
        findings.put("summary", " ".join(one.paragraph for one in abstract), *abstract)
    elif sheet.head.catalogue is not None:
        findings.take(*abstract)
    if running and is_official and not findings.has("summary"):
        findings.put("summary", running[0].paragraph, running[0])
        running = running[1:]
    running.extend(_behind_the_calls(findings, sheet, {one.start for one in running}))
    for place, paragraph in enumerate(running):
        findings.put(f"body[{place}]", paragraph.paragraph, paragraph)


def _without_more(findings: Findings, sheet: SortedSheet, paragraph: Passage) -> Passage:
    """Take "(…)" and "Read more" off the end of a paragraph that a page cut there."""
    cut = _CUT.search(paragraph.text)
    end = cut.start() if cut else len(paragraph.text)
    for match in word_pattern("read_more", sheet.tongues).finditer(paragraph.folded[:end]):
        behind = paragraph.text[match.end() : end].strip(" .…»›>")
        if not behind and _ENDS.search(paragraph.text[: match.start()]):
            end = match.start()
    if end < len(paragraph.text):
        findings.take(paragraph)
    return paragraph.cut(0, end)


def _behind_the_calls(findings: Findings, sheet: SortedSheet, known: set[int]) -> list[Passage]:
    """Return prose that stands below the calls, under a heading of the page's own: "Sachlage"."""
    found: list[Passage] = []
    for part in sheet.parts.of("calls"):
        items = [place for place, line in enumerate(part.lines) if line.is_bullet()]
        if not items:
            continue
        heading: Passage | None = None
        for paragraph in paragraphs(part.lines[items[-1] + 1 :]):
            if is_how_to(paragraph, sheet.tongues) or paragraph.start in known:
                heading = None
            elif _is_narrative(paragraph):
                findings.take(*([heading] if heading else []))
                found.append(paragraph)
            else:
                heading = paragraph if len(paragraph.text.split()) <= _HEADING else None
    return found


def _is_narrative(paragraph: Passage) -> bool:
    """Tell prose of some length from the end of an item that a line break cut."""
    is_long = len(paragraph.text.split()) >= _PROSE
    return is_long and is_prose(paragraph) and not paragraph.text[:1].islower()


def _is_set_sentence(findings: Findings, sheet: SortedSheet, paragraph: Passage) -> bool:
    """Take a paragraph that begins with a set sentence ("No further action is …") for furniture."""
    starts = {mark.start for mark in sheet.parts.marked("stop", "information", "update_is")}
    if paragraph.start not in starts:
        return False
    findings.take(paragraph)
    return True


def _is_inside(line: Passage, listed: list[Passage]) -> bool:
    """Tell whether a line goes on with an item of a list; the items are in order."""
    before = bisect_left(listed, line.start, key=lambda item: item.start)
    return before > 0 and line.start < listed[before - 1].end


def _narrative_elsewhere(sheet: SortedSheet) -> list[Passage]:
    """Return prose that stands behind a set sentence, where a page flattened the sheet."""
    for part in sheet.parts.of("after", "deadline", "missions", "calls", "addressees", "copies"):
        listed = sorted(items(part.lines, sheet.tongues), key=lambda item: item.start)
        found = [
            line
            for line in part.lines
            if line
            and not _is_inside(line, listed)
            and is_prose(line)
            and not is_how_to(line, sheet.tongues)
            and not line.is_bullet()
        ]
        if found:
            return found
    return []


def _put_more(findings: Findings, sheet: SortedSheet) -> None:
    place = 0
    for part in sheet.parts.of("more"):
        for paragraph in paragraphs(without_links(findings, sheet, part.lines)):
            if is_furniture(paragraph, sheet.tongues) or _says_which_update(sheet, paragraph):
                continue
            findings.put(f"additional_information[{place}]", paragraph.paragraph, paragraph)
            place += 1
        if part.mark is not None:
            findings.take(part.mark.whole)


def _says_which_update(sheet: SortedSheet, paragraph: Passage) -> bool:
    """Tell whether a paragraph is "This is the second update of UA 9/03." and nothing else."""
    return any(
        mark.start == paragraph.start
        and not paragraph.cut(mark.end - paragraph.start).strip(" .。")
        for mark in sheet.parts.marked("update_is")
    )


def put_letter(findings: Findings, sheet: SortedSheet) -> None:
    """Put the sample letter; prose after its closing goes to the additional information."""
    parts = sheet.parts.of("letter")
    lines = [
        line
        for part in parts
        for line in _with_blank(part)
        if not is_bare_reference(line, sheet.parts.marks, sheet.tongues)  # a page's foot
    ]
    if not any(lines):
        return
    letter = read_letter(lines, sheet.tongues)
    if letter.salutation is not None:
        findings.put("sample_letter.salutation", letter.salutation.value, letter.salutation)
    for place, paragraph in enumerate(letter.paragraphs):
        findings.put(f"sample_letter.paragraphs[{place}]", paragraph.paragraph, paragraph)
    if letter.closing is not None:
        findings.put("sample_letter.closing", letter.closing.value, letter.closing)
    if not letter.paragraphs:
        findings.doubt("sample_letter", _("The sample letter has no text."))


def _with_blank(part: Part) -> list[Passage]:
    return part.lines
