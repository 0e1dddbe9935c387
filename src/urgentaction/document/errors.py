"""The errors that a person may meet, as one tree.

UrgentActionError            one sentence: what is wrong and what to do
├── ReadingError             a file that cannot be read as a sheet
├── TranslationError         a translation that is missing, stale or in another language
├── WriterError              a writer's particulars that cannot be used, with the line and the field
├── LetterError              a document from which no letter can be written
└── PublishingError          a document that cannot be set, with the character or the form at fault
"""


class UrgentActionError(Exception):
    """One sentence for the person: what is wrong and what to do. Never shown with a traceback."""


class ReadingError(UrgentActionError):
    """A file that cannot be read as a sheet."""


class TranslationError(UrgentActionError):
    """A translation that is missing, stale or in another language than asked for."""


class WriterError(UrgentActionError):
    """A writer's particulars that cannot be used.

    `line` is the line of the file, from 1, where it has lines; `field` the key or column at fault.
    """

    def __init__(self, message: str, *, line: int | None = None, field: str | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.field = field


class LetterError(UrgentActionError):
    """A document from which no letter can be written."""


class PublishingError(UrgentActionError):
    """A document that cannot be set."""
