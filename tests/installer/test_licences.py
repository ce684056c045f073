"""The licences of everything inside: each part with its text, told in Russian."""

import email
import json
import zipfile
from contextlib import closing
from email.message import Message
from importlib.metadata import distribution
from pathlib import Path

import pytest
import sqlcipher3
from PIL import features

from resources.installer.fetching import PLATFORMS, System
from resources.installer.licences.collecting import OURS, SHARED, wheel_parts, write_licences
from resources.installer.licences.contents import NAME
from resources.installer.licences.known_parts import TEXTS, always_inside, known_parts, licence_of
from resources.installer.licences.terms import LESSER, PERMISSIVE, may_be_handed_on
from resources.installer.payload import Part
from resources.installer.pins import LOCK, canonical, runtime_pins
from resources.installer.refusal import CannotBuild
from resources.installer.release import ROOT, dependencies

RUNTIME = sorted(runtime_pins(LOCK.read_text("utf-8"), dependencies()))
ABOUT = "Metadata-Version: 2.1\nName: Alpha.One\nVersion: 1.2\n"
SAYS_MIT = f"{ABOUT}License-Expression: MIT\nProject-URL: Source, alpha.example/code\n\nЁлка\n"
CPYTHON = Part("CPython", "3.11.9", "0" * 64, "PSF-2.0")


def make_wheel(folder: Path, metadata: str) -> Path:
    """Write a wheel of a made-up library."""
    wheel = folder / "alpha_one-1.2-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("alpha_one-1.2.dist-info/METADATA", metadata)
    return wheel


def make_payload(root: Path, metadata: str = SAYS_MIT) -> Path:
    """Lay out a payload with one library and a runtime; return the library's dist-info."""
    info = root / "lib" / "alpha_one-1.2.dist-info"
    (info / "licenses" / "deep").mkdir(parents=True)
    (info / "METADATA").write_text(metadata, "utf-8")
    (root / "LICENSE.txt").write_text("Python's licence", "utf-8")
    return info


def alpha(licence: str = "MIT") -> Part:
    return Part("alpha-one", "1.2", "0" * 64, licence)


def metadata_of(name: str) -> Message:
    return email.message_from_string(distribution(name).read_text("METADATA") or "")


# of the real libraries


@pytest.mark.parametrize("name", RUNTIME)
def test_every_library_of_the_runtime_may_be_handed_on(name: str) -> None:
    licence = licence_of(name, metadata_of(name))
    assert may_be_handed_on(licence)


def test_only_qt_is_under_a_copyleft_licence() -> None:
    said = {name: licence_of(name, metadata_of(name)) for name in RUNTIME}
    assert {name for name, licence in said.items() if "GPL" in licence} == {
        "pyside6-essentials",
        "shiboken6",
    }


@pytest.mark.parametrize("name", RUNTIME)
def test_every_library_of_the_runtime_is_told_of_in_russian(name: str) -> None:
    assert known_parts()[name].about


def test_what_is_told_of_the_inside_holds_for_the_pinned_versions() -> None:
    with closing(sqlcipher3.connect(":memory:")) as asked:
        asked.execute("PRAGMA key = 'any'")
        sqlcipher, *_ = asked.execute("PRAGMA cipher_version").fetchone()[0].split()
        openssl = asked.execute("PRAGMA cipher_provider_version").fetchone()[0]
    inside = " ".join(known_parts()["sqlcipher3"].holds)
    assert f"SQLCipher {sqlcipher} " in inside
    assert f"SQLite {sqlcipher3.sqlite_version} " in inside
    assert " ".join(openssl.split()[:2]) in inside
    text = (TEXTS / "sqlcipher.txt").read_text("utf-8")
    assert all(word in text for word in (sqlcipher, sqlcipher3.sqlite_version, openssl.split()[1]))


def test_what_is_told_of_qt_was_read_for_the_pinned_version() -> None:
    version = distribution("pyside6-essentials").version
    assert f"libraries of Qt {version} tell" in (TEXTS / "qt-third-party.txt").read_text("utf-8")
    for name in ("pyside6-essentials", "shiboken6"):
        assert known_parts()[name].source.endswith(f"выпуск {version}")


# of what is written down


def test_every_named_text_is_there_and_none_lies_unused() -> None:
    named = {text for known in known_parts().values() for text in known.texts} | set(SHARED)
    assert {path.name for path in TEXTS.glob("*.txt")} == named | {"README.txt"}
    assert all((ROOT / "resources" / path).is_file() for path in OURS.values())


def test_every_name_is_written_as_package_indexes_compare_names() -> None:
    assert [name for name in known_parts() if canonical(name) != name] == []


def test_permissive_and_lesser_licences_are_not_the_gpl() -> None:
    assert not [name for name in PERMISSIVE | LESSER if name.startswith(("GPL", "AGPL"))]


@pytest.mark.parametrize("system", list(PLATFORMS))
def test_fonts_and_icons_are_in_every_package_and_nsis_in_the_setup(system: System) -> None:
    inside = always_inside(system)
    assert set(OURS) <= set(inside)
    assert ("nsis" in inside) is (system == "windows")


# of wheels


def test_a_wheel_becomes_a_part_with_its_sum_and_licence(tmp_path: Path) -> None:
    (part,) = wheel_parts([make_wheel(tmp_path, SAYS_MIT)])
    assert (part.name, part.version, part.licence) == ("alpha-one", "1.2", "MIT")
    assert len(part.sha256) == 64


@pytest.mark.parametrize("said", ["", "License: Dual License\n", "License: GPL\n"])
def test_a_wheel_whose_licence_nobody_has_read_stops_the_build(tmp_path: Path, said: str) -> None:
    with pytest.raises(CannotBuild, match=r"alpha-one.*parts\.toml"):
        wheel_parts([make_wheel(tmp_path, ABOUT + said)])


def test_a_wheel_under_the_gpl_alone_stops_the_build(tmp_path: Path) -> None:
    wheel = make_wheel(tmp_path, f"{ABOUT}License-Expression: GPL-3.0-only\n")
    with pytest.raises(CannotBuild, match=r"alpha-one \(GPL-3.0-only\)"):
        wheel_parts([wheel])


def test_a_licence_read_once_holds_only_for_the_same_words() -> None:
    about = metadata_of("python-dateutil")
    about.replace_header("License", "Another License")
    with pytest.raises(CannotBuild, match="Another License"):
        licence_of("python-dateutil", about)


# of a payload


def test_the_licences_are_collected_and_the_library_is_left_lean(tmp_path: Path) -> None:
    info = make_payload(tmp_path)
    (info / "licenses" / "LICENSE").write_text("MIT License", "utf-8")
    (info / "licenses" / "deep" / "part.txt").write_text("BSD", "utf-8")
    (info / "licenses" / "LicenseRef-Seller.txt").write_text("pay", "utf-8")
    (info / "RECORD").write_text("", "utf-8")
    write_licences(tmp_path, [alpha(), CPYTHON], "windows")
    folder = tmp_path / "licences"
    assert not info.exists()
    assert not (tmp_path / "LICENSE.txt").exists()
    own = {path.relative_to(folder).as_posix() for path in (folder / "alpha-one").rglob("*.*")}
    assert own == {"alpha-one/LICENSE.txt", "alpha-one/deep/part.txt"}
    assert (folder / "cpython" / "LICENSE.txt").read_text("utf-8") == "Python's licence"
    assert (folder / "LICENSE.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert all((folder / name).is_file() for name in SHARED)
    assert all(any((folder / name).iterdir()) for name in always_inside("windows"))


def test_the_contents_name_every_part_its_licence_and_its_source(tmp_path: Path) -> None:
    info = make_payload(tmp_path)
    (info / "LICENSE").write_text("MIT License", "utf-8")
    write_licences(tmp_path, [alpha(), CPYTHON], "windows")
    written = (tmp_path / "licences" / NAME).read_bytes()
    text = written.decode("utf-8-sig")
    assert written.startswith(b"\xef\xbb\xbf")
    assert text.count("\r\n") == text.count("\n")
    assert "alpha-one 1.2" in text
    assert "alpha.example/code (выпуск 1.2)" in text
    for words in ("LGPL", "без изменений", "разбирать", "Письменное предложение", "nsis 3.08"):
        assert words in text
    assert max(len(line) for line in text.splitlines()) <= 80


def test_a_given_file_is_the_licence_of_a_part_that_is_no_wheel(tmp_path: Path) -> None:
    given = tmp_path / "copyright"
    given.write_text("as Debian packed it", "utf-8")
    part = Part("libxcb-cursor0", "0.1.1-4", "0" * 64, "MIT")
    root = tmp_path / "payload"
    make_payload(root)
    write_licences(root, [part, CPYTHON], "linux", {"libxcb-cursor0": given})
    assert (root / "licences" / "libxcb-cursor0" / "copyright.txt").is_file()
    text = (root / "licences" / NAME).read_text("utf-8")
    assert "libxcb-cursor0 0.1.1-4" in text
    assert "nsis" not in text


def test_a_part_without_a_text_stops_the_build(tmp_path: Path) -> None:
    make_payload(tmp_path)
    with pytest.raises(CannotBuild, match=r"No licence text for alpha-one, libfoo1:"):
        write_licences(tmp_path, [alpha(), Part("libfoo1", "1", "", "MIT"), CPYTHON], "linux")


def test_a_part_under_the_gpl_alone_stops_the_build(tmp_path: Path) -> None:
    make_payload(tmp_path)
    with pytest.raises(CannotBuild, match=r"GPL-2\.0-only"):
        write_licences(tmp_path, [alpha("GPL-2.0-only")], "linux")


def test_a_library_that_asks_for_its_metadata_keeps_it_alone(tmp_path: Path) -> None:
    info = make_payload(tmp_path, SAYS_MIT.replace("Alpha.One", "holidays"))
    (info / "licenses" / "LICENSE").write_text("MIT License", "utf-8")
    write_licences(tmp_path, [Part("holidays", "1.2", "", "MIT"), CPYTHON], "windows")
    assert [path.name for path in info.rglob("*")] == ["METADATA"]
    assert "Version: 1.2" in (info / "METADATA").read_text("utf-8")


def test_what_a_library_was_built_from_becomes_a_list_to_read(tmp_path: Path) -> None:
    info = make_payload(tmp_path)
    components = [
        {
            "name": "zip",
            "version": "9.2",
            "author": "М. Ёлкин",
            "licenses": [{"expression": "MIT"}],
        },
        {"name": "png", "licenses": [{"license": {"id": "libpng-2.0"}}]},
        {"name": "builder", "version": "1", "scope": "excluded"},
    ]
    (info / "sboms").mkdir()
    (info / "sboms" / "a.json").write_text(json.dumps({"components": components}), "utf-8")
    (info / "LICENSE").write_text("MIT License", "utf-8")
    write_licences(tmp_path, [alpha(), CPYTHON], "linux")
    own = tmp_path / "licences" / "alpha-one"
    lines = (own / "COMPONENTS.txt").read_text("utf-8").splitlines()
    assert lines[-2:] == ["png; libpng-2.0", "zip; 9.2; MIT; М. Ёлкин"]
    assert {path.name for path in own.iterdir()} == {"COMPONENTS.txt", "LICENSE.txt"}


def test_what_is_told_of_the_inside_is_no_licence_of_the_whole(tmp_path: Path) -> None:
    info = make_payload(tmp_path, SAYS_MIT.replace("Alpha.One", "lxml"))
    (info / "sboms").mkdir()
    bill = {"components": [{"name": "zip", "licenses": [{"expression": "MIT"}]}]}
    (info / "sboms" / "a.json").write_text(json.dumps(bill), "utf-8")
    with pytest.raises(CannotBuild, match="No licence text for lxml"):
        write_licences(tmp_path, [Part("lxml", "1.2", "", "MIT"), CPYTHON], "linux")


def test_a_component_under_the_gpl_alone_stops_the_build(tmp_path: Path) -> None:
    info = make_payload(tmp_path)
    strict = {"name": "strict", "licenses": [{"license": {"id": "GPL-3.0-or-later"}}]}
    (info / "sboms").mkdir()
    (info / "sboms" / "a.json").write_text(json.dumps({"components": [strict]}), "utf-8")
    with pytest.raises(CannotBuild, match=r"Built into alpha-one.*strict; GPL-3"):
        write_licences(tmp_path, [alpha(), CPYTHON], "linux")


def test_what_is_called_absent_is_absent() -> None:
    assert "libimagequant" in known_parts()["pillow"].absent
    assert not features.check("libimagequant")
