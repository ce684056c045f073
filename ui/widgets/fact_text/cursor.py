"""Where the cursor may stand: before a fact or behind it."""

from collections.abc import Sequence

from ui.widgets.fact_text.runs import Stretch


def holding(position: int, facts: Sequence[Stretch]) -> Stretch | None:
    """Return the fact that a position stands within."""
    return next((fact for fact in facts if fact.holds(position)), None)


def outside(stands: tuple[int, int], before: int, facts: Sequence[Stretch]) -> tuple[int, int]:
    """Return anchor and position moved out of facts.

    The position goes on in its direction, `before` is where it was; the anchor lets the fact in
    that it stands within be chosen whole.
    """
    anchor, position = stands
    has_chosen = anchor != position
    fact = holding(position, facts)
    if fact is not None:
        position = fact.end if position > before else fact.start
    if not has_chosen:
        return position, position
    chosen_from = holding(anchor, facts)
    if chosen_from is not None:
        anchor = chosen_from.start if anchor <= position else chosen_from.end
    return anchor, position
