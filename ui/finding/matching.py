"""Which of the known things are meant by what is typed."""

from collections.abc import Iterable

from kcentre.language import fold
from kcentre.language.keyboard import readings
from ui.widgets.command_palette import Hit

_MOST_OF_A_KIND = 8


def matching(hits: Iterable[Hit], typed: str) -> list[Hit]:
    """Return the hits that hold every typed word, also when it was typed in the wrong layout.

    Those whose titles begin words with all of them come first.
    """
    known = [(hit, fold(hit.title), fold(f"{hit.title} {hit.also}")) for hit in hits]
    for reading in readings(typed):
        words = fold(reading).split()
        found = [
            (not _begins_a_word(title, words), hit)
            for hit, title, told in known
            if all(word in told for word in words)
        ]
        if found:
            found.sort(key=lambda one: one[0])
            return [hit for _, hit in found[:_MOST_OF_A_KIND]]
    return []


def _begins_a_word(title: str, words: list[str]) -> bool:
    return all(f" {title}".find(f" {word}") >= 0 for word in words)
