"""Who can sign in? An account is an address and a way in; what it may see follows from people.Membership."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from plaatsbaar.apps.boards.models import PersonalData


class Accounts(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A new account; without a password it cannot be signed in to by one."""
        user = self.model(email=self.normalize_email(email).casefold(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An account. It is of no board: one person can be a parent at one board and work at another.

    When somebody last signed in is not kept: nobody needs it (1.4).
    """

    personal_data: ClassVar = PersonalData(
        what="e-mail address, password hash",
        why="to know who signs in (public task; GDPR 6.1 e)",
        clause="4.5",
        how_long="until the person leaves every board",
        who="the person; the operator",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    last_login = None

    objects = Accounts()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.pk)
