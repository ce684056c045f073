"""A document as JSON, to be kept for years and drawn again in any format.

What is kept must stay readable: a field of what a document holds may be added with a default, but
neither renamed nor given another meaning.
"""

import base64
import json
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from kcentre.paper import chart, document, drawing
from kcentre.paper.document import Document

_IS = "is"
_BYTES = "bytes"
_PLAIN: dict[str, Any] = {
    "Decimal": Decimal,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    _BYTES: base64.b64decode,
}
_MADE: dict[str, Any] = {
    name: kind
    for module in (document, chart, drawing)
    for name, kind in vars(module).items()
    if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, Enum))
}


def document_json(paper: Document) -> bytes:
    """Return a document as JSON in UTF-8."""
    return json.dumps(_plain(paper), ensure_ascii=False, separators=(",", ":")).encode()


def document_from(content: bytes) -> Document:
    """Return the document that `document_json` wrote."""
    made = _made(json.loads(content))
    if not isinstance(made, Document):
        raise TypeError("this is no document")
    return made


def _plain(value: Any) -> Any:  # a document holds values of every kind
    if is_dataclass(value) and not isinstance(value, type):
        named = {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        return {_IS: type(value).__name__, **named}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return {_IS: type(value).__name__, "value": value.value}
    if isinstance(value, bytes):
        return {_IS: _BYTES, "value": base64.b64encode(value).decode()}
    if isinstance(value, (Decimal, date, time)):
        return {_IS: type(value).__name__, "value": str(value)}
    return value


def _made(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_made(one) for one in value)
    if not isinstance(value, dict):
        return value
    name, rest = value[_IS], {key: one for key, one in value.items() if key != _IS}
    if name in _PLAIN:
        return _PLAIN[name](rest["value"])
    return _MADE[name](**{key: _made(one) for key, one in rest.items()})
