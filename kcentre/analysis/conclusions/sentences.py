"""Sentences with keys: written only where everything in them is known."""

from collections.abc import Mapping

from kcentre.analysis.conclusions.records import KEY, Fact

Facts = Mapping[str, Fact]
Paragraph = tuple[str, ...]


def text_of(facts: Facts, *paragraphs: Paragraph) -> str:
    """Return paragraphs of the sentences in which everything is known."""
    said = (
        " ".join(one for one in sentences if one and is_known(facts, one))
        for sentences in paragraphs
    )
    return "\n".join(text for text in said if text)


def known_or(facts: Facts, sentence: str, otherwise: str) -> str:
    """Return a sentence, or another where something in it is not known."""
    return sentence if is_known(facts, sentence) else otherwise


def changed(beginning: str, facts: Facts, sort: str) -> str:
    """Return a sentence of the changes of a sort that are known; empty where none is."""
    keys = (f"{sort}.change_previous", f"{sort}.change_last_year")
    said = ", и ".join(f"{{{key}}}" for key in keys if key in facts)
    return f"{beginning} {said}." if said else ""


def is_known(facts: Facts, sentence: str) -> bool:
    """Return whether every key of a sentence has its fact."""
    return all(found[1] in facts for found in KEY.finditer(sentence))
