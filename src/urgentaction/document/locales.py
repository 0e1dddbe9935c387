"""Babel's locales by our language codes."""

from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def locale_of(language: str) -> Locale:
    """Return the locale of a language (BCP 47); the English one where Babel has none.

    Plain "en" is British, as the project's wording is.
    """
    if language == "en":
        return Locale("en", "GB")
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")
