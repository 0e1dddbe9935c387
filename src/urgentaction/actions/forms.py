"""The small forms of the desk; the large one, a document's, is in `form_fields`."""

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from urgentaction.staff.forms import PlaceForm
from urgentaction.staff.models import Section


class ReceiveForm(PlaceForm):
    """A file, or the text of a sheet."""

    file = forms.FileField(label=_("The sheet’s file"), required=False)
    text = forms.CharField(
        label=_("Or its text"), required=False, strip=False, widget=forms.Textarea({"rows": 8})
    )
    section = forms.ChoiceField(label=_("Keep it for"))
    field_order = ("file", "text", "section")

    def __init__(self, places: Iterable[Section | None], *args: object, **options: object) -> None:
        super().__init__(places, *args, **options)
        if len(self.places) == 1:
            self.fields["section"].widget = forms.HiddenInput()
            self.fields["section"].initial = next(iter(self.places))

    def clean(self) -> dict[str, object]:
        """Ask for one of the two."""
        cleaned = super().clean() or {}
        if not cleaned.get("file") and not (cleaned.get("text") or "").strip():
            raise ValidationError(_("Please choose a file, or paste the text of the sheet."))
        return cleaned

    def bytes_and_name(self) -> tuple[bytes, str]:
        """Return what was sent, and the name that it came with."""
        file = self.cleaned_data["file"]
        if file:
            return file.read(), file.name
        return self.cleaned_data["text"].encode(), ""


class ReasonForm(forms.Form):
    """Why something is wished for."""

    reason = forms.CharField(label=_("Why?"), max_length=500, widget=forms.Textarea({"rows": 3}))


class WithholdForm(forms.Form):
    """A name, in every form in which it stands on the sheets."""

    names = forms.CharField(
        label=_("The name, in each form that the sheets print, one on each line"),
        widget=forms.Textarea({"rows": 4, "autocomplete": "off"}),
        help_text=_("The whole name, and what is said alone, as a family name."),
    )
    instead = forms.CharField(
        label=_("What stands there instead"), max_length=100, initial=_("name withheld")
    )
