"""What a choice becomes in the clipboard: words for everybody, facts for fields like this."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QMimeData

from ui.widgets.fact_text.runs import Stretch

_MIME = "application/x-kcentre-facts"

Parts = list[tuple[str, str | None]]


def copied(parts: Iterable[Stretch]) -> QMimeData:
    """Return what the clipboard gets."""
    chosen, data = list(parts), QMimeData()
    data.setText("".join(part.text for part in chosen))
    data.setData(_MIME, json.dumps([[part.text, part.key] for part in chosen]).encode())
    return data


def pasted(source: QMimeData, texts: Mapping[str, str]) -> Parts:
    """Return prose and known facts; a fact that is not known here comes as the words it showed."""
    if not source.hasFormat(_MIME):
        return [(source.text(), None)]
    parts = json.loads(bytes(source.data(_MIME).data()))
    return [(texts[key], key) if key in texts else (text, None) for text, key in parts]
