"""The forms of those who work here."""

from collections.abc import Iterable

from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from urgentaction.staff.models import Section
from urgentaction.staff.roles import Role

CENTRE = "centre"


class InviteForm(forms.Form):
    """Whom to invite, as what and where."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"))
    role = forms.ChoiceField(label=_("Role"))
    section = forms.ChoiceField(label=_("Where"))

    def __init__(
        self,
        places: Iterable[Section | None],
        roles: Iterable[Role],
        *args: object,
        **options: object,
    ) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.places = {str(place.pk) if place else CENTRE: place for place in places}
        self._choose("role", [(role.value, role.label) for role in roles])
        self._choose(
            "section",
            [(key, str(place) if place else _("the centre")) for key, place in self.places.items()],
        )

    def _choose(self, name: str, choices: list[tuple[str, object]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 (tells mypy)
        field.choices = choices

    def place(self) -> Section | None:
        """Return where the person will work."""
        return self.places[self.cleaned_data["section"]]


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
