"""A sheet's plain text, in the layout of the sample sheets, cut into parts."""

import re
from dataclasses import dataclass, field

ROUTE = re.compile(r"(Fax|Email|Salutation): ")


@dataclass
class Parts:
    """The parts of one sheet; `**bold**` marks stay in the text."""

    title: str
    headline: str
    summary: str
    ask: str
    deadline: str
    copies: list[str]
    after: str
    more_heading: str
    people: list[str]
    foot: str
    body: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    addressees: list[list[str]] = field(default_factory=list)
    more: list[str] = field(default_factory=list)

    def texts(self) -> list[str]:
        """Return every text of the sheet in reading order."""
        return [
            *(self.title, self.headline, self.summary, *self.body, self.ask, *self.calls),
            *(self.deadline, *(line for lines in self.addressees for line in lines)),
            *(*self.copies, self.after, self.title, self.headline, self.more_heading),
            *(*self.more, *self.people, self.foot),
        ]


def parts_of(text: str) -> Parts:
    """Cut a sheet's text at the set phrases of its layout."""
    text = (
        re.sub(r"\*{0,2}Salutation:\*{0,2}\s*", "\nSalutation: ", text)
        .replace("\\$", "$")
        .replace("](#)", "")
        .replace("[at ", "at ")
    )
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if line not in ("**AMNESTY", "INTERNATIONAL**")]
    ask = _place(lines, "Please write")
    deadline = _place(lines, "PLEASE SEND")
    copies = _place(lines, "Also send")
    after = _place(lines, "Please check")
    name = _place(lines, "Name: ")
    return Parts(
        title=lines[0],
        headline=lines[1],
        summary=lines[2],
        body=lines[3:ask],
        ask=lines[ask],
        calls=[line.removeprefix("- ") for line in lines[ask + 1 : deadline]],
        deadline=lines[deadline],
        addressees=_addressees(lines[deadline + 1 : copies]),
        copies=lines[copies:after],
        after=lines[after],
        more_heading=lines[after + 3],
        more=lines[after + 4 : name],
        people=lines[name:-1],
        foot=lines[-1],
    )


def _place(lines: list[str], start: str) -> int:
    return next(place for place, line in enumerate(lines) if line.startswith(start))


def _addressees(lines: list[str]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in lines:
        if found[-1] and found[-1][-1].startswith("Salutation"):
            found.append([])
        found[-1].append(line)
    return found


def plain(text: str) -> str:
    """Return the text without bold marks."""
    return text.replace("**", "")
