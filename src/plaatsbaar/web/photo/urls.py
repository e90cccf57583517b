"""The addresses of the photo pages, below ``/b/<board>/foto/``."""

from __future__ import annotations

from django.urls import path

from plaatsbaar.web.photo import adding, files, progress, views

urlpatterns = [
    path("b/<slug:board>/foto/toevoegen", adding.add, name="photo-add"),
    path("b/<slug:board>/foto/stand", progress.status, name="photo-status"),
    path("b/<slug:board>/foto/voortgang", progress.frame, name="photo-frame"),
    path("b/<slug:board>/foto/<uuid:photo>/", views.photo, name="photo"),
    path("b/<slug:board>/foto/<uuid:photo>.css", files.css, name="photo-css"),
    path("b/<slug:board>/foto/<uuid:photo>/beeld.jpg", files.preview, name="photo-preview"),
    path("b/<slug:board>/foto/<uuid:photo>/klein.jpg", files.small, name="photo-small"),
    path("b/<slug:board>/foto/<uuid:photo>/na.jpg", files.made, name="photo-made"),
    path("b/<slug:board>/foto/<uuid:photo>/gezicht/<int:number>.jpg", files.crop, name="photo-crop"),
    path("b/<slug:board>/foto/<uuid:photo>/bestand.jpg", files.download, name="photo-file"),
]
