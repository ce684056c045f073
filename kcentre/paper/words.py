"""All that a document says, wherever in it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from kcentre.paper.document import Block


def texts_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield every text of a document's blocks: prose, cells, captions, titles of charts."""
    return _texts(blocks)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts(getattr(value, one.name))
