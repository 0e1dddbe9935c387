"""The words around a letter on paper: the note on a copy, the lines of a fax, what to do at home.

Each language has them in the table `[paper]` of its data file. In its sentences `{offices}`,
`{page}`, `{pages}`, `{number}` and `{date}` stand for what varies. No sentence depends on how many
letters there are or on anybody's gender, or needs a date or a name in another case than it is given
in.
"""

import re

from urgentaction.languages.language import codes, language

_HOLE = re.compile(r"\{(\w+)\}")
_ISOLATED = "\u2068{}\u2069"
"""First strong isolate: a number or a name keeps its own way among words that run the other."""


def on_paper(code: str, key: str, **values: str) -> str:
    """Return a sentence in a language (BCP 47), filled in; in English where we have no such file.

    KeyError where a sentence has a hole without a value. Braces in a value stay what they are.
    """
    base = code.replace("_", "-").partition("-")[0].lower()
    tongue = language(base if base in codes() else "en")
    form = _ISOLATED if tongue.direction == "rtl" else "{}"

    def value(hole: re.Match[str]) -> str:
        # A date that ends in a full stop ("2026 г.") has no second one after it.
        stopped = hole.string.startswith(".", hole.end())
        return form.format(values[hole[1]].removesuffix(".") if stopped else values[hole[1]])

    return _HOLE.sub(value, tongue.paper[key])
