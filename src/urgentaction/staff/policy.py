"""The one answer to who may do what."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from urgentaction.staff.models import Membership, Person, Section
from urgentaction.staff.roles import ROLES_FOR, Role, Verb


@dataclass(frozen=True, slots=True)
class Reach:
    """Where somebody may do something: everywhere, or in these sections (by their ids)."""

    everywhere: bool
    sections: frozenset[int]

    def __bool__(self) -> bool:
        return self.everywhere or bool(self.sections)

    def holds(self, section_id: int | None) -> bool:
        """Whether it holds a section; None is the centre, which only those everywhere reach."""
        return self.everywhere or section_id in self.sections


def reach(person: Person | AnonymousUser, verb: Verb) -> Reach:
    """Return where a person may do this: one query a person and request, however often asked."""
    roles = ROLES_FOR[verb]
    held = [membership for membership in memberships(person) if membership.role in roles]
    return Reach(
        everywhere=any(membership.section_id is None for membership in held),
        sections=frozenset(each.section_id for each in held if each.section_id is not None),
    )


def may(person: Person | AnonymousUser, verb: Verb, section: Section | int | None) -> bool:
    """Whether a person may do this in a section (or its id); None is the centre."""
    return reach(person, verb).holds(section.pk if isinstance(section, Section) else section)


def memberships(person: Person | AnonymousUser) -> Iterable[Membership]:
    """Return the roles of somebody who is still with us, kept on the person for the request."""
    if not isinstance(person, Person) or not person.is_active:
        return ()
    if "memberships" not in getattr(person, "_prefetched_objects_cache", {}):
        from django.db.models import prefetch_related_objects  # noqa: PLC0415

        prefetch_related_objects([person], "memberships__section")
    return person.memberships.all()


def roles(person: Person) -> frozenset[Role]:
    """Return all roles that a person has, wherever."""
    return frozenset(Role(membership.role) for membership in memberships(person))
