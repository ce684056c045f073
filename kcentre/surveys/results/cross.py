"""Two questions beside each other."""

from kcentre.storage import CentreFile
from kcentre.surveys.results.records import CrossTable
from kcentre.surveys.results.scope import Scope


def cross(
    file: CentreFile, scope: Scope, row_key: str, column_key: str, *, protected: bool = False
) -> CrossTable:
    """Return two questions beside each other; `protected` for print (see `protection`).

    A several-choice question puts a form into each row or column that it chose. Numbers are taken
    in bands. Raises `Refused` for a question of free text or one that was not asked.
    """
    raise NotImplementedError
