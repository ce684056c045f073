"""What is still needed: by a step, a block of the office, a draft, a passport of practice."""

from typing import NamedTuple


class Missing(NamedTuple):
    """One thing that nobody has entered; `target` is its place in the window, empty: none."""

    text: str
    target: str
