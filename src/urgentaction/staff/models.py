"""Rows of those who work here, and of what they did."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from urgentaction.staff.roles import Role


class Section(models.Model):
    """A national section or office; the centre is no section, and is written as none."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    country = models.CharField(_("country"), max_length=2, help_text=_("ISO 3166-1, as in SE."))
    time_zone = models.CharField(_("time zone"), max_length=60, default="UTC")

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class People(BaseUserManager["Person"]):
    """Makes people; addresses are kept in small letters, so that one person has one account."""

    def create_user(self, email: str, password: str | None = None, **fields: str) -> "Person":
        """Make somebody who can sign in with this address, once they have a password or a key."""
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, email: str | None) -> "Person":
        """Return the person with this address, however it is capitalised."""
        return self.get(email=(email or "").strip().lower())


class Person(AbstractBaseUser):
    """Somebody who works here: `staff`, never a supporter."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    language = models.CharField(_("language"), max_length=12, blank=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = People()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A role that somebody has in a section, or at the centre (no section)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=20, choices=Role)
    section = models.ForeignKey(
        Section, models.PROTECT, null=True, blank=True, related_name="memberships"
    )

    class Meta:
        constraints: ClassVar = [
            # Two, since to a database one missing section is unlike another.
            models.UniqueConstraint(
                fields=["person", "role", "section"], name="a_role_once_a_section"
            ),
            models.UniqueConstraint(
                fields=["person", "role"],
                condition=models.Q(section=None),
                name="a_role_once_at_the_centre",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.section or _('the centre')}"


class Invitation(models.Model):
    """Somebody who may join: whoever has the link of the mail, until a day, once."""

    email = models.EmailField(_("e-mail address"))
    name = models.CharField(_("name"), max_length=200)
    role = models.CharField(_("role"), max_length=20, choices=Role)
    section = models.ForeignKey(Section, models.CASCADE, null=True, blank=True)
    invited_by = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")
    invited_at = models.DateTimeField()
    until = models.DateTimeField()
    token_hash = models.CharField(max_length=64, unique=True)
    accepted_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-invited_at"]

    def __str__(self) -> str:
        return self.name


class AuditEntry(models.Model):
    """Something that somebody did: written once, by the operation that did it, and never changed.

    `verb` is one of `Verb` or of allauth's; `thing` names the row without anybody's name, as in
    "action 12". The database itself refuses to change or delete an entry (migration 0002).
    """

    at = models.DateTimeField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    section = models.ForeignKey(Section, models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=60)
    thing = models.CharField(max_length=100)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering: ClassVar = ["-at", "-id"]
        indexes: ClassVar = [models.Index(fields=["section", "-at"])]

    def __str__(self) -> str:
        return f"{self.verb}: {self.thing}"


class OutboxMail(models.Model):
    """A mail to staff, as it left or would have left; letters to officials are never here."""

    at = models.DateTimeField()
    to = models.CharField(max_length=400)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    left = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-at", "-id"]

    def __str__(self) -> str:
        return self.subject
