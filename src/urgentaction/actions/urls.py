"""The addresses of the desk."""

from django.urls import path

from urgentaction.actions import views

app_name = "actions"
urlpatterns = [
    path("", views.board, name="board"),
    path("receive/", views.receive, name="receive"),
    path("receive/confirm/", views.confirm, name="confirm"),
    path("actions/<int:action_id>/", views.action, name="action"),
    path("actions/<int:action_id>/stop/", views.stop, name="stop"),
    path("actions/<int:action_id>/ask-to-resume/", views.ask_to_resume, name="ask_to_resume"),
    path("actions/<int:action_id>/resume/", views.resume, name="resume"),
    path("actions/<int:action_id>/withhold/", views.withhold, name="withhold"),
    path("actions/<int:action_id>/sheets/<int:sheet_id>/", views.sheet, name="sheet"),
    path(
        "actions/<int:action_id>/sheets/<int:sheet_id>/sheet.<str:suffix>",
        views.download,
        name="download",
    ),
]
