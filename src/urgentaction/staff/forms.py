"""The forms of those who work here."""

from collections.abc import Iterable

from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from urgentaction.staff.models import Section
from urgentaction.staff.roles import Role

CENTRE = "centre"


def place_key(place: Section | None) -> str:
    """Return how a form writes a section, or the centre (None)."""
    return str(place.pk) if place else CENTRE


class PlaceForm(forms.Form):
    """A form that asks for one of the sections that somebody reaches, or the centre."""

    section = forms.ChoiceField(label=_("Where"))

    def __init__(self, places: Iterable[Section | None], *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.places = {place_key(place): place for place in places}
        named = [(key, str(place or _("the centre"))) for key, place in self.places.items()]
        self.choose("section", named)

    def choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        """Set what may be chosen in a field."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 (tells mypy)
        field.choices = choices

    def place(self) -> Section | None:
        """Return what was chosen."""
        return self.places[self.cleaned_data["section"]]


class InviteForm(PlaceForm):
    """Whom to invite, as what and where."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"))
    role = forms.ChoiceField(label=_("Role"))
    field_order = ("name", "email", "role", "section")

    def __init__(
        self,
        places: Iterable[Section | None],
        roles: Iterable[Role],
        *args: object,
        **options: object,
    ) -> None:
        super().__init__(places, *args, **options)
        self.choose("role", [(role.value, str(role.label)) for role in roles])


class JoinForm(forms.Form):
    """A new person's name and password."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    password = forms.CharField(
        label=_("A password of at least 12 characters"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text=_("Three or four words that nobody would guess are good, and easy to keep."),
    )

    def clean_password(self) -> str:
        """Refuse a password that is easily guessed."""
        password: str = self.cleaned_data["password"]
        password_validation.validate_password(password)
        return password
