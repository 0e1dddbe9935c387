"""What is printed besides the letters themselves."""

from dataclasses import dataclass
from typing import Literal

LabelSheet = Literal["a4", "letter"]
LABEL_SHEETS: tuple[LabelSheet, ...] = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What is wanted.

    `home` is one file a writer with everything to print at home; `contact` is whom they can ask.
    For offices there are `envelopes`, and `labels` on a sheet of which those before `first_label`
    (from 1) are used up.
    """

    home: bool = False
    contact: str | None = None
    envelopes: bool = False
    labels: LabelSheet | None = None
    first_label: int = 1


NOTHING = PrintRequest()
