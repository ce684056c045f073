"""The application's look: one object that knows the scheme, the text size and the colours.

``theme()`` returns it. Widgets that paint themselves or hold coloured icons listen to its
``changed`` signal; all others follow through the palette and the style sheet.

The sheet is worn by the windows, not by the application: Qt would else style every part of a page
anew whenever it is put into another, a third of the time that a page takes to open.
"""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.widgets.colours import DARK, LIGHT, Colours, Tone
from ui.widgets.resources import resource
from ui.widgets.stylesheet import BODY_POINTS, SMALL_POINTS, stylesheet

FAMILY = "PT Sans"
SMALLEST_PERCENT, LARGEST_PERCENT = 100, 200
_FONT_FILES = ("PTS55F.ttf", "PTS75F.ttf", "PTS56F.ttf", "PTS76F.ttf")


class Scheme(StrEnum):
    """Which colours the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look in force. Call ``dress()`` once after the QApplication was made."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._percent = SMALLEST_PERCENT
        self._worn = ""
        self._font: QFont | None = None
        self._painted_in: Colours | None = None
        self._points = max(BODY_POINTS, app.font().pointSizeF())

    @property
    def colours(self) -> Colours:
        """The colours of the scheme in force."""
        return DARK if self.is_dark else LIGHT

    @property
    def is_dark(self) -> bool:
        """Whether the dark scheme is in force."""
        if self._scheme is Scheme.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    @property
    def scheme(self) -> Scheme:
        """What the user chose, not what is in force."""
        return self._scheme

    @property
    def percent(self) -> int:
        """The text size the user chose, 100…200."""
        return self._percent

    @property
    def scale(self) -> float:
        """By how much text and paddings are larger than drawn: 1.0 = 10.5 pt."""
        return self._points / BODY_POINTS * self._percent / 100

    def px(self, length: int) -> int:
        """Return a length drawn for 10.5 pt text, in the pixels of the text size in force."""
        return round(length * self.scale)

    def colour(self, tone: Tone) -> QColor:
        """Return the colour of text that means ``tone``."""
        return QColor(self.colours.ink(tone))

    def small_font(self) -> QFont:
        """Return the font of captions and secondary lines."""
        font = QFont(self._app.font())
        font.setPointSizeF(SMALL_POINTS * self.scale)
        return font

    def dress(self, scheme: Scheme = Scheme.SYSTEM, percent: int = SMALLEST_PERCENT) -> None:
        """Load the fonts, set the style, the palette and the sheet; what is set stays as it is."""
        if not self._worn:
            for name in _FONT_FILES:
                # By its bytes: under some folders of Windows Qt does not find a font by its name.
                QFontDatabase.addApplicationFontFromData(resource("fonts", name).read_bytes())
            self._app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._scheme, self._percent = scheme, _within(percent)
        self._apply()

    def dress_window(self, window: QWidget | None) -> None:
        """Let a window without a parent wear the sheet; what it holds or opens wears it too.

        None, as Qt may answer where it was asked for a list that typing opens, stays bare.
        """
        if window is not None and window.styleSheet() != self._worn:
            window.setStyleSheet(self._worn)

    def choose_scheme(self, scheme: Scheme) -> None:
        """Change the colours at once."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._apply()

    def choose_percent(self, percent: int) -> None:
        """Change the text size at once; kept within 100…200."""
        if _within(percent) != self._percent:
            self._percent = _within(percent)
            self._apply()

    def _follow_system(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        sheet = stylesheet(self.colours, self.scale)
        if sheet == self._worn:  # setting it again would style every widget anew
            return
        self._give_font_and_palette()
        for window in self._app.topLevelWidgets():
            if window.styleSheet() == self._worn != "":
                window.setStyleSheet(sheet)
        self._worn = sheet
        self.changed.emit()

    def _give_font_and_palette(self) -> None:
        """Give the application what differs: either makes every widget lay itself out anew."""
        font = QFont(FAMILY)
        font.setPointSizeF(BODY_POINTS * self.scale)
        if font != self._font:
            self._app.setFont(font)
            self._font = font
        if self._painted_in is not self.colours:
            self._app.setPalette(_palette(self.colours))
            self._painted_in = self.colours


_made: list[Theme] = []
"""The one in force, gone when its application is; asked for thousands of times a page."""


def theme() -> Theme:
    """Return the application's look; makes it when it is asked for first."""
    if not (_made and isValid(_made[0])):
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("a QApplication must exist before its theme")
        _made[:] = [Theme(app)]
    return _made[0]


def _within(percent: int) -> int:
    return min(LARGEST_PERCENT, max(SMALLEST_PERCENT, percent))


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    inks = {
        role.Window: colours.window,
        role.Base: colours.card,
        role.AlternateBase: colours.zebra,
        role.Button: colours.card,
        role.ToolTipBase: colours.card,
        role.Text: colours.text,
        role.WindowText: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.secondary,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
        role.Mid: colours.border,
        role.Dark: colours.border,
        role.Light: colours.card,
        role.Midlight: colours.border,
    }
    palette = QPalette()
    for name, ink in inks.items():
        palette.setColor(name, QColor(ink))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(disabled, name, QColor(colours.secondary))
    return palette
