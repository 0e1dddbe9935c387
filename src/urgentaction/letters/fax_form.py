"""What a fax is written as."""

from dataclasses import dataclass
from typing import Literal

FaxFile = Literal["g4", "g3", "print"]
FAX_FILES: tuple[FaxFile, ...] = ("g4", "g3", "print")


@dataclass(frozen=True, slots=True)
class FaxForm:
    """The file of a fax.

    `file` is a TIFF in one of the codings of group 3 and 4 machines, or a PDF to print and to put
    into a machine; `fine` has twice as many lines to the inch; `cover` puts a page before it.
    """

    file: FaxFile = "g4"
    fine: bool = True
    cover: bool = False

    @property
    def ending(self) -> str:
        """The ending of its file's name."""
        return "pdf" if self.file == "print" else "tif"


G4 = FaxForm()
