"""Titles in quotation marks."""

_OUTER = ("«", "»")
_INNER = str.maketrans({"«": "„", "»": "“"})


def quoted(title: str) -> str:
    """Return «…» around a title; quotation marks within it become those of the second kind.

    A title that is all in quotation marks already gets no other ones.
    """
    inner = title.strip()
    first, last = _OUTER
    if inner.startswith(first) and inner.endswith(last) and inner.count(first) == 1:
        return inner
    return f"{first}{inner.translate(_INNER)}{last}"
