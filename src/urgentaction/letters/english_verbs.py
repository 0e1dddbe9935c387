"""The verbs that English calls open with, and how they go on when a person says them.

A call tells supporters what to do ("Urging the authorities to …"); American and older sheets use
the bare form ("Urge them to …"). Both are read.
"""

import re
from collections.abc import Iterable


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_VERBS = _words(
    "acknowledge advise affirm appeal applaud argue ask assert assure beg beseech call commend"
    " condemn congratulate convey declare demand denounce deplore draw emphasise emphasize"
    " encourage enquire entreat exhort explain express highlight implore inform inquire insist"
    " invite mention note object oppose petition plead point praise press protest raise recall"
    " recognise recognize recommend regret reiterate reject remind repeat request say seek state"
    " stress suggest support tell thank underline urge voice welcome"
)
_BARE = _words(
    "appeal ask beg call condemn demand express implore insist plead remind request seek tell"
    " thank urge welcome"
)
"""Verbs whose bare form asks something of the writer; "Recognise …" asks it of the authorities."""

TO_SOMEBODY = _words(
    "advise appeal ask assure beg beseech call commend congratulate encourage entreat exhort"
    " implore inform invite petition plead praise press remind request tell thank urge"
)
"""Verbs that can have somebody as their object."""

PARTICLES = {"appeal": ("to",), "call": ("upon", "on"), "plead": ("with",)}
"""What stands between such a verb and its object."""

COURTEOUS = {
    "call upon": "call on",
    "exhort": "urge",
    "petition": "ask",
    "press": "urge",
    "request": "ask",
}
"""The word that a person uses in a letter; the others are kept."""

ASKS_FOR_A_DEED = frozenset(
    {"appeal to", "ask", "beg", "beseech", "call on", "entreat", "implore", "plead with", "urge"}
)
"""To a mission all these are "ask your government": an ambassador passes on, and does not act."""

EXPRESSING = frozenset({"convey", "express", "raise", "voice"})
"""What follows is a feeling: "expressing concern that …" is "I am concerned that …"."""

SAYING = frozenset({"affirm", "argue", "assert", "declare", "explain", "mention", "say", "state"})
"""What follows is the supporter's own: "saying that you are against …" is "I am against …"."""

DEMANDS = _words(
    "abide abolish act adopt allow amend annul apologise arrange avoid ban bring cancel carry"
    " cease clarify close commute compensate comply conduct confirm cooperate decriminalise"
    " deliver disclose dismiss drop end enforce ensure establish facilitate find free fulfil give"
    " grant guarantee halt hand hold honour identify implement improve initiate introduce"
    " investigate issue keep launch lift locate make move open order overturn pardon pass permit"
    " prevent prosecute protect provide publish punish put quash ratify recognise recognize"
    " refrain reform release remove repeal replace respect restore return reveal review revoke"
    " save search secure set show spare start stay stop suspend take transfer treat undertake"
    " uphold use withdraw"
)
"""Bare verbs that ask something of the authorities: "Release … immediately"."""

FEELINGS = {
    "alarm": "alarmed",
    "concern": "concerned",
    "concerns": "concerned",
    "disappointment": "disappointed",
    "dismay": "dismayed",
    "opposition": "opposed",
    "outrage": "outraged",
    "sadness": "saddened",
    "shock": "shocked",
    "worry": "worried",
}
"""Nouns after "expressing", and what a person is who says so."""

DEGREES = {
    "deep": "deeply",
    "extreme": "extremely",
    "grave": "gravely",
    "great": "greatly",
    "profound": "profoundly",
    "serious": "seriously",
    "strong": "strongly",
}

OPINIONS = {
    "belief": "believe",
    "fear": "fear",
    "fears": "fear",
    "hope": "hope",
    "regret": "regret",
}
"""Nouns after "expressing" that are verbs of their own: "expressing hope that" is "I hope that"."""


def _gerund(verb: str) -> str:
    return "begging" if verb == "beg" else verb.removesuffix("e") + "ing"


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_BASE = {_gerund(verb): verb for verb in _VERBS} | {verb: verb for verb in _BARE}
_ADVERBS = r"(?:please )?(?P<adverbs>(?:\w+ly(?:,? and|,)? )*)"
GERUND = _either(map(_gerund, _VERBS))
"""A pattern of all the verbs, as in "urging"."""

OPENING = re.compile(rf"{_ADVERBS}(?P<verb>{_either(_BASE)})\b ?(?P<rest>.*)", re.IGNORECASE)
"""A call that opens with a verb of the supporter's."""

DEMAND = re.compile(
    rf"{_ADVERBS}(?P<verb>do not \w+|{_either(DEMANDS)})\b(?P<rest>.*)", re.IGNORECASE
)
"""A call that opens with what the authorities should do."""

COORDINATED = re.compile(
    rf"(?P<comma>[,;]?) (?P<join>and|while|as well as)(?: also)? (?P<tail>(?:{GERUND})\b.*)"
)
"""Where a call goes on with a second verb of the supporter's: ", and calling on them to …"."""


def base_form(verb: str) -> str:
    """Return the bare form of a verb that `OPENING` found: "urge" of "Urging"."""
    return _BASE[verb.lower()]
