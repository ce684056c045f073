"""Whether two names may be one person's, written differently or with a slip of the finger."""

from collections.abc import Sequence

_SHORTEST_WITH_A_SLIP = 5


def is_like(one: str, other: str) -> bool:
    """Tell whether two folded names (surname first) may be the same person's.

    Initials stand for any name that begins so, a name left out for any; one slip in one of the
    longer words is forgiven. The same name is like itself; a surname alone is like nobody.
    """
    words, others = one.split(), other.split()
    if min(len(words), len(others)) < 2:
        return False
    fits = [_fits(left, right) for left, right in zip(words, others, strict=False)]
    return None not in fits and sum(fit or 0 for fit in fits) <= 1


def block_of(key: str) -> str:
    """Return what two names that are alike share: the surname's beginning and the next letter.

    Empty where there is no name after the surname.
    """
    words = key.split()
    return f"{words[0][:2]} {words[1][0]}" if len(words) > 1 else ""


def born_together(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    """Tell whether two intervals of birth months meet; an unknown one meets any."""
    (first, last), (first_too, last_too) = one, other
    if first is None or last is None or first_too is None or last_too is None:
        return True
    return first <= last_too and first_too <= last


def _fits(one: str, other: str) -> int | None:
    """Return how many slips lie between two words, at most one; None for other words."""
    if one == other:
        return 0
    if min(len(one), len(other)) == 1:
        return 0 if one[0] == other[0] else None
    if min(len(one), len(other)) < _SHORTEST_WITH_A_SLIP:
        return None
    return 1 if is_one_slip(one, other) else None


def is_one_slip(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one letter added, left out, changed or swapped makes one word the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    left, right = one[start:], other[start:]
    if len(left) != len(right):
        return left[1:] == right or left == right[1:]
    swapped = [*left[:2]] == [*right[:2]][::-1] and left[2:] == right[2:]
    return left[1:] == right[1:] or swapped
