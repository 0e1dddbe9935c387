"""English calls in a person's own words: "Urging the authorities to …" is "urge you", "to …".

Only the object of the verb that a call opens with becomes "you": in "Urging them to ensure that
they are able to work" the second "they" are the people at risk. Names are never touched.
"""

import re
from dataclasses import dataclass, replace

from urgentaction.document.model import Office
from urgentaction.letters import english_verbs as verbs
from urgentaction.letters.offices import is_mission, is_named

_NATION = r"(?:[A-Z][\w’'-]+ )"
_KIND = r"(?:(?:relevant|competent|responsible|appropriate|national|federal|central|state) )"
_PLACE = r"(?: (?:of|in) (?:the )?[A-Z][\w’'-]*(?: (?:of |and |the )*[A-Z][\w’'-]*)*)"
_AUTHORITIES = (
    rf"(?:all )?(?:the )?{_NATION}{{0,4}}{_KIND}?(?:[Aa]uthorit(?:y|ies)|[Gg]overnment)"
    rf"(?: concerned)?{_PLACE}?"
)
_MEANS_YOU = re.compile(rf"(?P<object>(?P<pronoun>them|him|her)\b|{_AUTHORITIES})(?P<tail>.*)")
_GOES_ON = re.compile(
    r"(?:,[^,;]*,)?(?: ?\w+ly(?:,? and)?,?)* ?(?:not )?"
    r"(?:to|that|for|of|about|on|what|why|how|where|when|whether)\b"
)
_NO_OBJECT = re.compile(r"(?:for|that|about|what|why|how|where|when|whether)\b")
_NAMED = (
    re.compile(r"(?P<object>.+?) (?P<tail>(?:not )?(?:to|that)\b.*)"),
    re.compile(r"(?P<object>.+?) (?P<tail>(?:for|on|of)\b.*)"),
)
_OBLIGED = re.compile(
    rf"{_AUTHORITIES} (?:must|should|need to|have to)(?P<negated> not)? (?P<deed>.+)"
)
_TO_AUTHORITIES = re.compile(rf"(?P<out>out )?to (?:them|{_AUTHORITIES}) (?=that|about|against|at)")
_FROM_AUTHORITIES = re.compile(rf"\bfrom (?:them|{_AUTHORITIES})(?= (?:that|of|about|on|as)\b)")
_FOR_AUTHORITIES = re.compile(rf"(?:call|ask|appeal) for {_AUTHORITIES} (?P<tail>(?:not )?to .+)")
_ATTENTION = re.compile(r"(?:[^,]+ )?attention (?P<tail>to .+)")
_FEELING = re.compile(
    rf"(?:your |the |their )?(?:(?P<degree>{'|'.join(verbs.DEGREES)}) )?"
    rf"(?P<noun>{'|'.join(verbs.FEELINGS)}) (?P<tail>(?:that|at|about|for|over|by|to)\b.*)"
)
_OPINION = re.compile(
    rf"(?:your |the )?(?P<noun>{'|'.join(verbs.OPINIONS)}) (?P<tail>(?:that|for)\b.*)"
)
_WRITER_IS = re.compile(r"(?:that )?you (?P<verb>\w+)(?: (?P<tail>.+))?")
_OF_SEVERAL = {"am": "are", "are": "are", "was": "were", "were": "were"}
_OF_ONE = {"are": "am", "were": "was"}
_UNCLEAR = re.compile(
    r"\byou(?:r|rs|rself|rselves)?\b"  # the supporter; in the letter it would be the official
    r"|^that they\b"  # "reminding them that they must": the authorities, or the people at risk
    rf"|, (?:{verbs.GERUND}) (?:on )?(?:them|the authorities)\b"
)


@dataclass(frozen=True)
class Ask:
    """An ask as its writer says it: "urge you", "to investigate …"; without a final stop.

    `to_you` says whether "you" came in, `by_pronoun` whether for a pronoun. `sure` is False where
    the call could be read in more than one way.
    """

    verb: str
    rest: str
    to_you: bool = False
    by_pronoun: bool = False
    sure: bool = True


@dataclass(frozen=True)
class _Exchange:
    """Who speaks to whom."""

    office: Office
    mission: bool
    plural: bool


def own_words(call: str, office: Office, *, plural: bool = False) -> Ask | None:
    """Return an English call as somebody says it to an office; None where its shape is unknown.

    The call is plain text, without its bullet and its final stop.
    """
    exchange = _Exchange(office, is_mission(office), plural)
    for shape in (_opened, _demanded, _infinitive, _wished, _obliged):
        ask = shape(call, exchange)
        if ask is not None:
            return ask
    return None


def _opened(call: str, exchange: _Exchange) -> Ask | None:
    """Read "Urging …, and calling on …": one verb of the supporter's, or several."""
    second = verbs.COORDINATED.search(call)
    if second is None:
        return _single(call, exchange)
    first = _single(call[: second.start()], exchange)
    further = _opened(second["tail"], exchange)
    if first is None or further is None:
        return _single(call, exchange)
    if further.by_pronoun and not first.to_you and not second["comma"]:
        # "… that police harass them and urging them to leave": whose verb is the second one?
        whole = _single(call, exchange)
        return whole and replace(whole, sure=False)
    comma = "," if second["comma"] else ""
    joined = f"{first.rest}{comma} {second['join']} {further.verb} {further.rest}"
    return replace(first, rest=joined, sure=first.sure and further.sure)


def _single(call: str, exchange: _Exchange) -> Ask | None:
    opened = verbs.OPENING.fullmatch(call)
    if opened is None or not opened["rest"]:
        return None
    ask = _by_verb(verbs.base_form(opened["verb"]), opened["rest"], exchange)
    adverbs = opened["adverbs"]
    return replace(ask, verb=adverbs[:1].lower() + adverbs[1:] + ask.verb)


def _by_verb(verb: str, rest: str, exchange: _Exchange) -> Ask:
    if verb in verbs.SAYING:
        return _said(verb, rest, exchange)
    if verb in verbs.EXPRESSING:
        return _expressed(verb, rest, exchange)
    attention = _ATTENTION.fullmatch(rest) if verb == "draw" else None
    if attention:
        return Ask("draw your attention", attention["tail"])
    return _addressed(verb, rest, exchange) or _plain(verb, rest, exchange)


def _addressed(verb: str, rest: str, exchange: _Exchange) -> Ask | None:
    """Read what follows a verb that has somebody as its object; None where it has none here."""
    if verb not in verbs.TO_SOMEBODY or _NO_OBJECT.match(rest):
        return None
    for particle in verbs.PARTICLES.get(verb, ("",)):
        after = rest.removeprefix(particle).lstrip()
        if rest.startswith(particle):
            phrase = f"{verb} {particle}".rstrip()
            return _to_object(verbs.COURTEOUS.get(phrase, phrase), after, exchange)
    return None


def _to_object(phrase: str, rest: str, exchange: _Exchange) -> Ask | None:
    meant = _MEANS_YOU.fullmatch(rest)
    if meant and _GOES_ON.match(meant["tail"].lstrip(" ")):
        pronoun = meant["pronoun"]
        ask = _to_you(phrase, meant["tail"], exchange)
        return replace(ask, by_pronoun=bool(pronoun), sure=ask.sure and pronoun in {None, "them"})
    named = next((found for shape in _NAMED if (found := shape.fullmatch(rest))), None)
    if named is None:
        return None
    if is_named(named["object"], exchange.office):
        return _to_you(phrase, named["tail"], exchange)
    return Ask(phrase, rest, sure=_is_clear(rest))


def _to_you(phrase: str, tail: str, exchange: _Exchange) -> Ask:
    if exchange.mission:
        phrase = "ask" if phrase in verbs.ASKS_FOR_A_DEED else phrase
    verb = f"{phrase} your government" if exchange.mission else f"{phrase} you"
    return Ask(verb, tail.lstrip(), to_you=True, sure=_is_clear(tail.lstrip()))


def _plain(verb: str, rest: str, exchange: _Exchange) -> Ask:
    """Read a verb without an object: "calling for …", "welcoming …", "urging an inquiry"."""
    for_authorities = _FOR_AUTHORITIES.fullmatch(f"{verb} {rest}")
    if for_authorities:
        return _to_you("call on", for_authorities["tail"], exchange)
    rest = _TO_AUTHORITIES.sub(lambda found: found["out"] or "", rest, count=1)
    you = "your government" if exchange.mission else "you"
    sure = _is_clear(rest)
    return Ask(verb, _FROM_AUTHORITIES.sub(f"from {you}", rest, count=1), sure=sure)


def _said(verb: str, rest: str, exchange: _Exchange) -> Ask:
    """Read "saying that you are against …": what the supporter says is the letter's own."""
    rest = _TO_AUTHORITIES.sub("", rest, count=1)
    writer = _WRITER_IS.fullmatch(rest)
    if writer is None:
        return _ours(f"wish to {verb}", rest, exchange)
    forms = _OF_SEVERAL if exchange.plural else _OF_ONE
    tail = re.sub(r" and that (?:you )?", " and ", writer["tail"] or "")
    return _ours(forms.get(writer["verb"], writer["verb"]), tail, exchange)


def _expressed(verb: str, rest: str, exchange: _Exchange) -> Ask:
    be = "are" if exchange.plural else "am"
    feeling = _FEELING.fullmatch(rest)
    if feeling:
        degree = verbs.DEGREES.get(feeling["degree"] or "", "")
        felt = f"{be} {degree} {verbs.FEELINGS[feeling['noun']]}".replace("  ", " ")
        return _ours(felt, feeling["tail"], exchange)
    opinion = _OPINION.fullmatch(rest)
    if opinion:
        return _ours(verbs.OPINIONS[opinion["noun"]], opinion["tail"], exchange)
    return _ours(f"wish to {verb}", rest, exchange)


def _ours(verb: str, rest: str, exchange: _Exchange) -> Ask:
    """Return an ask in whose text "your" was the writer's."""
    ours, ourselves = ("our", "ourselves") if exchange.plural else ("my", "myself")
    text = re.sub(r"\byour\b", ours, re.sub(r"\byoursel(?:f|ves)\b", ourselves, rest))
    return Ask(verb, text, sure=_is_clear(text))


def _is_clear(text: str) -> bool:
    return _UNCLEAR.search(text) is None


def _demanded(call: str, exchange: _Exchange) -> Ask | None:
    """Read "Release … immediately", which is asked of the authorities and not of the writer."""
    found = verbs.DEMAND.fullmatch(call)
    if found is None:
        return None
    deed = call[found.start("adverbs") :]
    if found["verb"].lower().startswith("do not"):
        return _to_you("urge", f"not to{deed[6:]}", exchange)
    return _to_you("urge", f"to {deed[:1].lower()}{deed[1:]}", exchange)


def _infinitive(call: str, exchange: _Exchange) -> Ask | None:
    """Read "To release …"."""
    return _to_you("urge", f"to {call[3:]}", exchange) if call[:3] in {"To ", "to "} else None


def _wished(call: str, _exchange: _Exchange) -> Ask | None:
    """Read "That … be released"."""
    return Ask("ask", f"that {call[5:]}") if call[:5] in {"That ", "that "} else None


def _obliged(call: str, exchange: _Exchange) -> Ask | None:
    """Read "The authorities must release …"."""
    found = _OBLIGED.fullmatch(call[:1].lower() + call[1:])
    if found is None:
        return None
    return _to_you("urge", f"{'not ' if found['negated'] else ''}to {found['deed']}", exchange)
