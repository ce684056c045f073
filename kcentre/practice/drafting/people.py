"""Sections about people: who takes part, the team, links, contacts."""

from kcentre.centre.letter import contacts
from kcentre.centre.missing import Missing
from kcentre.centre.records import Specialist
from kcentre.centre.values import Employment
from kcentre.language.sentences import small
from kcentre.practice.drafting.known import Known
from kcentre.practice.drafting.wording import row, within
from kcentre.practice.records import Drafted

_NO_TEAM = Missing("«Команда» проектного офиса", "structure/office/team")
_NO_SPECIALISTS = Missing("специалисты центра", "centre/specialists")
_NO_LINKS = Missing("сайт центра", "centre/passport/site")
_NO_CONTACTS = Missing("телефон, e-mail, руководитель", "centre/passport/phone")


def participants(known: Known) -> Drafted:
    """Return the project office with roles, and the partners with what they give."""
    team = [
        row(member.name, ": ".join(filter(None, (member.role.label, within(member.duties)))))
        for member in known.team
    ]
    partners = [
        row(line.draft.name, within(line.draft.gives) or line.draft.kind.label)
        for line in known.partners
    ]
    return Drafted((*team, *partners), () if team else (_NO_TEAM,))


def staff(known: Known) -> Drafted:
    """Return the head and the specialists with their positions."""
    facts = known.passport
    rows = [row(facts.head, small(facts.head_position))] if facts.head else []
    rows += [
        row(person.name, ", ".join(filter(None, (person.position, _engaged(person)))))
        for person in known.specialists
    ]
    return Drafted(tuple(rows), () if known.specialists else (_NO_SPECIALISTS,))


def links(known: Known) -> Drafted:
    """Return the site and the pages where something of the practice is published."""
    site = known.passport.site
    pages = [
        f"{line.draft.title}: {line.draft.link}"
        for line in known.publications
        if line.draft.link and line.draft.removed_on is None
    ]
    found = (*((site,) if site else ()), *pages)
    return Drafted(found, () if site else (_NO_LINKS,))


def contact(known: Known) -> Drafted:
    """Return whom to ask."""
    facts = known.passport
    head = ", ".join(filter(None, (facts.head_position, facts.head))) if facts.head else ""
    lines = tuple(filter(None, (facts.kindergarten, head, contacts(facts))))
    is_known = bool(facts.phone or facts.email)
    return Drafted(lines, () if is_known else (_NO_CONTACTS,))


def _engaged(person: Specialist) -> str:
    return "" if person.employment is Employment.STAFF else person.employment.label
