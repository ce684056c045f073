"""The two colour schemes, by role. A screen names a role, never a colour."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a piece of text means; the theme knows its colour."""

    TEXT = "text"
    SECONDARY = "secondary"
    ACCENT = "accent"
    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Category:
    """A quiet ground and the ink that stands on it, to tell people or rooms apart."""

    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme: grounds, inks and lines as ``#RRGGBB``."""

    window: str
    card: str
    zebra: str
    accent_ground: str
    selection: str
    text: str
    secondary: str
    border: str
    accent: str
    good: str
    attention: str
    bad: str
    on_accent: str
    accent_hover: str
    categories: tuple[Category, ...]

    def category(self, number: int) -> Category:
        """Return one of the eight categories; they begin again after the last one."""
        return self.categories[number % len(self.categories)]

    def ink(self, tone: Tone) -> str:
        """Return the colour of text that means ``tone``."""
        return str(getattr(self, tone.value))


LIGHT = Colours(
    window="#F4F6F8",
    card="#FFFFFF",
    zebra="#FAFBFC",
    accent_ground="#E6F0F8",
    selection="#DCEBF7",
    text="#1B2430",
    secondary="#5A6675",
    border="#D9DEE5",
    accent="#1B66A6",
    good="#1A7148",
    attention="#8A5B00",
    bad="#B3261E",
    on_accent="#FFFFFF",
    accent_hover="#16578F",
    categories=(
        Category("#DCEAF7", "#1A4E80"),
        Category("#DDF0E4", "#1B5E3C"),
        Category("#FAEBCB", "#6B4700"),
        Category("#E9E2F7", "#523A86"),
        Category("#FADFE3", "#8A2440"),
        Category("#D6EFF0", "#115A60"),
        Category("#E9EED2", "#4B5A12"),
        Category("#F7E1D5", "#7A3A17"),
    ),
)

DARK = Colours(
    window="#15191F",
    card="#1C222A",
    zebra="#20262F",
    accent_ground="#1F3347",
    selection="#24405A",
    text="#E6EBF1",
    secondary="#A3B0BE",
    border="#323B46",
    accent="#6CB2EE",
    good="#5CC08E",
    attention="#E0B04A",
    bad="#F28B82",
    on_accent="#15191F",
    accent_hover="#86C0F2",
    categories=(
        Category("#1F3A54", "#A9D0F5"),
        Category("#1F4231", "#9FDDBB"),
        Category("#46381A", "#EBCB87"),
        Category("#382F57", "#CBBDF2"),
        Category("#4F2833", "#F3B4C1"),
        Category("#184145", "#93D9DD"),
        Category("#3A4020", "#CDD899"),
        Category("#4B3023", "#F0BFA3"),
    ),
)

INKS_ON_GROUNDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("text", ("window", "card", "zebra", "accent_ground", "selection")),
    ("secondary", ("window", "card", "zebra", "accent_ground", "selection")),
    ("accent", ("window", "card", "zebra", "accent_ground", "selection")),
    ("good", ("window", "card", "zebra", "accent_ground")),
    ("attention", ("window", "card", "zebra", "accent_ground")),
    ("bad", ("window", "card", "zebra", "accent_ground")),
    ("on_accent", ("accent", "accent_hover", "good")),
)
"""Every ink and the grounds it may stand on; a chosen row shows tones as plain text."""


def contrast(ink: str, ground: str) -> float:
    """Return the contrast ratio of two colours, 1…21, as WCAG 2.1 defines it."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
