"""Addressees and copies."""

from urgentaction.document.countries import find_countries
from urgentaction.reading.assembly.sorted_sheet import SortedSheet
from urgentaction.reading.findings import Findings
from urgentaction.reading.labels import word_pattern
from urgentaction.reading.offices import FoundOffice, read_offices
from urgentaction.reading.sheet import Passage
from urgentaction.wording import _

_ROUTES = ("phone", "fax", "email", "social", "web")

_LONGEST_ADDRESS = 5
"""Lines. None of the addresses that we know is printed on more."""


def put_offices(findings: Findings, sheet: SortedSheet) -> None:
    """Put addressees, copies and copy_to_missions."""
    count = {"addressees": 0, "copies": 0}
    missions = [mark.whole for mark in sheet.parts.marked("missions", "missions_placeholder")]
    if missions:
        findings.put("copy_to_missions", True, *missions)  # noqa: FBT003 (a field's value)
    for part in sheet.parts.of("addressees", "copies", "missions"):
        offices, left = read_offices(part.lines, sheet.parts.marks, sheet.tongues)
        findings.take(*left)
        key = "addressees" if part.kind == "addressees" else "copies"
        for office in offices:
            if key == "copies" and not _is_an_office(office):
                continue
            if _repeats_headline(office, findings):
                findings.take(*office.lines)
                continue
            _put_office(findings, f"{key}[{count[key]}]", office)
            if key == "copies":
                _put_mission(findings, f"copies[{count[key]}].mission", office, sheet.tongues)
            count[key] += 1
    _share_salutation(findings, sheet, count["addressees"])


def _is_an_office(office: FoundOffice) -> bool:
    """Tell an office from a remark that stands among copies, and from a row of placeholders."""
    return bool(office.role or office.name) and (
        office.has_routes or bool(office.address) or len(office.lines) > 0
    )


def _repeats_headline(office: FoundOffice, findings: Findings) -> bool:
    """Tell the headline that page two repeats, in a script that has no capitals to tell it by."""
    headline, name = findings.values.get("headline"), office.role or office.name
    if not headline or name is None or office.has_routes or office.address:
        return False
    return str(headline).casefold().split() == name.value.casefold().split()


def _put_mission(
    findings: Findings, path: str, office: FoundOffice, tongues: tuple[str, ...]
) -> None:
    """Put whether an office is an embassy or a consulate, and the line that says so."""
    pattern = word_pattern("mission", tongues)
    says = next((line for line in office.lines if pattern.search(line.folded)), None)
    findings.put(path, says is not None, *filter(None, [says]))


def _put_office(findings: Findings, path: str, office: FoundOffice) -> None:
    for key, passage in (
        ("role", office.role),
        ("name", office.name),
        ("organisation", office.organisation),
    ):
        if passage:
            findings.put(f"{path}.{key}", passage.value, passage)
    for place, line in enumerate(office.address):
        findings.put(f"{path}.address[{place}]", line.value, line)
    for key in _ROUTES:
        for place, value in enumerate(office.routes.get(key, ())):
            findings.put(f"{path}.{key}[{place}]", value.value, value)
    if office.salutation:
        findings.put(
            f"{path}.salutation",
            " / ".join(one.value for one in office.salutation),
            *office.salutation,
        )
    for place, note in enumerate(office.notes):
        findings.put(f"{path}.notes[{place}]", note.value, note)
    findings.take(*office.labels)
    if office.hidden_email:
        findings.take(*office.hidden_email)
        findings.doubt(
            f"{path}.email",
            _("The e-mail address is hidden on the page; please look it up."),
            office.hidden_email[0].text,
        )
    if country := _country_of(office.address):
        findings.put(f"{path}.country", *country)
    _put_doubts(findings, path, office)


def _put_doubts(findings: Findings, path: str, office: FoundOffice) -> None:
    if office.is_guessed and office.role:
        findings.doubt(
            f"{path}.role",
            _("We took the first line of this address for the role; please check it."),
            office.role.text,
        )
    if office.has_two_roles and office.role:
        findings.doubt(
            f"{path}.role",
            _("Two offices stand over this address; please check which is whose."),
            office.role.text,
        )
    if len(office.address) > _LONGEST_ADDRESS:
        findings.doubt(
            f"{path}.address",
            _("This may be more than one address; please check it."),
            office.address[0].text,
        )
    if not office.role and not office.name:
        findings.doubt(
            path,
            _("Nobody's role or name stands over this address."),
            office.lines[0].text if office.lines else "",
        )


def _country_of(address: list[Passage]) -> tuple[str, Passage] | None:
    """Return the country that the last lines of an address name."""
    for line in reversed(address[-2:]):
        found = [country for country in find_countries(line.text) if country.code]
        if found:
            return str(found[-1].code), line.cut(*found[-1].span)
    return None


def _share_salutation(findings: Findings, sheet: SortedSheet, count: int) -> None:
    """Give a sample letter's opening to addressees for whom the sheet prints no salutation."""
    opening = findings.values.get("sample_letter.salutation")
    if not opening:
        return
    spans = findings.evidence.get("sample_letter.salutation", [])
    for place in range(count):
        if findings.has(f"addressees[{place}].salutation"):
            continue
        findings.put(
            f"addressees[{place}].salutation",
            opening,
            *(sheet.sheet.passage(*span) for span in spans),
        )
