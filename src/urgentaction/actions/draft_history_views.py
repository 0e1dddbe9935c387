"""The pages about a draft's history, its way through Word, and the organisation's settings."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from urgentaction.actions import draft_forms as forms
from urgentaction.actions.arrivals import read_apart, unpacked
from urgentaction.actions.differences import differences
from urgentaction.actions.draft_views import draft_of, number_in
from urgentaction.actions.form_fields import MendingError, mended
from urgentaction.actions.models import DraftVersion, Organisation
from urgentaction.actions.operations.save_draft import save_draft
from urgentaction.actions.operations.set_up import set_up
from urgentaction.document.errors import UrgentActionError
from urgentaction.document.model import Document
from urgentaction.staff.pages import person_of
from urgentaction.staff.policy import may
from urgentaction.staff.roles import Verb


@require_GET
def versions(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Show who changed what, the newest change first."""
    draft = draft_of(request, draft_id)
    pages = Paginator(draft.versions.select_related("by"), 10)
    page = pages.get_page(request.GET.get("page"))
    kept = list(page)
    oldest = draft.versions.filter(number=kept[-1].number - 1).first() if kept else None
    before = [*kept[1:], oldest]
    changes = [
        (now, differences(_content(then), _content(now)) if then else [])
        for now, then in zip(kept, before, strict=True)
    ]
    shown = {"draft": draft, "changes": changes, "page": page}
    return render(request, "actions/versions.html", shown)


@require_http_methods(["GET", "POST"])
def from_word(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Take a Word file back: show how it differs, to accept one by one."""
    who, draft = person_of(request), draft_of(request, draft_id)
    if not may(who, Verb.WRITE, draft.section_id):
        raise Http404
    file = request.FILES.get("file")
    if request.method == "GET" or file is None:
        return render(request, "actions/from_word.html", {"draft": draft})
    try:
        arrival = read_apart(file.read(), file.name or "")
    except UrgentActionError as error:
        shown = {"draft": draft, "error": str(error)}
        return render(request, "actions/from_word.html", shown, status=400)
    shown = {
        "draft": draft,
        "changes": differences(draft.content(), arrival.document),
        "packed": arrival.packed(),
        "read": True,
    }
    return render(request, "actions/from_word.html", shown)


@require_POST
def take_from_word(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Save the differences that were ticked."""
    who, draft = person_of(request), draft_of(request, draft_id)
    if not may(who, Verb.WRITE, draft.section_id):
        raise Http404
    wanted = set(request.POST.getlist("take"))
    version = number_in(request.POST.get("version", ""))
    try:
        changes = differences(draft.content(), unpacked(request.POST.get("packed", "")).document)
        typed = {each.path: each.after for each in changes if each.path in wanted}
        document = mended(draft.content(), typed)
        save_draft(who, draft, document, version=version, now=timezone.now())
        messages.success(request, _("Saved."))
    except MendingError:
        messages.error(request, _("One of these does not fit its box. Please type it there."))
    except UrgentActionError as error:
        messages.error(request, str(error))
    return redirect("drafts:edit", draft.pk)


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Show and change the organisation's settings."""
    who = person_of(request)
    if not may(who, Verb.SET_UP, None):
        raise Http404
    names = ("name", "series", "deadline_days", "recipients")
    organisation = Organisation.ours()
    initial = {name: getattr(organisation, name) for name in names}
    form = forms.SettingsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        set_up(who, **form.cleaned_data, now=timezone.now())
        messages.success(request, _("Saved."))
        return redirect("drafts:settings")
    return render(request, "actions/settings.html", {"form": form})


def _content(version: DraftVersion) -> Document:
    return Document.from_json(version.document)
