"""Names of files that every system takes."""

import re

_LONGEST_NAME = 100
"""Letters: on some systems a name has 255 bytes, and a Russian letter takes two."""
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\s\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""What Windows takes for a device, whatever ending follows."""


def file_name(text: str) -> str:
    """Return a text as a file may be named on every system, cut where it is too long for one."""
    name = _NOT_IN_NAMES.sub(" ", text.replace("/", "-"))[:_LONGEST_NAME].strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name
