"""The pages where sheets are written, approved and issued."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from urgentaction.actions import draft_forms as forms
from urgentaction.actions.arrivals import Arrival
from urgentaction.actions.differences import differences
from urgentaction.actions.draft_queries import drafts_for, may_see_drafts, unfinished
from urgentaction.actions.findings import weighed
from urgentaction.actions.form_fields import WRITTEN_HEAD, MendingError, mended
from urgentaction.actions.forms import ReasonForm
from urgentaction.actions.letters_shown import letters_shown
from urgentaction.actions.models import Draft, State
from urgentaction.actions.operations.accept_finding import accept_finding
from urgentaction.actions.operations.approve import approve as approve_draft
from urgentaction.actions.operations.comment import comment as say
from urgentaction.actions.operations.drop_draft import drop_draft
from urgentaction.actions.operations.issue import issue as issue_draft
from urgentaction.actions.operations.resolve_comment import resolve_comment
from urgentaction.actions.operations.save_draft import save_draft
from urgentaction.actions.operations.schedule import schedule as schedule_draft
from urgentaction.actions.operations.send_back import send_back
from urgentaction.actions.operations.send_to_review import send_to_review
from urgentaction.actions.operations.start_draft import start_draft
from urgentaction.actions.queries import actions_for
from urgentaction.actions.review import Answers, answers_of, review
from urgentaction.actions.sheet_files import sheet_file
from urgentaction.actions.sheet_shown import sheet_shown
from urgentaction.document.errors import UrgentActionError
from urgentaction.document.model import Document
from urgentaction.publishing.publish import published
from urgentaction.staff.pages import person_of
from urgentaction.staff.policy import may, reach
from urgentaction.staff.roles import Verb

_ON_A_PAGE = 30
_KINDS = ("update", "correction", "stop", "information")


@require_GET
def drafts(request: HttpRequest) -> HttpResponse:
    """Show what is being written, and what waits for whom since when."""
    who = person_of(request)
    if not may_see_drafts(who):
        raise Http404
    page = Paginator(unfinished(who), _ON_A_PAGE).get_page(request.GET.get("page"))
    shown = {"page": page, "may_write": bool(reach(who, Verb.WRITE)), "new": forms.NewForm()}
    return render(request, "actions/drafts.html", shown)


@require_POST
def new(request: HttpRequest) -> HttpResponse:
    """Start a sheet, or one that goes on from an action's last sheet."""
    who = person_of(request)
    action, kind = None, "first"
    if request.POST.get("action"):
        action = get_object_or_404(actions_for(who), pk=number_in(request.POST["action"]), own=True)
        kind = request.POST.get("kind", "update")
        if kind not in _KINDS:
            raise Http404
    place = action.section if action else None
    if not may(who, Verb.WRITE, place):
        raise Http404
    draft = start_draft(
        who,
        section=place,
        language=request.POST.get("language", "en"),
        action=action,
        kind=kind,  # type: ignore[arg-type]  # one of _KINDS
        now=timezone.now(),
    )
    return redirect("drafts:edit", draft.pk)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Show a draft's boxes with the checks beside them; save what was typed."""
    who, draft = person_of(request), draft_of(request, draft_id)
    if not may(who, Verb.WRITE, draft.section_id):
        return redirect("drafts:read", draft.pk)
    if request.method == "GET":
        return _editor(request, draft)
    answers = answers_of(request.POST)
    try:
        document = mended(draft.content(), answers.typed, answers.out)
        version = number_in(request.POST.get("version", ""))
        saved = save_draft(who, draft, document, version=version, now=timezone.now())
    except MendingError as error:
        return _editor(request, draft, answers, error)
    except UrgentActionError as error:
        return _editor(request, draft, answers, MendingError({"": str(error)}))
    if request.headers.get("X-Autosave"):
        return HttpResponse(str(saved.version), content_type="text/plain")
    messages.success(request, _("Saved."))
    return redirect("drafts:edit", draft.pk)


def _editor(
    request: HttpRequest,
    draft: Draft,
    answers: Answers | None = None,
    error: MendingError | None = None,
) -> HttpResponse:
    sentences = error.sentences if error else {}
    arrival = Arrival(draft.content(), "")
    today = timezone.localdate()
    shown = {
        "draft": draft,
        "document": arrival.document,
        "review": review(arrival, answers or Answers({}), sentences, WRITTEN_HEAD),
        "findings": weighed(draft, today),
        "length": _length(arrival.document),
        "comments": draft.comments.filter(resolved_at=None).select_related("by"),
        "error": sentences.get("", _("Please look at the boxes in red.") if sentences else ""),
    }
    return render(request, "actions/editor.html", shown, status=400 if error else 200)


@require_GET
def read(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Show the sheet and each letter as they will read, with what can be done with them."""
    who, draft = person_of(request), draft_of(request, draft_id)
    document, today = draft.content(), timezone.localdate()
    before = draft.action.sheets.last() if draft.action and draft.state != State.ISSUED else None
    wrote = {draft.author_id, *draft.versions.values_list("by", flat=True)}
    shown = {
        "draft": draft,
        "sheet": sheet_shown(document, today),
        "letters": letters_shown(document, today),
        "findings": weighed(draft, today),
        "length": _length(document),
        "comments": draft.comments.select_related("by", "resolved_by"),
        "changed": differences(before.content(), document) if before else [],
        "may_write": may(who, Verb.WRITE, draft.section_id),
        "may_approve": may(who, Verb.APPROVE, draft.section_id) and who.pk not in wrote,
        "may_send_back": may(who, Verb.APPROVE, draft.section_id),
        "may_issue": may(who, Verb.ISSUE, draft.section_id),
        "note": forms.NoteForm(initial={"seen": draft.hash}),
    }
    return render(request, "actions/read.html", shown)


@require_GET
def preview(request: HttpRequest, draft_id: int, suffix: str) -> HttpResponse:
    """Give the sheet as a file, as it will look; a Word file can be sent about and taken back."""
    draft = draft_of(request, draft_id)
    try:
        return sheet_file(draft.content(), suffix, stem="draft", today=timezone.localdate())
    except UrgentActionError as error:
        messages.error(request, str(error))
        return redirect("drafts:read", draft.pk)


# --- steps ---------------------------------------------------------------------------------------


@require_POST
def to_review(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Hand a draft to whoever approves."""
    who, now = person_of(request), timezone.now()
    return _step(
        request,
        draft_id,
        lambda draft: send_to_review(who, draft, now=now, today=timezone.localdate()),
        _("It waits for an approver now."),
    )


@require_POST
def back(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Send a draft back."""
    who, form = person_of(request), ReasonForm(request.POST)
    if not form.is_valid():
        return _say_what_is_missing(request, draft_id, _("Please say what should change."))
    reason = form.cleaned_data["reason"]
    return _step(
        request,
        draft_id,
        lambda draft: send_back(who, draft, reason=reason, now=timezone.now()),
        _("It is back with its author."),
    )


@require_POST
def approve(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Approve what was read: the form carries the hash of the text that it stood under."""
    who, form = person_of(request), forms.NoteForm(request.POST)
    if not form.is_valid():
        return _say_what_is_missing(request, draft_id, _("Please say what you checked."))
    seen, note = form.cleaned_data["seen"], form.cleaned_data["note"]
    now, today = timezone.now(), timezone.localdate()
    return _step(
        request,
        draft_id,
        lambda draft: approve_draft(who, draft, seen=seen, note=note, now=now, today=today),
        _("Sheet and letters are approved."),
    )


@require_POST
def issue(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Issue an approved sheet now."""
    who, now = person_of(request), timezone.now()
    return _step(
        request,
        draft_id,
        lambda draft: issue_draft(who, draft, now=now, today=timezone.localdate()),
        _("It is issued."),
    )


@require_POST
def schedule(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Set or take away the time at which a sheet is issued."""
    who, form = person_of(request), forms.ScheduleForm(request.POST)
    if not form.is_valid():
        return _say_what_is_missing(request, draft_id, _("Please choose a day and a time."))
    return _step(
        request,
        draft_id,
        lambda draft: schedule_draft(who, draft, at=form.when(), now=timezone.now()),
        _("The time is set.") if form.when() else _("The time is taken away."),
    )


@require_POST
def drop(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Throw a draft away."""
    who = person_of(request)
    answer = _step(
        request,
        draft_id,
        lambda draft: drop_draft(who, draft, now=timezone.now()),
        _("It is thrown away."),
    )
    return redirect("drafts:list") if draft_of(request, draft_id).state == State.DROPPED else answer


@require_POST
def accept(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Accept what a check found, with a reason."""
    who, form = person_of(request), forms.AcceptForm(request.POST)
    if not form.is_valid():
        return _say_what_is_missing(request, draft_id, _("Please say why it is right as it is."))
    now, today = timezone.now(), timezone.localdate()
    return _step(
        request,
        draft_id,
        lambda draft: accept_finding(who, draft, **form.cleaned_data, now=now, today=today),
        _("Accepted."),
        to="drafts:edit",
    )


@require_POST
def comment(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Say something about a draft."""
    who, form = person_of(request), forms.CommentForm(request.POST)
    if not form.is_valid():
        return _say_what_is_missing(request, draft_id, _("Please write something."))
    return _step(
        request,
        draft_id,
        lambda draft: say(who, draft, **form.cleaned_data, now=timezone.now()),
        _("Your comment stands beside the sheet."),
    )


@require_POST
def resolve(request: HttpRequest, draft_id: int, comment_id: int) -> HttpResponse:
    """Say that a comment is dealt with."""
    who = person_of(request)
    said = get_object_or_404(draft_of(request, draft_id).comments, pk=comment_id)
    return _step(
        request,
        draft_id,
        lambda _same: resolve_comment(who, said, now=timezone.now()),
        _("The comment is resolved."),
    )


# --- what they share ------------------------------------------------------------------------------


def draft_of(request: HttpRequest, draft_id: int) -> Draft:
    """Return a draft that this person may see; else nothing is there."""
    return get_object_or_404(drafts_for(person_of(request)), pk=draft_id)


def _step(
    request: HttpRequest,
    draft_id: int,
    deed: Callable[[Draft], object],
    done: str,
    to: str = "drafts:read",
) -> HttpResponse:
    """Do something with a draft, and say what came of it."""
    draft = draft_of(request, draft_id)
    try:
        deed(draft)
        messages.success(request, done)
    except UrgentActionError as error:
        messages.error(request, str(error))
    return redirect(to, draft.pk)


def _say_what_is_missing(request: HttpRequest, draft_id: int, sentence: str) -> HttpResponse:
    messages.error(request, sentence)
    return redirect("drafts:read", draft_of(request, draft_id).pk)


def number_in(text: str) -> int:
    """Return the number that a form holds, 0 where it is none."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _length(document: Document) -> str:
    """Return how long the sheet is on paper, or why it cannot be set."""
    try:
        length = published(document, "pdf", today=timezone.localdate()).length
    except UrgentActionError as error:
        return str(error)
    if length is None:
        return ""
    return length.sentence or _("It fits on two pages.")
