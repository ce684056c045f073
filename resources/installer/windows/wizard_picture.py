"""The picture at the left of the wizard's first and last page."""

from io import BytesIO
from pathlib import Path

from resources.installer.icons import png

SIZE = (328, 628)
"""Twice the size in a window at 100 %, so that it stays sharp on a dense screen."""
GROUND = "#1B66A6"
"""The ground of the program's icon: its drawing stands on the panel as on the icon itself."""
_ICON, _TOP = 224, 76


def make_wizard_picture(path: Path) -> None:
    """Draw the panel as the bitmap that NSIS asks for."""
    from PIL import Image  # noqa: PLC0415 — only where a Setup is made

    panel = Image.new("RGB", SIZE, GROUND)
    with Image.open(BytesIO(png(_ICON))) as icon:
        panel.paste(icon, ((SIZE[0] - _ICON) // 2, _TOP), icon)
    panel.save(path, "BMP")
