"""Rows of urgent actions: an action, and the sheets that were issued about it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from urgentaction.document.model import Document
from urgentaction.staff.models import Person, Section


class Kind(models.TextChoices):
    """What a sheet is; the values are the document's."""

    FIRST = "first", _("first sheet")
    UPDATE = "update", _("update")
    STOP = "stop", _("stop")
    INFORMATION = "information", _("for information only")
    CORRECTION = "correction", _("correction")


class Action(models.Model):
    """An urgent action, number and all, as one section (or the centre) keeps it.

    `stopped_at` is the one truth of a stop: whatever goes out looks here at its last step.
    `number` is N/YY, as in 315/14; both are empty for a sheet that bears none.
    """

    section = models.ForeignKey(Section, models.PROTECT, null=True, blank=True, related_name="+")
    series = models.CharField(max_length=20, blank=True)
    number = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=2, blank=True)
    received_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)
    stopped_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            # Two, since to a database one missing section is unlike another.
            models.UniqueConstraint(
                fields=["section", "series", "number"],
                condition=~models.Q(number=""),
                name="a_number_once_a_section",
            ),
            models.UniqueConstraint(
                fields=["series", "number"],
                condition=~models.Q(number="") & models.Q(section=None),
                name="a_number_once_at_the_centre",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """What people call it: UA 315/14."""
        return " ".join(filter(None, (self.series, self.number))) or str(_("without a number"))


class IssuedSheet(models.Model):
    """A sheet that somebody issued: its document as JSON, never edited, and what lists filter on.

    `fingerprint` is of the words that were read, so that the same sheet is known in another file;
    `last_day` is the last on which to write, the day before where the sheet says "before".
    """

    action = models.ForeignKey(Action, models.CASCADE, related_name="sheets")
    kind = models.CharField(max_length=20, choices=Kind)
    ordinal = models.PositiveSmallIntegerField(null=True)
    language = models.CharField(max_length=12, blank=True)
    index = models.CharField(max_length=60, blank=True)
    issued = models.DateField(null=True)
    last_day = models.DateField(null=True)
    headline = models.CharField(max_length=500, blank=True)
    document = models.TextField()
    fingerprint = models.CharField(max_length=64, db_index=True)
    file_name = models.CharField(max_length=200, blank=True)
    received_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    received_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["received_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "fingerprint"], name="a_sheet_once"),
        ]

    def __str__(self) -> str:
        return f"{self.action}: {self.get_kind_display()}"

    def content(self) -> Document:
        """Return the document."""
        return Document.from_json(self.document)


class Resumption(models.Model):
    """A wish to undo a stop, which takes a second person."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="resumptions")
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    reason = models.CharField(_("reason"), max_length=500)
    agreed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["action"],
                condition=models.Q(agreed_at=None),
                name="one_open_wish",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action}: {self.reason}"
