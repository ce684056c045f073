"""Words typed while the keyboard was switched to Latin letters."""

from string import ascii_letters

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
_KEYS = str.maketrans(_LATIN, _RUSSIAN)


def as_russian_keys(typed: str) -> str:
    """Return what the same keys type in the Russian layout: «Иванова» for `Bdfyjdf`."""
    return typed.translate(_KEYS)


def is_latin_typing(typed: str) -> bool:
    """Tell whether `typed` has Latin letters and no others."""
    letters = [character for character in typed if character.isalpha()]
    return bool(letters) and all(letter in ascii_letters for letter in letters)


def readings(typed: str) -> list[str]:
    """Return what `typed` may mean, the likeliest first: Latin letters are often Russian keys."""
    return [as_russian_keys(typed), typed] if is_latin_typing(typed) else [typed]
