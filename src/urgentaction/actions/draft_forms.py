"""The small forms of writing and issuing."""

from datetime import datetime

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from urgentaction.languages.language import codes


class NoteForm(forms.Form):
    """What an approver has checked."""

    seen = forms.CharField(widget=forms.HiddenInput)
    note = forms.CharField(
        label=_("What did you check?"), max_length=2000, widget=forms.Textarea({"rows": 3})
    )


class AcceptForm(forms.Form):
    """Why a finding is right as it is."""

    code = forms.CharField()
    field = forms.CharField(required=False)
    reason = forms.CharField(max_length=500)


class CommentForm(forms.Form):
    """Something to say, and the box that it is about."""

    field = forms.CharField(required=False, max_length=100)
    text = forms.CharField(max_length=4000)


class ScheduleForm(forms.Form):
    """When a sheet goes out, in the organisation's time zone; empty takes the time away."""

    at = forms.DateTimeField(required=False)

    def when(self) -> datetime | None:
        """Return the time."""
        at: datetime | None = self.cleaned_data["at"]
        return at


class NewForm(forms.Form):
    """In which language a new sheet is written."""

    language = forms.ChoiceField(label=_("Language of the sheet"))

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        field = self.fields["language"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 (tells mypy)
        field.choices = [(code, code) for code in codes()]
        field.initial = "en"


class SettingsForm(forms.Form):
    """The organisation's settings."""

    name = forms.CharField(label=_("Name of the organisation"), max_length=200, required=False)
    series = forms.CharField(label=_("Series, as in UA"), max_length=20)
    deadline_days = forms.IntegerField(
        label=_("Days to write, where a sheet sets no deadline"), min_value=1, max_value=365
    )
    recipients = forms.CharField(
        label=_("Who gets every sheet by e-mail, an address on each line"),
        required=False,
        widget=forms.Textarea({"rows": 5}),
    )

    def clean_recipients(self) -> str:
        """Refuse an address that is none."""
        addresses = self.cleaned_data["recipients"].split()
        for address in addresses:
            validate_email(address)
        return "\n".join(addresses)
