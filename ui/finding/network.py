"""Partners, agreements, working groups, minutes and contests."""

from kcentre.language.dates import short_date
from kcentre.language.sentences import shortened
from kcentre.network.contests.queries import contests as kept_contests
from kcentre.network.contests.values import ContestStatus
from kcentre.network.groups import queries as group_queries
from kcentre.network.groups.records import MinutesLine
from kcentre.network.partners import queries as partner_queries
from kcentre.network.partners.records import AgreementLine
from kcentre.storage import CentreFile
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit

_LONGEST = 80


def partners(file: CentreFile, typed: str) -> list[Hit]:
    """Return the partners on the books, also by who is asked for there."""
    found = (
        Hit(
            line.draft.name,
            f"партнёр, {line.draft.kind.label}",
            _target("partners", line.id),
            f"{line.draft.contact} {line.draft.phone}",
        )
        for line in partner_queries.partners(file)
    )
    return matching(found, typed)


def agreements(file: CentreFile, typed: str) -> list[Hit]:
    """Return the agreements, by number, partner and what they are about."""
    return matching(map(_agreement, partner_queries.agreements(file)), typed)


def groups(file: CentreFile, typed: str) -> list[Hit]:
    """Return the working groups that are not retired, also by who belongs to them."""
    found = (
        Hit(
            line.draft.title,
            "рабочая группа",
            _target("groups", line.id),
            " ".join((line.draft.curator, *(one.name for one in line.draft.members))),
        )
        for line in group_queries.groups(file)
    )
    return matching(found, typed)


def minutes(file: CentreFile, typed: str) -> list[Hit]:
    """Return the minutes, also by what was discussed and decided."""
    return matching(map(_minutes, group_queries.minutes(file)), typed)


def contests(file: CentreFile, typed: str) -> list[Hit]:
    """Return the grants and contests that were not given up."""
    found = (
        Hit(
            line.draft.title,
            f"{line.draft.kind.label}, {line.draft.status.label}",
            _target("contests", line.id),
            f"конкурс {line.draft.organiser}",
        )
        for line in kept_contests(file)
        if line.draft.status is not ContestStatus.DROPPED
    )
    return matching(found, typed)


def _agreement(line: AgreementLine) -> Hit:
    draft = line.draft
    number = f"№\u00a0{draft.number}, " if draft.number else ""
    what = f"соглашение, {line.state.label}"
    title = f"Соглашение {number}{line.partner}"
    return Hit(title, what, _target("agreements", line.id), draft.subject)


def _minutes(line: MinutesLine) -> Hit:
    draft = line.draft
    day = f" от {short_date(draft.date)}" if draft.date else ""
    title = f"Протокол №\u00a0{draft.number}{day}"
    told = (draft.agenda, *(one.text for one in draft.decisions))
    what = f"протокол, {shortened(line.met, _LONGEST)}"
    return Hit(title, what, _target("minutes", line.id), " ".join((line.met, *told)))


def _target(part: str, row_id: int) -> str:
    return f"structure/network/{part}/{row_id}"
