"""Keys by which Russian text is compared, searched and sorted."""

import unicodedata


def fold(text: str) -> str:
    """Return the key of `text`: one letter case, «ё» as «е», single spaces.

    SQLite folds Latin letters only and sorts Ё before А, so every searched or sorted column is
    stored beside its key.
    """
    key = unicodedata.normalize("NFC", text).casefold().replace("ё", "е")
    return " ".join(key.split())


def fold_name(name: str) -> str:
    """Return the key of a person's name: `fold` with the dots of initials as spaces."""
    return fold(name.replace(".", " "))


def digits_of(phone: str) -> str:
    """Return the digits of a phone number, a leading 8 of eleven as 7."""
    digits = "".join(filter(str.isdecimal, phone))
    if len(digits) == 11 and digits.startswith("8"):
        return "7" + digits[1:]
    return digits
