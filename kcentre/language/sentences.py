"""How a text begins and ends: as a sentence, within one, cut short."""


def capital(text: str) -> str:
    """Return «Задачи года» for «задачи года»; what follows the first letter stays as it is."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return a title as it stands within a sentence; «ФГОС…» keeps its letters."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many letters; one that is cut ends with «…»."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def ended(text: str) -> str:
    """Return a text with a full stop, unless it has an end of its own."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
