"""The application's style sheet, made from colour roles and a scale."""

from string import Template

from ui.widgets.colours import Colours

BODY_POINTS = 10.5
SMALL_POINTS = 9.0
TITLE_POINTS = 12.0
FIGURE_POINTS = 19.5

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QWidget[ground="window"] { background: $window; }
QDialog { background: $card; }
QDialog[role="palette"] { border: 1px solid $border; }
QWidget[frame="demo"] { background: $attention; }
QWidget[ground="card"] { background: $card; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QToolTip { background: $card; color: $text; border: 1px solid $border; padding: ${p4}px; }

QFrame[role="card"] { background: $card; border: 1px solid $border; border-radius: ${p8}px; }
QFrame[role="card"][active="true"] { border-color: $accent; }
QFrame[role="card"][chosen="true"] { background: $accent_ground; }
QFrame[role="side"] { background: $card; border: 0; border-right: 1px solid $border; }
QFrame[role="bar"] { background: $card; border: 0; border-bottom: 1px solid $border; }
QFrame[role="line"] { background: $border; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="message"] { background: $text; border: 0; border-radius: ${p8}px; }
QFrame[role="message"] QLabel { color: $card; }
QFrame[role="message"] QPushButton { color: $card; border: 1px solid transparent;
  background: transparent; font-weight: bold; text-decoration: underline; }
QFrame[role="message"] QPushButton:focus { border-color: $card; }

QLabel[role="title"] { font-size: ${title}pt; font-weight: bold; }
QLabel[role="heading"] { font-weight: bold; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="small"] { color: $secondary; font-size: ${small}pt; }
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: bold; }
QLabel[role="problem"] { color: $bad; font-size: ${small}pt; }
QLabel[role="notice"] { color: $attention; font-size: ${small}pt; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="attention"] { color: $attention; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="secondary"] { color: $secondary; }
QLabel[role="chip"] { background: $accent_ground; color: $accent; font-size: ${small}pt;
  border-radius: ${p10}px; padding: ${p2}px ${p8}px; }
QPushButton[role="chip"] { background: $accent_ground; color: $accent;
  border: 1px solid transparent;
  border-radius: ${p10}px; padding: ${p3}px ${p9}px; }
QPushButton[role="chip"][tone="attention"] { color: $attention; }
QPushButton[role="chip"][tone="bad"] { color: $bad; }
QPushButton[role="chip"]:hover { background: $selection; }
QPushButton[role="chip"]:focus { border: 1px solid $accent; padding: ${p3}px ${p9}px; }
QLabel[role="chip"][tone="attention"] { color: $attention; }
QLabel[role="chip"][tone="bad"] { color: $bad; }
QLabel[role="chip"][tone="good"] { color: $good; }

QPushButton, QToolButton { background: $card; border: 1px solid $border; border-radius: ${p8}px;
  padding: ${p6}px ${p14}px; }
QPushButton:hover, QToolButton:hover { background: $accent_ground; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked { background: $selection; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent;
  padding: ${p6m}px ${p14m}px; outline: 0; }
QPushButton:disabled, QToolButton:disabled { color: $secondary; background: $window; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {
  background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $border; border-color: $border; color: $text; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  padding: ${p2}px ${p4}px; text-align: left; }
QPushButton[role="link"][letters="small"] { font-size: ${small}pt; padding: 1px ${p4}px; }
QPushButton[role="link"][weight="bold"] { color: $text; font-weight: bold; }
QPushButton[role="link"][letters="small"]::menu-indicator { image: none; }
QPushButton[role="link"][tone="attention"] { color: $attention; font-weight: bold; }
QPushButton[role="link"][tone="bad"] { color: $bad; font-weight: bold; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid $accent; }
QPushButton[role="title"] { background: transparent; border: 1px solid transparent;
  font-size: ${title}pt; font-weight: bold; padding: ${p4}px ${p8}px; }
QPushButton[role="title"]:hover { background: $accent_ground; }
QPushButton[role="title"]:focus { border-color: $accent; }
QPushButton[role="search"] { color: $secondary; text-align: left; padding: ${p4}px ${p10}px; }
QPushButton[role="search"]:focus { padding: ${p4m}px ${p10m}px; }
QToolButton[role="icon"] { background: transparent; border: 1px solid transparent;
  padding: ${p6}px; }
QToolButton[role="pin"] { background: transparent; border: 1px solid transparent; padding: 0; }
QToolButton[role="pin"]:hover { background: $accent_ground; }
QToolButton[role="pin"]:focus { border: 1px solid $accent; padding: 0; }
QTabBar::scroller { width: ${p28}px; }
QTabBar QToolButton, QTabBar QToolButton:disabled {
  background: $card; border: none; border-radius: 0; padding: 0; }
QToolButton[role="icon"]:hover { background: $accent_ground; }
QFileDialog QToolButton, QFileDialog QToolButton:focus { padding: ${p2}px; }
QToolButton[role="icon"]:focus { border: 2px solid $accent; padding: ${p6m}px; }
QToolButton::menu-indicator { image: none; width: 0; }

QFrame[role="switch"] { background: $window; border: 1px solid $border; border-radius: ${p8}px; }
QFrame[role="switch"] QPushButton { background: transparent; border: 1px solid transparent;
  border-radius: ${p6}px; padding: ${p4}px ${p12}px; color: $secondary; }
QFrame[role="switch"] QPushButton:checked { background: $card; color: $text; font-weight: bold;
  border-color: $border; }
QFrame[role="switch"] QPushButton:focus { border: 2px solid $accent;
  padding: ${p4m}px ${p12m}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QAbstractSpinBox {
  background: $card; border: 1px solid $border; border-radius: ${p8}px;
  padding: ${p6}px ${p9}px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $secondary; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 2px solid $accent; padding: ${p6m}px ${p9m}px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] {
  border-color: $bad; }
QLineEdit[problem="doubt"], QPlainTextEdit[problem="doubt"] { border-color: $attention; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled,
QLineEdit[readOnly="true"] { color: $secondary; background: $window; }
QComboBox { padding-right: ${p28}px; }
QComboBox::drop-down { border: 0; width: ${p28}px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; background: transparent; }
QCheckBox, QRadioButton { spacing: ${p8}px; padding: ${p4}px; border: 1px solid transparent;
  border-radius: ${p6}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }

QAbstractItemView { background: $card; border: 1px solid $border; border-radius: ${p8}px;
  selection-background-color: $selection; selection-color: $text;
  alternate-background-color: $zebra; outline: 0; }
QTableView { border: 0; border-radius: 0; gridline-color: $border; }
QTableView:focus { border: 0; }
QTableView[role="rows-editor"] { border: 1px solid $border; border-radius: ${p8}px; }
QTableView[role="rows-editor"]:focus { border-color: $accent; }
QTableView[role="rows-editor"]::item { padding: ${p3}px ${p8}px; }
QListView[role="rows"] { border: 0; border-radius: 0; }
QHeaderView { background: $card; border: 0; }
QHeaderView::section { background: $card; color: $secondary; border: 0;
  border-bottom: 1px solid $border; padding: ${p6}px ${p8}px; }
QTableCornerButton::section { background: $card; border: 0; border-bottom: 1px solid $border; }
QHeaderView::section:hover { color: $text; }
QListView::item { padding: ${p6}px ${p8}px; border: 0; }
QListView::item:selected { background: $selection; color: $text; }

QMenu { background: $card; border: 1px solid $border; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p6}px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $border; margin: ${p4}px ${p8}px; }

QProgressBar { background: $window; border: 0; border-radius: ${p4}px; max-height: ${p8}px;
  min-height: ${p8}px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: ${p4}px; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: ${p10}px; margin: ${p2}px; }
QScrollBar:horizontal { height: ${p10}px; margin: ${p2}px; }
QScrollBar::handle { background: $border; border-radius: ${p3}px; min-height: ${p28}px;
  min-width: ${p28}px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QSplitter::handle { background: transparent; }
""")

_STEPS = (2, 3, 4, 6, 8, 9, 10, 12, 14, 24, 28)
_FOCUSED = (4, 6, 9, 10, 12, 14)


def stylesheet(colours: Colours, scale: float) -> str:
    """Return the sheet for one scheme; ``scale`` 1.0…2.0 enlarges text and paddings alike."""
    names = {name: getattr(colours, name) for name in colours.__dataclass_fields__}
    lengths = {f"p{length}": round(length * scale) for length in _STEPS}
    focused = {f"p{length}m": round(length * scale) - 1 for length in _FOCUSED}
    points = {
        "small": SMALL_POINTS * scale,
        "title": TITLE_POINTS * scale,
        "figure": FIGURE_POINTS * scale,
    }
    return _SHEET.substitute({**names, **lengths, **focused, **points})
