"""Colours, fonts and text sizes."""

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from ui.widgets.colours import DARK, INKS_ON_GROUNDS, LIGHT, Colours, Tone, contrast
from ui.widgets.icons import pixmap
from ui.widgets.resources import resource
from ui.widgets.theme import Scheme, theme

PAIRS = [(ink, ground) for ink, grounds in INKS_ON_GROUNDS for ground in grounds]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_every_ink_is_readable_on_every_ground(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_inks_of_all_categories_are_readable(colours: Colours) -> None:
    assert len(colours.categories) == 8
    for category in colours.categories:
        for ground in (category.ground, colours.card, colours.zebra, colours.window):
            assert contrast(category.ink, ground) >= 4.5
    assert colours.category(8) == colours.category(0)


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_the_bundled_font_is_in_force(qapp: QApplication) -> None:
    info = QFontInfo(qapp.font())
    assert info.family() == "PT Sans"
    assert info.pointSizeF() == pytest.approx(10.5, abs=0.3)


@pytest.mark.usefixtures("plain_look")
def test_schemes_change_the_palette_at_once(qapp: QApplication) -> None:
    theme().choose_scheme(Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert theme().colour(Tone.BAD).name().upper() == DARK.bad
    theme().choose_scheme(Scheme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.window


@pytest.mark.usefixtures("plain_look")
def test_the_text_size_stays_within_its_limits(qapp: QApplication) -> None:
    theme().choose_percent(200)
    assert qapp.font().pointSizeF() == pytest.approx(21)
    theme().choose_percent(900)
    assert theme().percent == 200
    theme().choose_percent(10)
    assert theme().percent == 100


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in resource("icons").glob("*.svg")), ids=str
)
def test_every_icon_is_drawn(qapp: QApplication, name: str) -> None:
    picture = pixmap(name, LIGHT.text).toImage()
    assert any(
        picture.pixelColor(x, y).alpha() > 0
        for x in range(picture.width())
        for y in range(picture.height())
    )
