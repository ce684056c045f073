"""Striking texts that stand inside JSON: a draft, a second entry of a form."""

import json
from collections.abc import Callable

_OPENINGS = ("{", "[")


def struck_inside(text: str, strike: Callable[[str], str]) -> str:
    """Strike out of a text; where it is JSON, out of every text in it, however deep.

    JSON writes the end of a line as a backslash and an «n»: a name behind it would begin with that
    letter and pass unseen. The very text comes back where nothing is struck.
    """
    if not text.startswith(_OPENINGS):
        return strike(text)
    try:
        held: object = json.loads(text)
        struck = _struck(held, strike)
    except (ValueError, RecursionError):
        return strike(text)
    return text if struck == held else json.dumps(struck, ensure_ascii=False)


def _struck(held: object, strike: Callable[[str], str]) -> object:
    if isinstance(held, str):
        return struck_inside(held, strike)
    if isinstance(held, list):
        return [_struck(one, strike) for one in held]
    if isinstance(held, dict):
        return {name: _struck(one, strike) for name, one in held.items()}
    return held
