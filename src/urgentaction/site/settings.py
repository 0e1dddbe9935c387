"""Django's settings: what is the same on every host, and what `environment` says of this one."""

from datetime import timedelta
from urllib.parse import unquote, urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from urgentaction.site.environment import environment

HOST = environment()

# --- the site -----------------------------------------------------------------------------------

DEBUG = False
SECRET_KEY = HOST.secret_key
SITE_URL = HOST.url
ALLOWED_HOSTS = [HOST.host, "127.0.0.1", "localhost"]
CSRF_TRUSTED_ORIGINS = [HOST.url]
ROOT_URLCONF = "urgentaction.site.urls"
WSGI_APPLICATION = "urgentaction.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "urgentaction.site",
    "urgentaction.actions",
    "urgentaction.staff",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "urgentaction.site.middleware.speak",
    "urgentaction.site.middleware.keep_private",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "urgentaction.site.context.desk",
            ],
        },
    },
]

# --- the database -------------------------------------------------------------------------------

if HOST.database_url:
    DATABASES = {"default": dj_database_url.parse(HOST.database_url, conn_max_age=60)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(HOST.data / "urgentaction.sqlite3"),
            "OPTIONS": {
                # Readers do not wait for writers, and two writers wait for each other in turn.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    }

# --- who is there -------------------------------------------------------------------------------

AUTH_USER_MODEL = "staff.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {"user_attributes": ("email", "name")}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "actions:board"
ACCOUNT_ADAPTER = "urgentaction.staff.sign_in.InvitedOnly"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
# Whoever was invited by mail has shown that the address is theirs.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = "strict"
# Five wrong passwords lock an account for five minutes; the same address may try thirty accounts.
ACCOUNT_RATE_LIMITS = {"login_failed": "5/5m/key,30/h/ip"}
# A desk is opened in many places: whoever closes the browser has left.
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "urgentaction"
# Browsers allow keys on this machine without HTTPS, and nowhere else.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HOST.secure
USERSESSIONS_TRACK_ACTIVITY = True
SESSION_COOKIE_AGE = int(timedelta(days=14).total_seconds())
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HOST.secure
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True

# --- what goes out ------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = HOST.mail_from
EMAIL_BACKEND = "urgentaction.staff.outbox.Outbox"
if HOST.smtp:
    EMAIL_BACKEND = "urgentaction.staff.outbox.OutboxAndServer"
    _server = urlsplit(HOST.smtp)
    EMAIL_HOST, EMAIL_PORT = _server.hostname, _server.port or 587
    EMAIL_HOST_USER = unquote(_server.username or "")
    EMAIL_HOST_PASSWORD = unquote(_server.password or "")
    EMAIL_USE_TLS = bool(_server.username)

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if HOST.secure else 0
# The proxy in front speaks HTTPS, and must set this header itself: docs/hosting.md says how.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HOST.secure else None

# --- words, days, files -------------------------------------------------------------------------

LANGUAGE_CODE = HOST.language
LANGUAGES = [("en", _("English"))]
TIME_ZONE = HOST.time_zone
USE_TZ = True
STATIC_URL = "static/"
# Files are served as they lie in the packages: no step has to gather them first.
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 2**20
FILE_UPLOAD_MAX_MEMORY_SIZE = 20 * 2**20
# One sheet with ten offices is a form of a few hundred fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

# --- the log: what went wrong, and never whose page or address it was ---------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"anonymous": {"()": "urgentaction.site.logs.Anonymous"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["anonymous"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}
