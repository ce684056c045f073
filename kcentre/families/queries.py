"""What is known about families."""

from collections.abc import Sequence

from peewee import fn

from kcentre.centre.values import Relation
from kcentre.families import tables
from kcentre.families.records import Adult, Child, Family, Person
from kcentre.storage import CentreFile

CODE_PREFIX = "С-"
_AFTER_THE_SERIES = "С."  # the character after «-»: all codes of the series lie between
_SHORTEST_NUMBER = 4


def family(file: CentreFile, family_id: int) -> Family:
    """Return a family with its adults and children in the order they were added."""
    row = tables.Family.select().where(tables.Family.id == family_id).get(file.db)
    adults = tables.Adult.select().where(tables.Adult.family == family_id)
    return Family(
        tuple(_adult(row) for row in adults.order_by(tables.Adult.id).execute(file.db)),
        _children(file, [family_id]).get(family_id, ()),
        row.code,
        row.note,
        row.address,
        family_id,
    )


def persons(file: CentreFile, adult_ids: Sequence[int]) -> list[Person]:
    """Return these adults, each with the children of the family, in the order of the ids."""
    codes = tables.Family.select(tables.Family.id, tables.Family.code)
    adults = {
        row.id: row
        for row in tables.Adult.select().where(tables.Adult.id.in_(adult_ids)).execute(file.db)
    }
    family_ids = [row.family_id for row in adults.values()]
    code_of = dict(codes.where(tables.Family.id.in_(family_ids)).tuples().execute(file.db))
    children = _children(file, family_ids)
    return [
        Person(_adult(row), row.family_id, code_of[row.family_id], children.get(row.family_id, ()))
        for row in (adults[adult_id] for adult_id in adult_ids if adult_id in adults)
    ]


def next_code(file: CentreFile) -> str:
    """Return the code of the next new family: «С-0143» after «С-0142»."""
    code = tables.Family.code
    number = fn.SUBSTR(code, len(CODE_PREFIX) + 1).cast("INTEGER")
    series = (code >= CODE_PREFIX) & (code < _AFTER_THE_SERIES)
    last = tables.Family.select(fn.MAX(number)).where(series).scalar(file.db)
    return f"{CODE_PREFIX}{int(last or 0) + 1:0{_SHORTEST_NUMBER}d}"


def code_is_taken(file: CentreFile, code: str, by_other_than: int | None) -> bool:
    """Tell whether another family has this code."""
    others = tables.Family.select().where(
        (tables.Family.code == code) & (tables.Family.id != (by_other_than or 0))
    )
    return bool(others.exists(file.db))


def _adult(row: tables.Adult) -> Adult:
    relation = Relation(row.relation) if row.relation else None
    return Adult(row.name, row.phone, relation, row.email, row.id)


def _children(file: CentreFile, family_ids: Sequence[int]) -> dict[int, tuple[Child, ...]]:
    table = tables.Child
    rows = table.select().where(table.family.in_(family_ids)).order_by(table.id).execute(file.db)
    found: dict[int, tuple[Child, ...]] = {}
    for row in rows:
        child = Child(
            row.name, row.born_from, row.born_to, row.special_needs, row.disability, row.id
        )
        found[row.family_id] = (*found.get(row.family_id, ()), child)
    return found
