"""Partners and agreements as they are kept."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from peewee import Expression, Node

from kcentre.language.dates import today_here
from kcentre.network.partners.records import AgreementLine, PartnerLine
from kcentre.network.partners.registers import AGREEMENTS, PARTNERS
from kcentre.network.partners.rules import agreement_state
from kcentre.network.partners.tables import Agreement, Partner
from kcentre.network.partners.values import AgreementState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

IN_FORCE = frozenset({AgreementState.IN_FORCE, AgreementState.ENDING})
_NEWEST_FIRST = (Agreement.signed_on.desc(), Agreement.id.desc())
_BY_NAME = (Partner.is_retired, Partner.name_key, Partner.id)


def partners(
    file: CentreFile, *, with_retired: bool = False, today: dt.date | None = None
) -> list[PartnerLine]:
    """Return the partners by name, each with its agreements."""
    conditions = () if with_retired else (~Partner.is_retired,)
    return partner_lines(file, conditions, today)


def partner(file: CentreFile, partner_id: int, today: dt.date | None = None) -> PartnerLine | None:
    """Return one partner; None where it was removed."""
    return next(iter(partner_lines(file, (Partner.id == partner_id,), today)), None)


def partner_lines(
    file: CentreFile, conditions: Iterable[Expression], today: dt.date | None = None
) -> list[PartnerLine]:
    """Return the partners that meet all conditions, by name."""
    with file.reading():
        found = PARTNERS.drafts(file, conditions, _BY_NAME)
        agreed: defaultdict[int, list[AgreementLine]] = defaultdict(list)
        for line in agreement_lines(file, (Agreement.partner.in_(list(found)),), today):
            agreed[line.draft.partner_id or 0].append(line)
    return [PartnerLine(row_id, draft, tuple(agreed[row_id])) for row_id, draft in found.items()]


def partner_names(file: CentreFile, *, with_retired: bool = True) -> dict[int, str]:
    """Return the names of partners by their numbers, in the order of the names."""
    query = Partner.select(Partner.id, Partner.name).order_by(*_BY_NAME)
    if not with_retired:
        query = query.where(~Partner.is_retired)
    return dict(ask(file.db, query))


def agreements(file: CentreFile, today: dt.date | None = None) -> list[AgreementLine]:
    """Return all agreements, the newest first."""
    return agreement_lines(file, (), today)


def agreements_of(
    file: CentreFile, partner_id: int, today: dt.date | None = None
) -> list[AgreementLine]:
    """Return the agreements with a partner, the newest first."""
    return agreement_lines(file, (Agreement.partner == partner_id,), today)


def agreement_lines(
    file: CentreFile,
    conditions: Iterable[Expression],
    today: dt.date | None = None,
    order: Iterable[Node] = _NEWEST_FIRST,
) -> list[AgreementLine]:
    """Return the agreements that meet all conditions, as they stand on a day."""
    day = today or today_here()
    with file.reading():
        names = partner_names(file)
        found = AGREEMENTS.drafts(file, conditions, order)
    return [
        AgreementLine(row_id, draft, names[draft.partner_id or 0], agreement_state(draft, day))
        for row_id, draft in found.items()
    ]
