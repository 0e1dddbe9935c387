"""The people of the tests' stories, all invented. Sections are ISO 3166-1 codes of where they work.

Amina writes urgent actions at the centre, Bruno approves them, Chen coordinates the Kestovian
section, Dara another one, and must see nothing of Chen's people; Signe writes letters.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["author", "approver", "coordinator", "supporter"]


@dataclass(frozen=True)
class CastMember:
    """An invented person; `lines` is their postal address without the country."""

    name: str
    role: Role
    section: str
    email: str
    phone: str
    lines: tuple[str, ...]
    country: str


AUTHOR = CastMember(
    name="Amina Korvel",
    role="author",
    section="GB",
    email="amina@desk.example",
    phone="+44 20 7946 0101",
    lines=("1 Lantern Yard", "London N1 0AA"),
    country="GB",
)
APPROVER = CastMember(
    name="Bruno Tasselli",
    role="approver",
    section="GB",
    email="bruno@desk.example",
    phone="+44 20 7946 0102",
    lines=("2 Lantern Yard", "London N1 0AA"),
    country="GB",
)
COORDINATOR = CastMember(
    name="Chen Marrow",
    role="coordinator",
    section="XU",
    email="chen@kestovia.example",
    phone="+44 20 7946 0103",
    lines=("3 Harbour Stairs", "1000 Dravena"),
    country="XU",
)
OTHER_COORDINATOR = CastMember(
    name="Dara Winfold",
    role="coordinator",
    section="US",
    email="dara@elsewhere.example",
    phone="+1 202 555 0104",
    lines=("4 Elm Crossing", "Springfield 00000"),
    country="US",
)
SUPPORTER = CastMember(
    name="Signe Halvard-Quist",
    role="supporter",
    section="XU",
    email="signe@post.example",
    phone="+44 20 7946 0105",
    lines=("5 Mill Lane", "1002 Velin"),
    country="XU",
)
