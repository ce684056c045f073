"""Free texts without the names of those they are about."""

import re
from collections.abc import Iterable
from functools import lru_cache

_SHORTEST = 3
_ENDINGS = "аеёийоуыьэюя"
HIDDEN = "…"


def without_names(text: str, names: Iterable[str]) -> str:
    """Return a text in which these people's names, in any case of theirs, are «…».

    Only words that begin with a capital letter are names: «вера в себя» stays.
    """
    for name in names:
        for word in name.split():
            stem = word.rstrip(_ENDINGS)
            if len(stem) >= _SHORTEST and stem in text:
                text = _pattern(stem).sub(HIDDEN, text)
    return text


@lru_cache(maxsize=1_024)
def _pattern(stem: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(stem)}[а-яё]{{0,3}}\b")
