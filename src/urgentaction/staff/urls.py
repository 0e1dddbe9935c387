"""The addresses of those who work here."""

from django.urls import path

from urgentaction.staff import views

app_name = "staff"
urlpatterns = [
    path("staff/", views.people, name="people"),
    path("staff/invite/", views.invite, name="invite"),
    path("staff/roles/<int:membership_id>/end/", views.end_role, name="end_role"),
    path("invitation/<str:token>/", views.invitation, name="invitation"),
    path("trail/", views.trail, name="trail"),
    path("outbox/", views.outbox, name="outbox"),
    path("outbox/<int:mail_id>/", views.mail, name="mail"),
]
