"""The one SQLite that everything goes by: the driver's own, not Python's."""

import subprocess
import sys

# As the installed program is: Python's sqlite3 can't be imported there.
WITHOUT = """
import sys
sys.modules["_sqlite3"] = None
import peewee
from kcentre.storage.driver import CentreDatabase
assert peewee.sqlite3 is None
print(CentreDatabase.server_version >= (3, 30, 0))
"""


def test_the_orders_and_conflicts_of_queries_go_by_the_drivers_sqlite_where_there_is_no_other() -> (
    None
):
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("True", "")
