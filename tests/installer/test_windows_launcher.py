"""The launcher: what Windows reads of it, and what the payload puts beside it."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import parse

from resources.installer.release import ROOT, Release
from resources.installer.wheels import choice_for, choices
from resources.installer.windows.launcher import copyright_line, resource_script
from resources.installer.windows.payload import RUNTIME, share_runtime

WINDOWS = ROOT / "resources" / "installer" / "windows"


def test_the_version_is_told_in_russian() -> None:
    script = resource_script(Release("1.20.3", 0))
    assert "FILEVERSION 1,20,3,0\nPRODUCTVERSION 1,20,3,0\n" in script
    assert 'VALUE "ProductVersion", "1.20.3"' in script
    assert 'VALUE "FileDescription", "Консультационный центр"' in script
    assert 'BLOCK "041904B0"' in script, "Russian, in Unicode"
    assert f'VALUE "LegalCopyright", "{copyright_line()}"' in script
    assert "$" not in script


@pytest.fixture(scope="module")
def manifest() -> Element:
    found = parse(WINDOWS / "kcentre.manifest").getroot()
    assert found is not None
    return found


def test_the_manifest_asks_for_no_rights_sharp_text_and_long_paths(manifest: Element) -> None:
    told = {one.tag.rpartition("}")[2]: one for one in manifest.iter()}
    assert told["requestedExecutionLevel"].get("level") == "asInvoker"
    assert (told["dpiAwareness"].text or "").startswith("PerMonitorV2")
    assert told["longPathAware"].text == "true"
    assert told["supportedOS"].get("Id") == "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"
    assert "activeCodePage" not in told


def test_the_manifest_asks_for_the_present_look_of_dialogs(manifest: Element) -> None:
    names = [one.get("name") for one in manifest.iter() if one.tag.endswith("assemblyIdentity")]
    assert "Microsoft.Windows.Common-Controls" in names


@pytest.mark.parametrize(
    ("member", "is_taken"),
    [
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/QtPrintSupport.pyd", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/platforms/qoffscreen.dll", True),
        ("PySide6/translations/qtbase_ru.qm", False),
        ("PySide6/translations/qtbase_de.qm", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/Qt6Network.dll", False),
        ("PySide6/Qt6Qml.dll", False),
        ("PySide6/plugins/sqldrivers/qsqlite.dll", False),
        ("PySide6/plugins/imageformats/qpdf.dll", False),
        ("PySide6/support/__pycache__/deprecated.cpython-310.pyc", False),
        ("PySide6/designer.exe", False),
    ],
)
def test_of_qt_only_what_is_named_goes_in(member: str, is_taken: bool) -> None:
    rule = choice_for("pyside6_essentials-6.11.3-cp310-abi3-win_amd64.whl", choices("windows"))
    assert rule.takes(member) is is_taken


def test_the_runtime_of_microsoft_is_one_and_beside_the_launcher(tmp_path: Path) -> None:
    qt = tmp_path / "lib" / "PySide6"
    qt.mkdir(parents=True)
    for name in RUNTIME:
        (qt / name).write_bytes(b"")
    share_runtime(tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*.dll")) == sorted(RUNTIME)
    assert not any(qt.iterdir())
    shiboken = choice_for("shiboken6-6.11.3-cp310-abi3-win_amd64.whl", choices("windows"))
    assert not any(shiboken.takes(f"shiboken6/{name}") for name in RUNTIME)
