"""The centre's own name: what of «Консультационный центр «Мы вместе»» is its own."""

import re

_KINDS = ("центр", "пункт")
_MARKS = '"“”„«»'
_AROUND = f"{_MARKS} "
_QUOTED_WITHIN = re.compile(rf"[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]")


def own_name(name: str) -> str:
    """Return «Мы вместе» without its quotes; '' where the name says no more than the kind does."""
    begins, ends = name.find("«"), name.rfind("»")
    if 0 <= begins < ends:
        return name[begins + 1 : ends].strip()
    name = name.strip(_AROUND)
    return "" if name.casefold().endswith(_KINDS) else name


def unquoted(name: str) -> str:
    """Return a name without quotes around it; those within it become „лапки“."""
    bare = name.strip(_AROUND)
    if not any(mark in bare for mark in _MARKS):
        return bare
    within = name[1:-1] if name.startswith("«") and name.endswith("»»") else name
    return _QUOTED_WITHIN.sub(r"„\1“", within).strip()


def renamed(centre_name: str, name: str) -> str:
    """Return the centre's name with another own name in it, the words around it as they were."""
    if own_name(centre_name) == name:
        return centre_name
    begins, ends = centre_name.find("«"), centre_name.rfind("»")
    if 0 <= begins < ends:
        before, after = centre_name[:begins], centre_name[ends + 1 :]
        return " ".join((before + (f"«{name}»" if name else "") + after).split())
    if not own_name(centre_name) and name:
        return f"{centre_name} «{name}»".strip()
    return f"«{name}»" if name else ""
