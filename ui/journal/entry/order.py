"""Which field comes next: Enter visits what is not known yet, Shift+Enter reaches everything.

The order is that of the talk: who → child → topic → kind → form → result → minutes.
"""

from ui.journal.entry.strip_form import StripForm

ORDER = (
    "who", "adult_name", "phone", "child", "child_name", "born", "consent", "age", "specialist",
    "topic", "kind", "way", "result", "recommendations", "minutes",
)  # fmt: skip
_BEFORE_WHO = ("room", "specialist", "time", "date")
"""What Shift+Enter goes to from the first field: the date first, it is changed most often."""

_BACK = (*_BEFORE_WHO, *(name for name in ORDER if name != "specialist"))
LAST = frozenset({"recommendations", "minutes"})
"""Where Enter saves, when nothing is left to be asked."""


def after(form: StripForm, name: str) -> str:
    """Return the next field to ask; empty where all is known."""
    rest = ORDER[ORDER.index(name) + 1 :] if name in ORDER else ORDER
    return next((other for other in rest if _is_asked(form, other)), "")


def before(form: StripForm, name: str) -> str:
    """Return the field before, asked or not; at the very beginning the same one."""
    earlier = reversed(_BACK[: _BACK.index(name)])
    return next((other for other in earlier if form.is_there(other)), name)


def _is_asked(form: StripForm, name: str) -> bool:
    if not form.is_there(name):
        return False
    return form.who.has_several_children if name == "child" else form.is_empty(name)
