"""People's names."""


def initials(full_name: str) -> str:
    """Return «Соколова А. П.» of «Соколова Анна Павловна»."""
    surname, *others = full_name.split()[:3] or [""]
    return " ".join([surname, *(f"{name[0]}." for name in others if name)]).strip()
