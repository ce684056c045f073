"""Waiting for the programs that look into a file for a moment.

On Windows nothing can be renamed, replaced or removed while somebody else has it open, and an
antivirus, the search or a cloud's program opens whatever was just written.
"""

import time
from collections.abc import Callable
from typing import TypeVar

_Done = TypeVar("_Done")

_PAUSES = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64)
"""Seconds. Those programs need some hundredths; a document open in Excel is told of at the end."""


def patiently(deed: Callable[[], _Done]) -> _Done:
    """Do what Windows may refuse just now, again and again for about a second.

    Other errors, and all those of other systems, pass at once; so does the last one. Errors of
    Windows alone have a `winerror`; it is None where the file was opened by C's own function.
    """
    for pause in _PAUSES:
        try:
            return deed()
        except PermissionError as error:
            if not hasattr(error, "winerror"):
                raise
        time.sleep(pause)
    return deed()
