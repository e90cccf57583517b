"""What can an installation set from outside, and what is it when nothing was said? Environment: ``PLAATSBAAR_...``."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Environment(BaseSettings):
    """One installation's settings. Lists are written as JSON: ``PLAATSBAAR_HOSTS='["check.example.nl"]'``."""

    model_config = SettingsConfigDict(env_prefix="PLAATSBAAR_", extra="ignore")

    data: Path = Field(default=Path(".data"), description="Folder for the database, the secret and the picture store.")
    hosts: list[str] = Field(default=[], description="Host names besides the loopback ones.")
    https: bool = Field(default=False, description="Served over https only: secure cookies and HSTS.")
    trusted_proxy: str = Field(default="", description="Address of the one proxy whose X-Forwarded-For counts.")
    board: str = Field(default="", description="Slug of the board shown at /; empty: the oldest board.")
    database: str = Field(default="", description="postgresql://user@host/name; empty: SQLite in the data folder.")
    database_owner: str = Field(default="", description="postgresql://owner@host/name: the account that migrates.")
    demo: bool = Field(default=False, description="May people look around as a demonstration person, without password?")
    smtp_host: str = Field(default="127.0.0.1", description="Mail server that takes our mail.")
    smtp_port: int = Field(default=25, description="Its port.")
    mail_from: str = Field(default="plaatsbaar@localhost", description="Sender of our mail; answers are read there.")
    films: Path | None = Field(
        default=None, description="Folder for films, shared by web and workers; empty: in memory."
    )
    debug: bool = Field(default=False, description="Django's debug pages. They show request content: never in use.")
    log_level: str = Field(default="INFO", description="Lowest level that is written.")
