"""Waiting for the programs that look into a file for a moment.

On Windows nothing can be renamed, replaced or removed while somebody else has it open, and an
antivirus, the search or a cloud's program opens whatever was just written.
"""

import time
from collections.abc import Callable
from typing import TypeVar

_Done = TypeVar("_Done")

_HELD = frozenset({5, 32, 33})
"""Windows' ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION."""

_PAUSES = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64)
"""Seconds. Those programs need some hundredths; a document open in Excel is told of at the end."""


def patiently(deed: Callable[[], _Done]) -> _Done:
    """Do what Windows may refuse just now, again and again for about a second.

    Other errors, and all those of other systems, pass at once; so does the last one.
    """
    for pause in _PAUSES:
        try:
            return deed()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
        time.sleep(pause)
    return deed()
