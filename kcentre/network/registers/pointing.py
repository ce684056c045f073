"""What points at a record that is to be removed, said in words."""

from collections.abc import Iterator, Sequence

from kcentre.language import Problem
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile
from kcentre.storage.driver import CentreDatabase
from kcentre.storage.references import Reference, references_to
from kcentre.storage.texts import rows_pointing

_NAMES = {
    "agreement": ("соглашение", "соглашения", "соглашений"),
    "document": ("документ", "документа", "документов"),
    "group_member": (
        "участник рабочей группы",
        "участника рабочих групп",
        "участников рабочих групп",
    ),
    "minutes": ("протокол", "протокола", "протоколов"),
    "cost_line": ("затрата", "затраты", "затрат"),
    "resource_line": ("ресурс", "ресурса", "ресурсов"),
}
_OTHER = ("другая запись", "другие записи", "других записей")


def in_the_way(file: CentreFile, table: str, ids: Sequence[int], way_out: str) -> Iterator[Problem]:
    """Yield why records can't be removed: a sentence that names what points at them.

    The file itself knows who points at whom, so that no table of a later version is forgotten;
    what goes together with its record (members of a group) is not in the way.
    """
    found = [
        counted(len(rows), *_NAMES.get(one.table, _OTHER))
        for one in references_to(file.db, table)
        if not _goes_along(file.db, one)
        and (rows := rows_pointing(file.db, one.table, one.column, ids))
    ]
    if found:
        yield Problem("id", f"Удалить нельзя, с этим связано: {', '.join(found)}. {way_out}")


def _goes_along(database: CentreDatabase, one: Reference) -> bool:
    rows = database.run(
        'SELECT on_delete FROM pragma_foreign_key_list(?) WHERE "from" = ?',
        (one.table, one.column),
    ).fetchall()
    return any(rule in {"CASCADE", "SET NULL"} for (rule,) in rows)
