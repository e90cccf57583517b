"""Who can sign in? An account is an address and a way in; what it may see follows from people.Membership."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from plaatsbaar.apps.boards.models import BoardRow, PersonalData


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

    When somebody last signed in is not kept: nobody needs it (1.4). ``is_operator``: runs the installation, may set up
    boards, and sees nothing of any. Every session holds a hash of ``rights_epoch``: a new one ends them all at their
    next request.
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
    is_operator = models.BooleanField(default=False)
    rights_epoch = models.UUIDField(default=uuid.uuid4, editable=False)
    last_login = None

    objects = Accounts()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.pk)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django compares this at every request; it changes with the password and with the epoch."""
        said = f"{self.password}|{self.rights_epoch.hex}"
        return salted_hmac("plaatsbaar.accounts.session", said, secret=secret, algorithm="sha256").hexdigest()


class SignedIn(models.Model):
    """A session of an account, so that its owner can see and end it. Gone when the session is.

    Of no board, as the account is: ending a session ends it everywhere.
    """

    personal_data: ClassVar = PersonalData(
        what="since when and on what kind of device somebody is signed in",
        why="to let people see and end their own sessions (GDPR 32)",
        clause="1.4",
        how_long="until the session ends, at most 12 hours",
        who="the person",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sessions")
    session_key = models.CharField(max_length=40, unique=True)
    device = models.CharField(max_length=60)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["-since"]

    def __str__(self) -> str:
        return str(self.pk)


class MailLink(models.Model):
    """A link in a mail, for one person and one purpose, to be used once. Only a hash of what the mail holds is kept.

    Not a row of its board: the link must be found before anything about it is known. ``about`` is whom or what it is
    for besides the person: the child of a guardian.
    """

    personal_data: ClassVar = PersonalData(
        what="ids of who may use a link and for what; when it was made and used",
        why="to let people without an account answer, once (4.5)",
        clause="4.5",
        how_long="30 days after it ended",
        who="nobody; the operator sees ids",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token_hash = models.CharField(max_length=64, unique=True)
    board_id = models.UUIDField()
    person_id = models.UUIDField()
    purpose = models.CharField(max_length=30)
    about = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    valid_until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["board_id", "person_id", "purpose"], name="links_of_a_person")]

    def __str__(self) -> str:
        return str(self.pk)


class SignInService(BoardRow):
    """A service of the board that says who somebody is: Entra ID, Google Workspace or another by OpenID Connect.

    ``domains``: the mail domains that it speaks for; an identity with another address is not believed unless the
    service says that it verified the address. ``identifier``: the claim that is a person's id in the board's own
    administration, empty for none. The client secret is locked (see locks.py).
    """

    personal_data: ClassVar = None

    name = models.SlugField(max_length=30)
    label = models.CharField(max_length=60)
    issuer = models.URLField(max_length=300)
    client_id = models.CharField(max_length=200)
    client_secret = models.TextField()
    domains = models.JSONField(default=list, blank=True)
    identifier = models.CharField(max_length=60, blank=True)
    on = models.BooleanField(default=True)

    class Meta(BoardRow.Meta):
        ordering: ClassVar = ["label"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["board", "name"], name="one_service_of_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
