"""What is known about the centre."""

from base64 import b64decode
from typing import Any

from kcentre.centre import records, tables
from kcentre.centre.values import CentreKind, Employment, SatisfactionFormula, SubUnitKind
from kcentre.storage import CentreFile
from kcentre.storage.model import Record


def passport(file: CentreFile) -> records.Passport:
    """Return the centre's passport."""
    row = _only_row(file, tables.Passport)
    row["centre_kind"] = CentreKind(row["centre_kind"])
    return records.Passport(**row, brand=brand(file))


def brand(file: CentreFile) -> records.Brand:
    """Return the centre's brand, an empty one where nothing was entered."""
    rows: list[dict[str, Any]] = list(tables.Brand.select().dicts().execute(file.db))
    if not rows:
        return records.NO_BRAND
    row = rows[0]
    del row["id"]
    row["logo"] = b64decode(row["logo"]) or None
    return records.Brand(**row)


def settings(file: CentreFile) -> records.Settings:
    """Return the rules in force."""
    row = _only_row(file, tables.Settings)
    row["formula"] = SatisfactionFormula(row["formula"])
    return records.Settings(**row)


def specialists(file: CentreFile, *, with_retired: bool = False) -> list[records.Specialist]:
    """Return the specialists in the order of their names."""
    table = tables.Specialist
    query = table.select(
        table.name, table.position, table.employment, table.sub_unit, table.is_retired, table.id
    ).order_by(table.name_key)
    if not with_retired:
        query = query.where(~table.is_retired)
    return [
        records.Specialist(name, position, Employment(employment), unit, bool(retired), row_id)
        for name, position, employment, unit, retired, row_id in query.tuples().execute(file.db)
    ]


def topics(file: CentreFile, *, with_retired: bool = False) -> list[records.Topic]:
    """Return the topics in the order of their codes."""
    table = tables.Topic
    query = table.select(
        table.code, table.title, table.parent, table.is_retired, table.id
    ).order_by(table.code)
    if not with_retired:
        query = query.where(~table.is_retired)
    return [
        records.Topic(code, title, parent, bool(retired), row_id)
        for code, title, parent, retired, row_id in query.tuples().execute(file.db)
    ]


def sub_units(file: CentreFile, *, with_retired: bool = False) -> list[records.SubUnit]:
    """Return the sub-units in the order of their founding."""
    table = tables.SubUnit
    query = table.select(table.name, table.kind, table.is_retired, table.id).order_by(table.id)
    if not with_retired:
        query = query.where(~table.is_retired)
    return [
        records.SubUnit(name, SubUnitKind(kind), bool(retired), row_id)
        for name, kind, retired, row_id in query.tuples().execute(file.db)
    ]


def info_channels(file: CentreFile, *, with_retired: bool = False) -> list[records.InfoChannel]:
    """Return from where families learn of the centre, in the order of the list."""
    table = tables.InfoChannel
    query = table.select(table.name, table.is_retired, table.id).order_by(table.place, table.id)
    if not with_retired:
        query = query.where(~table.is_retired)
    return [
        records.InfoChannel(name, bool(retired), row_id)
        for name, retired, row_id in query.tuples().execute(file.db)
    ]


def _only_row(file: CentreFile, table: type[Record]) -> dict[str, Any]:
    rows: list[dict[str, Any]] = list(table.select().dicts().execute(file.db))
    del rows[0]["id"]
    return rows[0]
