"""The addresses of the site."""

from django.urls import include, path

from urgentaction.site import views

urlpatterns = [
    path("", include("urgentaction.actions.urls")),
    path("drafts/", include("urgentaction.actions.draft_urls")),
    path("", include("urgentaction.staff.urls")),
    path("account/", include("allauth.account.urls")),
    path("account/2fa/", include("allauth.mfa.urls")),
    path("account/sessions/", include("allauth.usersessions.urls")),
    path("style/", views.style, name="style"),
    path("health/", views.health, name="health"),
]

handler404 = "urgentaction.site.views.not_found"
handler500 = "urgentaction.site.views.broken"
