"""The country whose officials are written to."""

import re
from collections import Counter

from urgentaction.document.countries import FoundCountry, country_name, find_countries
from urgentaction.reading.assembly.references import all_indexes
from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.declined_countries import find_declined_countries
from urgentaction.reading.findings import Findings
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.sheet import Passage, fold
from urgentaction.wording import _

_COUNTRY = re.compile(r"(addressees\[\d+\])\.country")


def put_country(findings: Findings, sheet: SortedSheet) -> None:
    """Put the country: of the head, of the headline, of the index, of the addresses, of the text.

    In this order.
    """
    code = next(iter(all_indexes(sheet)), None)
    index = code.index if code is not None else None
    of_index = index.countries if index is not None else ()
    catalogue = sheet.head.catalogue
    printed = [
        *sheet.head.countries,
        *([(catalogue.country, catalogue.found)] if catalogue else []),
        *_of_headlines(sheet),
    ]
    found = next(((passage, country) for passage, country in printed if country.code), None)
    if found is None and of_index:
        found = _named(sheet, of_index[0])
    if found is None:
        found = _of_addresses(findings, sheet) or _of_text(sheet)
        if found is not None and not findings.has("addressees"):
            findings.doubt(
                "country", _("Only the text names the country; please check it."), found[0].text
            )
    if found is not None:
        passage, country = found
        findings.put("country.code", country.code, passage)
        findings.put("country.name", country.name, passage)
        if of_index and country.code not in of_index:
            findings.doubt(
                "country",
                _("The index code belongs to another country."),
                index.text if index else "",
            )
    elif of_index and code is not None:
        findings.put("country.code", of_index[0], code.passage)
        findings.put("country.name", country_name(of_index[0], sheet.tongues[0]))
    else:
        findings.doubt("country", _("The sheet names no country in a form that we know."))
    if sheet.head.place is not None and findings.has("country"):
        findings.put("country.place", sheet.head.place.value, sheet.head.place)


def _of_headlines(sheet: SortedSheet) -> list[tuple[Passage, FoundCountry]]:
    return [
        (title.cut(*found.span), found)
        for title in sheet.head.titles
        for found in find_countries(title.text)
    ]


def _named(sheet: SortedSheet, code: str) -> tuple[Passage, FoundCountry] | None:
    """Return where the sheet names a country.

    In an address, where states print their full name, else anywhere.
    """
    for part in sheet.parts.of("addressees"):
        for line in part.lines:
            if found := [country for country in find_countries(line.text) if country.code == code]:
                return line.cut(*found[-1].span), found[-1]
    whole = Passage(sheet.sheet, 0, len(sheet.sheet.text))
    return next(
        (
            (whole.cut(*found.span), found)
            for found in find_countries(sheet.sheet.text)
            if found.code == code
        ),
        None,
    )


def _of_text(sheet: SortedSheet) -> tuple[Passage, FoundCountry] | None:
    """Return the country that the sheet names most.

    What stands in the narrative and the addresses counts more.
    """
    whole = Passage(sheet.sheet, 0, len(sheet.sheet.text))
    found = [one for one in find_countries(sheet.sheet.text) if one.code]
    found = found or find_declined_countries(sheet.sheet.text, sheet.tongues[0])
    if not found:
        return None
    counts: Counter[str] = Counter()
    for place, country in enumerate(found):
        counts[str(country.code)] += 3 if place == 0 else 1
    code = counts.most_common(1)[0][0]
    first = next(one for one in found if one.code == code)
    return whole.cut(*first.span), first


def _of_addresses(findings: Findings, sheet: SortedSheet) -> tuple[Passage, FoundCountry] | None:
    """Return the country that all addresses with one name; a mission stands in another."""
    found: list[tuple[Passage, FoundCountry]] = []
    mission = word_pattern("mission", sheet.tongues)
    for path, code in findings.values.items():
        office = _COUNTRY.fullmatch(path)
        if office is None:
            continue
        names = (f"{office[1]}.role", f"{office[1]}.organisation", f"{office[1]}.address[0]")
        if any(mission.search(fold(str(findings.values.get(name, "")))) for name in names):
            continue
        place = Passage(sheet.sheet, *findings.evidence[path][0])
        found.append((place, FoundCountry((0, len(place.text)), str(code), place.text)))
    return found[0] if len({one.code for _place, one in found}) == 1 else None
