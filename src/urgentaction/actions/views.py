"""The pages of the desk. A page asks and shows; what changes anything is an operation."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from urgentaction.actions.arrivals import Arrival, read_apart, unpacked
from urgentaction.actions.form_fields import MendingError
from urgentaction.actions.forms import ReasonForm, ReceiveForm, WithholdForm
from urgentaction.actions.marking import pieces
from urgentaction.actions.models import Action, IssuedSheet
from urgentaction.actions.operations.ask_to_resume import ask_to_resume as ask_to_resume_action
from urgentaction.actions.operations.receive import receive as receive_sheet
from urgentaction.actions.operations.resume import resume as resume_action
from urgentaction.actions.operations.stop import stop as stop_action
from urgentaction.actions.operations.withhold import withhold as withhold_name
from urgentaction.actions.queries import (
    BoardFilter,
    action_of,
    actions_for,
    places_to_receive,
    same_sheet,
)
from urgentaction.actions.queries import (
    board as board_of,
)
from urgentaction.actions.review import Answers, answers_of, confirmed, review
from urgentaction.actions.sheet_files import SUFFIXES, sheet_file
from urgentaction.document.errors import UrgentActionError
from urgentaction.staff.forms import place_key
from urgentaction.staff.models import Person, Section
from urgentaction.staff.pages import person_of
from urgentaction.staff.policy import may, reach
from urgentaction.staff.roles import Verb

_ON_A_PAGE = 30


@require_GET
def board(request: HttpRequest) -> HttpResponse:
    """Show what is open and what ends first; stopped and expired ones by a click."""
    who = person_of(request)
    if not reach(who, Verb.SEE_ACTIONS):
        return redirect("staff:people")
    wanted = BoardFilter(request.GET.get("state", "open"), request.GET.get("words", "")[:100])
    today = timezone.localdate()
    page = Paginator(board_of(who, wanted, today), _ON_A_PAGE).get_page(request.GET.get("page"))
    shown = {"page": page, "wanted": wanted, "today": today}
    return render(request, "actions/board.html", shown)


# --- receive -------------------------------------------------------------------------------------


@require_http_methods(["GET", "POST"])
def receive(request: HttpRequest) -> HttpResponse:
    """Take a file, read it, and show what it says, to be looked over. Nothing is kept."""
    who = person_of(request)
    places = places_to_receive(who)
    if not places:
        raise Http404
    form = ReceiveForm(places, request.POST or None, request.FILES or None)
    if request.method == "GET" or not form.is_valid():
        return render(request, "actions/receive.html", {"form": form})
    try:
        arrival = read_apart(*form.bytes_and_name())
    except UrgentActionError as error:
        form.add_error(None, str(error))
        return render(request, "actions/receive.html", {"form": form}, status=400)
    _halt_first(request, who, arrival, form.place())
    return _review_page(request, arrival, form.place())


def _halt_first(
    request: HttpRequest, who: Person, arrival: Arrival, section: Section | None
) -> None:
    """Stop the action of a sheet that says stop, before anybody has looked at the rest."""
    if arrival.document.kind != "stop":
        return
    action = action_of(arrival.document, section)
    if action is None or not may(who, Verb.STOP, action.section_id):
        return
    if stop_action(who, action, now=timezone.now(), note="a sheet that says stop arrived"):
        sentence = _("This sheet says stop, so %(action)s is stopped now.")
        messages.warning(request, sentence % {"action": action.title})


def _review_page(
    request: HttpRequest,
    arrival: Arrival,
    section: Section | None,
    answers: Answers | None = None,
    error: MendingError | None = None,
) -> HttpResponse:
    sentences = error.sentences if error else {}
    shown = {
        "review": review(arrival, answers or Answers({}), sentences),
        "document": arrival.document,
        "file_name": arrival.file_name,
        "packed": arrival.packed(),
        "place": place_key(section),
        "same": same_sheet(arrival.document, section),
        "action": action_of(arrival.document, section),
        "error": sentences.get("", _("Please look at the boxes in red.") if sentences else ""),
    }
    return render(request, "actions/review.html", shown, status=400 if error else 200)


@require_POST
def confirm(request: HttpRequest) -> HttpResponse:
    """Keep a sheet as the person has confirmed it; else show it again with all they typed."""
    who = person_of(request)
    section = _place(request, who)
    try:
        arrival = unpacked(request.POST.get("packed", ""))
    except UrgentActionError as error:
        messages.error(request, str(error))
        return redirect("actions:receive")
    answers = answers_of(request.POST)
    try:
        document = confirmed(arrival, answers)
    except MendingError as error:
        return _review_page(request, arrival, section, answers, error)
    try:
        sheet = receive_sheet(
            who, document, section=section, file_name=arrival.file_name, now=timezone.now()
        )
    except UrgentActionError as error:
        return _review_page(request, arrival, section, answers, MendingError({"": str(error)}))
    messages.success(request, _("The sheet is kept."))
    return redirect("actions:action", sheet.action_id)


def _place(request: HttpRequest, who: Person) -> Section | None:
    """Return the section that the form names, if this person may receive there."""
    key = request.POST.get("section", "")
    for place in places_to_receive(who):
        if key == place_key(place):
            return place
    raise Http404


# --- an action -----------------------------------------------------------------------------------


@require_GET
def action(request: HttpRequest, action_id: int) -> HttpResponse:
    """Show an action: where it stands, its sheets, and what can be done."""
    who = person_of(request)
    shown = _action(request, action_id)
    sheets = list(shown.sheets.select_related("kept_by").order_by("-kept_at", "-id"))
    wish = shown.resumptions.filter(agreed_at=None).select_related("asked_by").first()
    page = {
        "action": shown,
        "sheets": sheets,
        "newest": sheets[0].content() if sheets else None,
        "last_day": next((each.last_day for each in sheets if each.last_day), None),
        "today": timezone.localdate(),
        "wish": wish,
        "may_write_on": shown.own and may(who, Verb.WRITE, shown.section_id),
        "may_withhold": may(who, Verb.WITHHOLD, shown.section_id),
        "may_stop": may(who, Verb.STOP, shown.section_id),
        "may_resume": may(who, Verb.RESUME, shown.section_id),
        "suffixes": list(SUFFIXES),
    }
    return render(request, "actions/action.html", page)


@require_http_methods(["GET", "POST"])
def stop(request: HttpRequest, action_id: int) -> HttpResponse:
    """Ask once whether to stop, with nothing to fill in; then stop."""
    who, shown = person_of(request), _action(request, action_id)
    if not may(who, Verb.STOP, shown.section_id):
        raise Http404
    if request.method == "GET":
        return render(request, "actions/stop.html", {"action": shown})
    stop_action(who, shown, now=timezone.now())
    messages.warning(request, _("%(action)s is stopped.") % {"action": shown.title})
    return redirect("actions:action", shown.pk)


@require_POST
def ask_to_resume(request: HttpRequest, action_id: int) -> HttpResponse:
    """Ask that a stop be undone."""
    shown = _action(request, action_id)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Please say why the stop should be undone."))
        return redirect("actions:action", shown.pk)
    try:
        ask_to_resume_action(
            person_of(request), shown, reason=form.cleaned_data["reason"], now=timezone.now()
        )
        messages.success(request, _("Another person can agree now. Until then it stays stopped."))
    except UrgentActionError as error:
        messages.error(request, str(error))
    return redirect("actions:action", shown.pk)


@require_POST
def resume(request: HttpRequest, action_id: int) -> HttpResponse:
    """Agree that a stop be undone."""
    shown = _action(request, action_id)
    try:
        resume_action(person_of(request), shown, now=timezone.now())
        messages.success(request, _("The stop is undone: people can write again."))
    except UrgentActionError as error:
        messages.error(request, str(error))
    return redirect("actions:action", shown.pk)


@require_http_methods(["GET", "POST"])
def withhold(request: HttpRequest, action_id: int) -> HttpResponse:
    """Take a name out of the action, wherever it stands."""
    who, shown = person_of(request), _action(request, action_id)
    if not may(who, Verb.WITHHOLD, shown.section_id):
        raise Http404
    form = WithholdForm(request.POST or None)
    if request.method == "GET" or not form.is_valid():
        return render(request, "actions/withhold.html", {"action": shown, "form": form})
    forms, instead = form.cleaned_data["names"].splitlines(), form.cleaned_data["instead"]
    try:
        withhold_name(who, shown, forms=forms, instead=instead, now=timezone.now())
        messages.success(request, _("The name is taken out, and kept out."))
    except UrgentActionError as error:
        messages.error(request, str(error))
    return redirect("actions:action", shown.pk)


@require_GET
def sheet(request: HttpRequest, action_id: int, sheet_id: int) -> HttpResponse:
    """Show a sheet as it came, with what each field was read from."""
    kept = _sheet(request, action_id, sheet_id)
    document = kept.content()
    shown = {"action": kept.action, "sheet": kept, "source": pieces(document)}
    return render(request, "actions/sheet.html", shown)


@require_GET
def download(request: HttpRequest, action_id: int, sheet_id: int, suffix: str) -> HttpResponse:
    """Give a sheet as a file: never what only the desk may see."""
    kept = _sheet(request, action_id, sheet_id)
    try:
        return sheet_file(kept.content(), suffix, stem="sheet", today=timezone.localdate())
    except UrgentActionError as error:
        messages.error(request, str(error))
        return redirect("actions:action", action_id)


def _action(request: HttpRequest, action_id: int) -> Action:
    return get_object_or_404(actions_for(person_of(request)), pk=action_id)


def _sheet(request: HttpRequest, action_id: int, sheet_id: int) -> IssuedSheet:
    sheets = IssuedSheet.objects.select_related("action")
    return get_object_or_404(sheets, pk=sheet_id, action=_action(request, action_id))
