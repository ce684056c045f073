"""How a centre's file reaches the shape this program works with.

One function a version, with frozen SQL; all run in one exclusive transaction together with the
version they lead to. Never from live models: an old file must migrate the same way for ever.
"""

from collections.abc import Callable

from kcentre.storage import (
    changelog,
    guards,
    schema_1,
    schema_2,
    schema_3,
    schema_4,
    schema_5,
    schema_6,
)
from kcentre.storage.driver import CentreDatabase

APPLICATION_ID = 0x6B63656E  # «kcen»


def _to_1(database: CentreDatabase) -> None:
    for statement in (*schema_1.TABLES, *schema_1.INDEXES):
        database.run(statement)


def _to_2(database: CentreDatabase) -> None:
    for statement in (*schema_2.TABLES, *schema_2.INDEXES):
        database.run(statement)


def _to_3(database: CentreDatabase) -> None:
    for statement in (*schema_3.TABLES, *schema_3.INDEXES):
        database.run(statement)


def _to_4(database: CentreDatabase) -> None:
    for statement in (*schema_4.TABLES, *schema_4.INDEXES):
        database.run(statement)


def _to_5(database: CentreDatabase) -> None:
    for statement in (*schema_5.TABLES, *schema_5.INDEXES):
        database.run(statement)


def _to_6(database: CentreDatabase) -> None:
    for statement in (*schema_6.TABLES, *schema_6.INDEXES):
        database.run(statement)
    for place, (name, key) in enumerate(schema_6.CHANNELS, 1):
        database.run(schema_6.ADD_CHANNEL, (place, name, key))


MIGRATIONS: tuple[Callable[[CentreDatabase], None], ...] = (
    _to_1,
    _to_2,
    _to_3,
    _to_4,
    _to_5,
    _to_6,
)
VERSION = len(MIGRATIONS)


def migrate(database: CentreDatabase) -> None:
    """Bring the file to `VERSION`, whole or not at all.

    Foreign keys are off meanwhile (rebuilding a table would delete its children) and checked
    before the commit.
    """
    version = int(database.user_version)
    if version >= VERSION:
        return
    database.foreign_keys = 0
    try:
        with database.atomic("EXCLUSIVE"):
            changelog.drop_triggers(database)
            guards.drop_guards(database)
            for step in MIGRATIONS[version:]:
                step(database)
            changelog.install_triggers(database)
            guards.install_guards(database)
            _demand_sound_keys(database)
            database.application_id = APPLICATION_ID
            database.user_version = VERSION
    finally:
        database.foreign_keys = 1


def _demand_sound_keys(database: CentreDatabase) -> None:
    broken = database.run("PRAGMA foreign_key_check").fetchall()
    if broken:
        message = f"{len(broken)} rows point at missing rows after the migration"
        raise RuntimeError(message)
