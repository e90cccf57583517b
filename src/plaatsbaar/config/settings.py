"""Django's settings. What differs per installation comes from `environment.Environment`; the rest is the same for all.

Privacy by construction (design 7): uploads stay in memory, nothing of a request is logged or reported, a session holds
the id of a user and nothing else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plaatsbaar.apps.vault.secret import data_folder, derived, installation_secret
from plaatsbaar.config.database import database, owner
from plaatsbaar.config.environment import Environment
from plaatsbaar.config.logs import logging_for

ENVIRONMENT = Environment()
PACKAGE = Path(__file__).resolve().parent.parent
DATA_FOLDER = data_folder(ENVIRONMENT.data.resolve())

SECRET_KEY = installation_secret(DATA_FOLDER)
INSTALLATION_KEY = derived(SECRET_KEY, "picture-store")
"""Wraps the keys of stored pictures (design 7)."""
FILM_FOLDER = ENVIRONMENT.films
VAULT_FOLDER = DATA_FOLDER / "vault"
"""The key store and its installation keys: never in a backup that lives longer than the keys may."""

DEBUG = ENVIRONMENT.debug
DEMO = ENVIRONMENT.demo
DEFAULT_BOARD = ENVIRONMENT.board
TRUSTED_PROXY = ENVIRONMENT.trusted_proxy
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *ENVIRONMENT.hosts]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "plaatsbaar.apps.boards",
    "plaatsbaar.apps.vault",
    "plaatsbaar.apps.tasks",
    "plaatsbaar.apps.outbox",
    "plaatsbaar.apps.journal",
    "plaatsbaar.apps.accounts",
    "plaatsbaar.apps.tokens",
    "plaatsbaar.apps.people",
    "plaatsbaar.apps.imports",
    "plaatsbaar.apps.offices",
    "plaatsbaar.apps.lessons",
    "plaatsbaar.apps.consent",
    "plaatsbaar.apps.checks",
    "plaatsbaar.apps.demonstration",
    "plaatsbaar.web",
    # after our own, whose templates go first
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "plaatsbaar.config.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "plaatsbaar.apps.accounts.visitors.VisitorMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "plaatsbaar.apps.boards.middleware.BoardMiddleware",
    "plaatsbaar.api.entering.ApiMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "plaatsbaar.config.urls"
WSGI_APPLICATION = "plaatsbaar.config.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
            ],
        },
    },
]

# -- database: see database.py for what each setting is for
DATABASES: dict[str, dict[str, Any]] = {"default": database(ENVIRONMENT.database, DATA_FOLDER)}
DATABASE_OWNER = owner(ENVIRONMENT.database_owner)
"""The account that migrates on PostgreSQL; web and worker never are it."""
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- people
AUTH_USER_MODEL = "accounts.User"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

AUTHENTICATION_BACKENDS = ["plaatsbaar.apps.accounts.backend.AddressBackend"]

# -- signing in, by django-allauth. Nobody signs up: an account comes from an invitation or the board's own service.
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "plaatsbaar.web.account.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # addresses come from the board; a link to it was used before a password exists
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# guessing is slowed down in accounts/slowing.py, which locks nobody out; a whole school stands behind one address
ACCOUNT_RATE_LIMITS = {"login": "600/m/ip", "login_failed": "30/m/key"}
MFA_ADAPTER = "plaatsbaar.web.account.adapters.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Plaatsbaar"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not ENVIRONMENT.https
MFA_RATE_LIMITS = {"webauthn_login": "600/m/ip"}
SOCIALACCOUNT_ADAPTER = "plaatsbaar.web.account.adapters.ServiceAdapter"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True}}

# -- language and time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# -- files: nothing of an upload is ever written to disk. The limits are of one body; waitress refuses more (serve.py).
MAX_BODY = 27 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = MAX_BODY + 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 40  # more than may be added at once, so that the page can say so
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

# -- sessions: a row exists for who signed in only, and holds the user's id. Who is not signed in has no session; what
#    binds a photo to a visitor is a random value in a signed cookie (accounts/visitors.py).
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "plaatsbaar.web.errors.session_expired"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ENVIRONMENT.hosts]

# -- https: only when the installation says so, otherwise nothing would work on the loopback address
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = ENVIRONMENT.https
SESSION_COOKIE_NAME = "__Host-sessie" if ENVIRONMENT.https else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if ENVIRONMENT.https else "csrf"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if ENVIRONMENT.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # "no-referrer" makes browsers post "Origin: null", which the CSRF check refuses
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

# -- mail: to a relay near the installation; without one nothing leaves and the outbox says so
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = ENVIRONMENT.smtp_host
EMAIL_PORT = ENVIRONMENT.smtp_port
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = ENVIRONMENT.mail_from

# -- what is written down: see logs.py and reports.py; never anything out of a request
LOGGING = logging_for(ENVIRONMENT.log_level)
DEFAULT_EXCEPTION_REPORTER_FILTER = "plaatsbaar.config.reports.NothingOfTheRequest"
DEFAULT_EXCEPTION_REPORTER = "plaatsbaar.config.reports.BareReporter"
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # subdomains are not ours to bind
