"""The frozen SQL of the file and the tables the program works with say the same."""

from pathlib import Path

import pytest

from kcentre.analysis.region import tables as _region  # noqa: F401 — a model is known once imported
from kcentre.attachments import tables as _attachments  # noqa: F401
from kcentre.casebook import tables as _casebook  # noqa: F401
from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.journal import tables as _journal  # noqa: F401 — so are these
from kcentre.journal.books import tables as _books  # noqa: F401
from kcentre.journal.entry import tables as _entry  # noqa: F401
from kcentre.materials import tables as _materials  # noqa: F401
from kcentre.monitoring.deviations import tables as _deviations  # noqa: F401
from kcentre.monitoring.plan import tables as _plan  # noqa: F401
from kcentre.monitoring.quality import tables as _quality  # noqa: F401
from kcentre.monitoring.targets import tables as _targets  # noqa: F401
from kcentre.network.contests import tables as _contests  # noqa: F401
from kcentre.network.groups import tables as _groups  # noqa: F401
from kcentre.network.partners import tables as _partners  # noqa: F401
from kcentre.network.resources import tables as _resources  # noqa: F401
from kcentre.periods import tables as _periods  # noqa: F401
from kcentre.practice import tables as _practice  # noqa: F401
from kcentre.premises.appointments import tables as _premises  # noqa: F401
from kcentre.premises.hours import tables as _hours  # noqa: F401
from kcentre.roadmaps import tables as _roadmaps  # noqa: F401
from kcentre.storage.model import Record
from kcentre.structure.documents import tables as _documents  # noqa: F401
from kcentre.structure.media import tables as _media  # noqa: F401
from kcentre.structure.office import tables as _office  # noqa: F401
from kcentre.structure.practices import tables as _practices  # noqa: F401
from kcentre.surveys import tables as _surveys  # noqa: F401


def models() -> list[type[Record]]:
    return Record.__subclasses__()


def test_every_table_has_its_columns(tmp_path: Path) -> None:
    with found_centre(tmp_path / "центр.kcentre", Passport("Сад")) as file:
        for model in models():
            rows = file.db.run(
                'SELECT name, "notnull" FROM pragma_table_info(?)', (model._meta.table_name,)
            ).fetchall()
            fields = {
                field.column_name: int(not field.null and not field.primary_key)
                for field in model._meta.sorted_fields
            }
            assert dict(rows) == fields, model


def test_all_rooms_are_looked_at() -> None:
    assert len(models()) == 99


@pytest.mark.parametrize("table", ["family", "adult", "child", "specialist", "session"])
def test_numbers_of_people_are_never_given_twice(tmp_path: Path, table: str) -> None:
    with found_centre(tmp_path / "центр.kcentre", Passport("Сад")) as file:
        (sql,) = file.db.run("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    assert "AUTOINCREMENT" in sql
