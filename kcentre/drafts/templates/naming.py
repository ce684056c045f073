"""How a text names the centre: in full with its own name, and in one word as statutes do."""

from kcentre.centre.values import CentreKind

FULL_CASES = (
    ("консультационный центр", "кто, что", "ый", ""),
    ("консультационного центра", "кого, чего", "ого", "а"),
    ("консультационному центру", "кому, чему", "ому", "у"),
    ("консультационным центром", "кем, чем", "ым", "ом"),
    ("консультационном центре", "о ком, о чём", "ом", "е"),
)
"""The word between the braces, the question of the case, the endings of adjective and noun."""

SHORT_CASES = (
    ("Центр", "кто, что", ""),
    ("Центра", "кого, чего", "а"),
    ("Центру", "кому, чему", "у"),
    ("Центром", "кем, чем", "ом"),
    ("Центре", "о ком, о чём", "е"),
)


def full_name(kind: CentreKind, adjective: str, noun: str, own: str) -> str:
    """Return «консультационного центра «Мы вместе»»: the own name in quotes stays as it is."""
    first, second = kind.label.split()
    words = f"{first.removesuffix('ый')}{adjective} {second}{noun}"
    return f"{words} «{own}»" if own else words


def short_name(kind: CentreKind, ending: str) -> str:
    """Return «Центра» or «Пункта», as a text that said «(далее — Центр)» goes on."""
    return kind.label.split()[1].capitalize() + ending
