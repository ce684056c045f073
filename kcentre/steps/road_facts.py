"""What of the road maps' tasks the program knows by itself.

A task of a road map may carry the key of a fact: then it is done when the fact is, and is never
marked by hand.
"""

import datetime as dt
from collections.abc import Collection, Mapping

from kcentre.roadmaps.queries import used_facts
from kcentre.roadmaps.records import Facts
from kcentre.steps.facts import office, set_up, structure, work
from kcentre.steps.facts.structure import Fact, document_in_force
from kcentre.storage import CentreFile
from kcentre.structure.documents.values import DocumentKind

FACTS: Mapping[str, Fact] = {
    "demand.collected": set_up.demand_collected,
    "demand.concluded": set_up.demand_concluded,
    "centre.specialists": set_up.specialists_known,
    "centre.units": set_up.units_known,
    "office.team": office.team_gathered,
    "office.brand": office.idea_and_brand,
    "office.model": office.model_written,
    "practices.studied": structure.practices_studied,
    "documents.order": document_in_force(DocumentKind.ORDER),
    "documents.regulation": document_in_force(DocumentKind.REGULATION),
    "documents.timetable": document_in_force(DocumentKind.TIMETABLE),
    "media.planned": structure.media_planned,
    "rooms.listed": set_up.rooms_listed,
    "rooms.ready": set_up.rooms_ready,
    "rooms.access": set_up.access_known,
    "hours.set": set_up.hours_set,
    "services.first": work.first_session,
    "ratings.first": work.first_rating,
    "plan.approved": work.plan_approved,
    "reports.closed": work.report_closed,
    "network.agreements": structure.agreement_signed,
    "network.groups": structure.groups_formed,
    "materials.bank": structure.bank_begun,
    "practice.passport": structure.passport_made,
}
"""How each fact is computed, by its key in the templates of road maps."""


def road_facts(file: CentreFile, today: dt.date, keys: Collection[str] | None = None) -> Facts:
    """Return the facts that road maps in work ask for, or those of other `keys`.

    The left panel asks after every change: what no road map needs is not looked up.
    """
    with file.reading():
        wanted = used_facts(file) if keys is None else keys
        return {key: FACTS[key](file, today) for key in FACTS if key in wanted}
