"""Free texts without what tells of those they are about."""

from collections.abc import Iterable
from functools import lru_cache

from kcentre.families.blotting import Blotter, Personal


def without_names(text: str, names: Iterable[str], phones: Iterable[str] = ()) -> str:
    """Return a text in which these people's names, in any case of theirs, and phones are «…».

    What may be an ordinary word is a name only with a capital letter: «вера в себя» stays.
    """
    known = tuple(filter(None, names)), tuple(filter(None, phones))
    return _blotter(*known).strike(text) if text and any(known) else text


@lru_cache(maxsize=1_024)
def _blotter(names: tuple[str, ...], phones: tuple[str, ...]) -> Blotter:
    return Blotter(Personal(frozenset(names)).words(), phones, spares_words=True)
