"""The plan of an evening: who writes what in which language, how many stamps, and until when."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from urgentaction.document.countries import country_name
from urgentaction.document.deadlines import last_sending_day
from urgentaction.document.errors import LetterError
from urgentaction.document.model import Document
from urgentaction.letters.correspondence import (
    Correspondence,
    Correspondent,
    LettersRequest,
    correspondence,
)
from urgentaction.letters.destination import postal_lines
from urgentaction.letters.evening.read_aloud import ReadAloud, read_aloud
from urgentaction.letters.tongue import tongue_of, translation_into
from urgentaction.wording import _

MOST_ACTIONS = 5
MOST_PEOPLE = 500


@dataclass(frozen=True)
class Action:
    """One urgent action of an evening, ready in each language that letters are written in.

    `page` is the address of its page, where it can be seen whether the action is still open.
    """

    name: str
    title: str
    document: Document
    in_language: dict[str, Correspondence]
    aloud: ReadAloud
    page: str | None
    last_day: date | None

    @property
    def offices(self) -> tuple[Correspondent, ...]:
        """Those who get a letter by post, in the first language."""
        first = next(iter(self.in_language.values()))
        return tuple(to for to in first.correspondents if "post" in to.routes.ways)


@dataclass(frozen=True)
class Evening:
    """What a group does in an evening.

    `shares` is how many of the people write in each language (BCP 47). `country` (ISO 3166-1
    alpha-2) is where the letters are posted. `spoken` is the language of whoever prepares it.
    """

    actions: tuple[Action, ...]
    shares: dict[str, int]
    today: date
    country: str | None
    spoken: str

    @property
    def people(self) -> int:
        """How many people write."""
        return sum(self.shares.values())

    @property
    def last_day(self) -> date | None:
        """The last day on which all the letters may be posted; None where no sheet has one."""
        return min((each.last_day for each in self.actions if each.last_day), default=None)

    @property
    def letters(self) -> int:
        """How many letters there are when everybody has written to every official."""
        return self.people * sum(len(action.offices) for action in self.actions)

    def stamps(self) -> dict[str, int]:
        """Return how many letters go to each country, by its name; the own country is ""."""
        found: Counter[str] = Counter()
        for action in self.actions:
            for to in action.offices:
                to_country = to.one.to.country
                inland = to_country is not None and to_country == self.country
                named = country_name(to_country, self.spoken) if to_country else _("elsewhere")
                found["" if inland else named] += self.people
        return dict(found)

    def address(self, to: Correspondent) -> tuple[str, ...]:
        """Return the lines of an address as they stand on an envelope."""
        return postal_lines(to.one.to, self.country, self.spoken)


def shares(people: int, languages: Sequence[str]) -> dict[str, int]:
    """Return how many people write in each language: as many in each as can be."""
    each, rest = divmod(people, len(languages))
    return {code: each + (at < rest) for at, code in enumerate(languages)}


def action_of(
    request: LettersRequest, name: str, languages: Sequence[str], page: str | None
) -> Action:
    """Return an action ready for an evening; LetterError where no letter can be written from it."""
    ready = {code: correspondence(request, code) for code in languages}
    if not any("post" in to.routes.ways for each in ready.values() for to in each.correspondents):
        raise LetterError(_("This sheet has no postal address to write to."))
    first = languages[0]
    translation = translation_into(first, request.translations)
    document = request.document
    return Action(
        name=name,
        title=_title(document),
        document=document,
        in_language=ready,
        aloud=read_aloud(tongue_of(document, first, translation, request.settings).document),
        page=page,
        last_day=last_sending_day(document),
    )


def _title(document: Document) -> str:
    number = f"{document.series or 'UA'} {document.number}" if document.number else None
    country = document.country.name if document.country else None
    return ": ".join(filter(None, (number, country))) or document.headline or _("Urgent action")
