"""Rows of urgent actions: an action, and the sheets that were issued about it."""

from hashlib import sha256
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

    `own` ones we issue, the others we received. `stopped_at` is the one truth of a stop: whatever
    goes out looks here at its last step.
    `number` is N/YY, as in 315/14; both are empty for a sheet that bears none.
    """

    section = models.ForeignKey(Section, models.PROTECT, null=True, blank=True, related_name="+")
    series = models.CharField(max_length=20, blank=True)
    number = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=2, blank=True)
    begun_at = models.DateTimeField()
    own = models.BooleanField(default=False)
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
    kept_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["kept_at", "id"]
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


class Organisation(models.Model):
    """The settings of whoever issues here: one row, made when it is first asked for."""

    name = models.CharField(_("name"), max_length=200, blank=True)
    series = models.CharField(_("series"), max_length=20, default="UA")
    deadline_days = models.PositiveSmallIntegerField(_("days to write"), default=42)
    recipients = models.TextField(
        _("addresses that get every sheet"),
        blank=True,
        help_text=_("One e-mail address on each line: section offices outside this desk."),
    )

    def __str__(self) -> str:
        return self.name or str(_("this organisation"))

    @classmethod
    def ours(cls) -> "Organisation":
        """Return the settings."""
        return cls.objects.get_or_create(pk=1)[0]


class Counter(models.Model):
    """The last number that was given, for a name such as "UA 2026"."""

    name = models.CharField(max_length=60, unique=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name}: {self.last}"


class State(models.TextChoices):
    """Where a draft stands."""

    DRAFT = "draft", _("being written")
    IN_REVIEW = "in review", _("in review")
    APPROVED = "approved", _("approved")
    ISSUED = "issued", _("issued")
    DROPPED = "dropped", _("thrown away")


class Draft(models.Model):
    """A sheet that we write: its document as it stands, and how far it has come.

    `version` grows with each save; whoever saves says which one they saw. `approved_hash` is of the
    document that was approved: nothing else is ever issued.
    """

    section = models.ForeignKey(Section, models.PROTECT, null=True, blank=True, related_name="+")
    action = models.ForeignKey(Action, models.PROTECT, null=True, related_name="drafts")
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    document = models.TextField()
    version = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    waiting_since = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    approved_hash = models.CharField(max_length=64, blank=True)
    approval_note = models.TextField(blank=True)
    issue_at = models.DateTimeField(null=True)
    sheet = models.OneToOneField(IssuedSheet, models.PROTECT, null=True, related_name="draft")

    class Meta:
        ordering: ClassVar = ["-changed_at", "-id"]

    def __str__(self) -> str:
        return self.content().headline or str(_("without a headline"))

    def content(self) -> Document:
        """Return the document."""
        return Document.from_json(self.document)

    @property
    def hash(self) -> str:
        """What tells this text from any other."""
        return sha256(self.document.encode()).hexdigest()


class DraftVersion(models.Model):
    """What a draft said after a save."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    document = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "number"], name="a_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number}"


class Acceptance(models.Model):
    """A check that was accepted with a reason, for as long as the field says the same."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="acceptances")
    code = models.CharField(max_length=60)
    field = models.CharField(max_length=100)
    sentence = models.TextField()
    reason = models.CharField(_("reason"), max_length=500)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "code", "field"], name="accepted_once"),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}"


class Comment(models.Model):
    """Something said about a draft, or about one of its fields, until it is resolved."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="comments")
    field = models.CharField(max_length=100, blank=True)
    text = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    resolved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    resolved_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["at", "id"]

    def __str__(self) -> str:
        return self.text


class WithheldName(models.Model):
    """A form of a name that is kept out of an action: how many words it has, and their hash."""

    series = models.CharField(max_length=20)
    number = models.CharField(max_length=20)
    action = models.ForeignKey(Action, models.CASCADE, null=True, related_name="withheld")
    words = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=64)
    instead = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["series", "number"])]

    def __str__(self) -> str:
        return self.digest[:12]
