"""The addresses where sheets are written, approved and issued."""

from django.urls import path

from urgentaction.actions import draft_history_views as history
from urgentaction.actions import draft_views as views

app_name = "drafts"
urlpatterns = [
    path("", views.drafts, name="list"),
    path("new/", views.new, name="new"),
    path("settings/", history.settings, name="settings"),
    path("<int:draft_id>/", views.edit, name="edit"),
    path("<int:draft_id>/read/", views.read, name="read"),
    path("<int:draft_id>/sheet.<str:suffix>", views.preview, name="preview"),
    path("<int:draft_id>/to-review/", views.to_review, name="to_review"),
    path("<int:draft_id>/back/", views.back, name="back"),
    path("<int:draft_id>/approve/", views.approve, name="approve"),
    path("<int:draft_id>/issue/", views.issue, name="issue"),
    path("<int:draft_id>/schedule/", views.schedule, name="schedule"),
    path("<int:draft_id>/drop/", views.drop, name="drop"),
    path("<int:draft_id>/accept/", views.accept, name="accept"),
    path("<int:draft_id>/comment/", views.comment, name="comment"),
    path("<int:draft_id>/comments/<int:comment_id>/", views.resolve, name="resolve"),
    path("<int:draft_id>/versions/", history.versions, name="versions"),
    path("<int:draft_id>/from-word/", history.from_word, name="from_word"),
    path("<int:draft_id>/from-word/take/", history.take_from_word, name="take_from_word"),
]
