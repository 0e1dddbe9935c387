"""Letters put together as they become files: alone, a writer's in one file, or in volumes.

What goes into which file depends on nothing but what was asked for, so that a run that goes on
makes the same bundles as the one that was killed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from urgentaction.letters.correspondence import Bind
from urgentaction.letters.items import Item

LETTERS_IN_VOLUME = 120
"""More would need more memory than they are worth. As many as this are whole rounds for two, three,
four, five or six officials: then each volume has the same official's letter at the same place, and
typst sets it from what it remembers of the volume before."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Letters that become files together; `name` is their own, without an ending.

    `form` is "bound" for pages in one file, "page" for one letter on paper and by fax, "mail", or
    "print" for what is printed besides.
    """

    name: str
    form: Literal["bound", "page", "mail", "print"]
    items: tuple[Item, ...]


def bundles(items: Iterable[Item], bind: Bind, *, most: int) -> Iterator[Bundle]:
    """Yield the bundles of letters in the order in which they are full.

    Volumes hold one language each: somebody who reads it looks them over. `most` is how many
    letters there are at the most, for the width of the volumes' numbers.
    """
    volumes = _Volumes(len(str(most // LETTERS_IN_VOLUME + 1)))
    writer: list[Item] = []
    for item in items:
        ways = item.to.routes.ways
        if "email" in ways:
            yield Bundle(f"{item.stem}-email", "mail", (item,))
        if "fax" in ways or (bind == "letters" and "post" in ways):
            yield Bundle(item.stem, "page", (item,))
        if "post" not in ways or bind == "letters":
            continue
        if bind == "volumes":
            yield from volumes.with_one_more(item)
        else:
            if writer and writer[0].who != item.who:
                yield Bundle(f"{writer[0].who}-post", "bound", tuple(writer))
                writer = []
            writer.append(item)
    if writer:
        yield Bundle(f"{writer[0].who}-post", "bound", tuple(writer))
    yield from volumes.rest()


class _Volumes:
    """Volumes that are being filled, one in each language."""

    def __init__(self, width: int) -> None:
        self.width = max(3, width)
        self.begun = 0
        self.open: dict[str, list[Item]] = defaultdict(list)

    def with_one_more(self, item: Item) -> Iterator[Bundle]:
        language = item.letter.language
        self.open[language].append(item)
        if len(self.open[language]) == LETTERS_IN_VOLUME:
            yield self._closed(self.open.pop(language))

    def rest(self) -> Iterator[Bundle]:
        for bound in self.open.values():
            yield self._closed(bound)

    def _closed(self, bound: list[Item]) -> Bundle:
        self.begun += 1
        return Bundle(f"volume-{self.begun:0{self.width}}", "bound", tuple(bound))
