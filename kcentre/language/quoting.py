"""Titles in quotation marks."""

from kcentre.language.sentences import shortened

_OUTER = ("«", "»")
_INNER = str.maketrans({"«": "„", "»": "“"})


def quoted(title: str, most: int | None = None) -> str:
    """Return «…» around a title; quotation marks within it become those of the second kind.

    A title that is all in quotation marks already gets no other ones. With `most`, no more letters
    of it are shown.
    """
    inner = (title if most is None else shortened(title, most)).strip()
    first, last = _OUTER
    if inner.startswith(first) and inner.endswith(last) and inner.count(first) == 1:
        return inner
    return f"{first}{inner.translate(_INNER)}{last}"
