"""What may not lie in a package: by its name, by its text, by its METADATA."""

from pathlib import Path

import pytest

from resources.installer.fetching import PLATFORMS, System
from resources.installer.licences.forbidden import demand_lawful, why_forbidden
from resources.installer.refusal import CannotBuild
from resources.installer.wheels import choices

GPL = "\n                    GNU GENERAL PUBLIC LICENSE\n                       Version 3\n"


def put(root: Path, place: str, text: str = "") -> Path:
    """Write a file of a made-up payload."""
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "member",
    [
        "lib/PySide6/Qt6Charts.dll",
        "lib/PySide6/QtCharts.pyd",
        "lib/PySide6/Qt/lib/libQt6Graphs.so.6",
        "lib/PySide6/Qt/lib/libQt6DataVisualization.so.6",
        "lib/PySide6/Qt6VirtualKeyboard.dll",
        "lib/PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll",
        "lib/PySide6/Qt6Quick3D.dll",
        "lib/PySide6/Qt6QuickTimeline.dll",
        "lib/PySide6/Qt6Lottie.dll",
        "lib/PySide6/plugins/vectorimageformats/qlottievectorimage.dll",
        "lib/PySide6/Qt/lib/libQt6WaylandCompositor.so.6",
        "lib/PySide6/Qt/qml/QtQuick3D/qmldir",
        "lib/PySide6/QtHttpServer.abi3.so",
        "lib/PySide6/Qt/translations/qtbase_ru.qm",
        "lib/reportlab/fonts/DarkGardenMK.pfb",
        "python/lib-dynload/readline.cpython-311-x86_64-linux-gnu.so",
        "lib/libreadline.so.8",
        "python/lib-dynload/_gdbm.cpython-311-x86_64-linux-gnu.so",
        "lib/libgdbm.so.6",
        "lib/PyInstaller/__init__.py",
    ],
)
def test_parts_under_the_gpl_are_known_by_their_names(member: str) -> None:
    assert why_forbidden(member)


@pytest.mark.parametrize(
    "member",
    [
        "lib/PySide6/Qt6Core.dll",
        "lib/PySide6/QtWidgets.pyd",
        "lib/PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "lib/PySide6/Qt/lib/libQt6PrintSupport.so.6",
        "lib/PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "app/ui/widgets/charts.py",
        "app/resources/icons/chart-column.svg",
        "python/rlcompleter.py",
        "licences/GPL-3.txt",
        "licences/pillow/LICENSE.txt",
    ],
)
def test_what_is_shipped_is_not_mistaken_for_it(member: str) -> None:
    assert not why_forbidden(member)


def test_every_forbidden_file_is_named_at_once(tmp_path: Path) -> None:
    put(tmp_path, "lib/PySide6/Qt6Charts.dll")
    put(tmp_path, "lib/PySide6/Qt6Core.dll")
    put(tmp_path, "lib/oddity/COPYING", GPL)
    put(tmp_path, "lib/strict-1.dist-info/METADATA", "Name: strict\nLicense: GPL-3.0-only\n")
    with pytest.raises(CannotBuild) as caught:
        demand_lawful(tmp_path)
    told = str(caught.value)
    assert all(name in told for name in ("Qt6Charts.dll", "lib/oddity/COPYING", "strict"))
    assert "Qt6Core.dll" not in told


def test_a_lawful_payload_passes_with_the_texts_that_the_lgpl_builds_on(tmp_path: Path) -> None:
    put(tmp_path, "licences/GPL-3.txt", GPL)
    put(tmp_path, "lib/alpha/core.py", "# GNU GENERAL PUBLIC LICENSE is not ours\n")
    put(tmp_path, "lib/alpha/LICENSE.txt", "MIT License\n")
    put(tmp_path, "lib/holidays-1.dist-info/METADATA", "Name: holidays\nLicense-Expression: MIT\n")
    demand_lawful(tmp_path)


@pytest.mark.parametrize(
    "said",
    ["License-Expression: GPL-3.0-or-later", "Classifier: License :: OSI Approved :: GPLv3", ""],
)
def test_a_wheel_that_says_gpl_or_nothing_is_refused(tmp_path: Path, said: str) -> None:
    put(tmp_path, "lib/beta-1.dist-info/METADATA", f"Name: beta\nVersion: 1\n{said}\n")
    with pytest.raises(CannotBuild, match="beta"):
        demand_lawful(tmp_path)


@pytest.mark.parametrize("system", list(PLATFORMS))
def test_no_list_of_what_goes_in_names_a_forbidden_file(system: System) -> None:
    kept = [f"lib/{pattern}" for rule in choices(system).values() for pattern in rule.keep]
    assert kept
    assert [pattern for pattern in kept if why_forbidden(pattern)] == []
