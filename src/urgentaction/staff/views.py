"""The pages about those who work here."""

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from urgentaction.document.errors import UrgentActionError
from urgentaction.staff.forms import InviteForm, JoinForm
from urgentaction.staff.models import OutboxMail, Person
from urgentaction.staff.operations.accept_invitation import accept_invitation, open_invitation
from urgentaction.staff.operations.end_role import end_role as end_a_role
from urgentaction.staff.operations.invite import invite as invite_somebody
from urgentaction.staff.pages import person_of
from urgentaction.staff.policy import may, reach
from urgentaction.staff.queries import (
    memberships_for,
    open_invitations_for,
    places_to_invite,
    roles_to_give,
    trail_for,
)
from urgentaction.staff.roles import Role, Verb

_ON_A_PAGE = 50
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """Show who works here, as far as the person may see."""
    who = person_of(request)
    page = Paginator(memberships_for(who), _ON_A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "invitations": open_invitations_for(who, timezone.now())[:_ON_A_PAGE],
        "may_invite": bool(reach(who, Verb.INVITE)),
        "endable": {each.pk for each in page if may(who, Verb.END_ROLE, each.section_id)},
    }
    return render(request, "staff/people.html", shown)


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody, and show the link that the mail holds."""
    who = person_of(request)
    places = places_to_invite(who)
    if not places:
        raise Http404
    form = InviteForm(places, roles_to_give(who), request.POST or None)
    if request.method == "GET" or not form.is_valid():
        return render(request, "staff/invite.html", {"form": form})
    try:
        link = invite_somebody(
            who,
            email=form.cleaned_data["email"],
            name=form.cleaned_data["name"],
            role=Role(form.cleaned_data["role"]),
            section=form.place(),
            address=f"{request.scheme}://{request.get_host()}",
            now=timezone.now(),
        )
    except UrgentActionError as error:
        form.add_error(None, str(error))
        return render(request, "staff/invite.html", {"form": form}, status=400)
    return render(request, "staff/invited.html", {"link": link, "name": form.cleaned_data["name"]})


@require_POST
def end_role(request: HttpRequest, membership_id: int) -> HttpResponse:
    """End somebody's role."""
    who = person_of(request)
    membership = get_object_or_404(memberships_for(who), pk=membership_id)
    try:
        end_a_role(who, membership, now=timezone.now())
        messages.success(request, _("The role is ended."))
    except UrgentActionError as error:
        messages.error(request, str(error))
    return redirect("staff:people")


@login_not_required
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Let somebody in who has the link of an invitation; opening it changes nothing."""
    found = open_invitation(token, timezone.now())
    if found is None:
        return render(request, "staff/used_up.html", status=404)
    there = Person.objects.filter(email__iexact=found.email).exists()
    form = JoinForm(request.POST or None, initial={"name": found.name})
    if request.method == "GET" or not (there or form.is_valid()):
        shown = {"form": form, "invitation": found, "there": there}
        return render(request, "staff/join.html", shown)
    typed = {} if there else form.cleaned_data
    person = accept_invitation(
        token, name=typed.get("name", ""), password=typed.get("password"), now=timezone.now()
    )
    if there:
        # The link adds the role, and is no way in: they sign in as they always do.
        messages.success(request, _("You have a new role. Please sign in."))
        return redirect("account_login")
    login(request, person, backend=_BACKEND)
    messages.success(request, _("Welcome. Please add a second step to your sign-in."))
    return redirect("mfa_index")


@require_GET
def trail(request: HttpRequest) -> HttpResponse:
    """Show what was done, by whom and when."""
    who = person_of(request)
    if not reach(who, Verb.READ_TRAIL):
        raise Http404
    page = Paginator(trail_for(who), _ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "staff/trail.html", {"page": page})


@require_GET
def outbox(request: HttpRequest) -> HttpResponse:
    """Show every mail to staff, as it left or would have left."""
    if not may(person_of(request), Verb.READ_OUTBOX, None):
        raise Http404
    page = Paginator(OutboxMail.objects.defer("text"), _ON_A_PAGE)
    return render(request, "staff/outbox.html", {"page": page.get_page(request.GET.get("page"))})


@require_GET
def mail(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Show a mail."""
    if not may(person_of(request), Verb.READ_OUTBOX, None):
        raise Http404
    return render(request, "staff/mail.html", {"mail": get_object_or_404(OutboxMail, pk=mail_id)})
