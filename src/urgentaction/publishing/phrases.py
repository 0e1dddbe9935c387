"""The set phrases of a sheet: labels, sentences, dates and lists, in the sheet's language.

A language's data file has several forms of each; printed is the first that needs just what we have.
"""

import re
from collections.abc import Iterable
from functools import cache
from unicodedata import category

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.units import format_unit

from urgentaction.document.model import Gender
from urgentaction.languages.language import Language

_HOLE = re.compile(r"\{(\w+)\}")
_COLON = re.compile(r"\s?[:：]$")
_COMMAS = {"ar": "، ", "fa": "، ", "zh": "，"}
_BRITISH = {"en": "en-GB"}
"""Babel's plain English is American: another order of dates, another comma before "or"."""


def label(language: Language, key: str) -> str:
    """Return a label with its colon."""
    return with_colon(language, language.label(key))


def with_colon(language: Language, words: str) -> str:
    """Return words with a colon as the language sets it: as its own sentences do (French: “ :”)."""
    found = _COLON.search(language.sentence("ask"))
    colon = found[0].replace(" ", "\u00a0") if found else ":"
    return words + colon


def with_commas(language: Language, pieces: Iterable[str]) -> str:
    """Return the pieces that are not empty with the language's comma between them."""
    return _COMMAS.get(language.code, ", ").join(filter(None, pieces))


def with_brackets(language: Language, words: str, inside: str) -> str:
    """Return words with others after them in the language's brackets: UA 1/26 (2 March 2026)."""
    return f"{words}（{inside}）" if language.code == "zh" else f"{words} ({inside})"


def sentence(language: Language, key: str, **values: str) -> str:
    """Return the first form of a sentence whose holes are just these values, filled in.

    A sentence in capitals takes its values in capitals. KeyError where there is no such form.
    """
    for form in language.sentences[key]:
        if set(_HOLE.findall(form)) == set(values):
            return _filled(form, values)
    raise KeyError(key)


def first_sentence(language: Language, key: str, **values: str) -> str:
    """Return the first form of a sentence whose holes can be filled with some of these values."""
    for form in language.sentences[key]:
        if set(_HOLE.findall(form)) <= set(values):
            return _filled(form, values)
    raise KeyError(key)


def sentence_without_list(language: Language, key: str, **values: str) -> str:
    """Return the first form without a colon, which leads to a list; else the first, less its."""
    for form in language.sentences[key]:
        if set(_HOLE.findall(form)) == set(values) and not _COLON.search(form):
            return _filled(form, values)
    return _COLON.sub("", sentence(language, key, **values))


def languages_in_words(language: Language, codes: Iterable[str], *, own: bool) -> str:
    """Return languages (BCP 47) as "write in …" goes on: Russian, English or your own language.

    A language that declines these names lists them in `words.written_in`: "ru русском".
    """
    forms = dict(form.split(" ", 1) for form in language.words.get("written_in", ()))
    names = [forms.get(code) or language_name(language, code) for code in codes]
    if own:
        names.append(language.words["own_language"][0])
    return format_list(names, style="or", locale=_locale(language))


def language_names(language: Language, codes: Iterable[str]) -> str:
    """Return languages (BCP 47) as a list of their names: Russian, English."""
    return with_commas(language, (language_name(language, code) for code in codes))


def language_name(language: Language, code: str) -> str:
    """Return what a language (BCP 47) is called in the sheet's language; else its code."""
    try:
        name = Locale.parse(code, sep="-").get_display_name(_locale(language))
    except (UnknownLocaleError, ValueError):
        return code
    return name or code


def gender_in_letters(language: Language, gender: Gender) -> str:
    """Return the short mark of a gender: m, f."""
    return language.words[gender][0]


def age_in_words(language: Language, age: str) -> str:
    """Return a number of years as lists of people have it: aged 31; other words as they are.

    Where the language's first form is counted years (52 года, 55 лет), the plural rules of its
    locale choose among its forms.
    """
    if not age.isdecimal():
        return age
    printed, *_read = language.words["aged"]
    forms = [form.replace("{age}", age) for form in language.words["aged"]]
    by_rule = _years(language, int(age))
    is_counted = printed in {_years(language, n).replace(str(n), "{age}") for n in (1, 2, 5)}
    return by_rule if is_counted and by_rule in forms else forms[0]


def _years(language: Language, number: int) -> str:
    return format_unit(number, "duration-year", locale=_locale(language))


def ordinal(language: Language, number: int) -> str:
    """Return an ordinal word (1 is "first"); a numeral where the language's list is at its end."""
    if 0 < number <= len(language.ordinals):
        return language.ordinals[number - 1][0]
    return f"{number}."


def with_mark(language: Language, salutation: str) -> str:
    """Return a salutation with the mark that ends it in this language, unless it has one."""
    shown = [letter for letter in salutation if category(letter) != "Cf"]
    if not shown or not shown[-1].isalnum():
        return salutation
    return salutation + str(language.letter.get("salutation_mark", ""))


def _filled(form: str, values: dict[str, str]) -> str:
    shouting = _HOLE.sub("", form).isupper()

    def value(hole: re.Match[str]) -> str:
        return values[hole[1]].upper() if shouting else values[hole[1]]

    return _HOLE.sub(value, form)


def _locale(language: Language) -> Locale:
    return _locale_of(_BRITISH.get(language.code, language.code))


@cache
def _locale_of(code: str) -> Locale:
    return Locale.parse(code, sep="-")
