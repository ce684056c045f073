"""The SQL of our queries is word for word what Peewee would write."""

import peewee
import pytest

from kcentre.families.tables import Adult, Family
from kcentre.storage import CentreFile

Other = Adult.alias()
TWICE = Adult.alias("twice")
INNER = Adult.select(Adult.family).where(Adult.name == "Ёлкина О'Нил")
COUNTED = Adult.select(Adult.family, peewee.fn.COUNT(Adult.id).alias("n")).group_by(Adult.family)


@pytest.mark.parametrize(
    "query",
    [
        Adult.select(),
        Adult.select(Adult.id, Adult.name.alias("who")).order_by(Adult.name.desc()).limit(3),
        Adult.select(Adult.id).join(Family).where((Family.id == 1) | Adult.name.is_null()),
        Family.select(Family.id).where(Family.id.in_(INNER)),
        Family.select().where(peewee.fn.EXISTS(INNER.where(Adult.family == Family.id))),
        Adult.select(Adult.id, Other.id).join(Other, on=Other.family == Adult.family),
        TWICE.select(TWICE.name).where(TWICE.id > 1),
        Family.select(Family.id, COUNTED.c.n).join(COUNTED, on=COUNTED.c.family_id == Family.id),
        Adult.select(Adult.id) | Other.select(Other.id).where(Other.id.between(1, 2)),
        Adult.update(name=Adult.name.concat("!")).where(Adult.id == 1),
        Adult.delete().where(Adult.family.in_(INNER)),
        Adult.insert(name="Ёлкина", family_id=1),
        Adult.insert_from(Other.select(Other.name), [Adult.name]),
    ],
)
def test_the_words_are_peewees(centre: CentreFile, query: peewee.Query) -> None:
    ours = centre.db.get_sql_context()
    theirs = peewee.Context(**centre.db.get_context_options())
    assert ours.sql(query).query() == theirs.sql(query).query()
