"""The offline bundle: what goes in, the same bytes each time, and its first start."""

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from hashlib import sha256
from pathlib import Path, PurePosixPath
from types import ModuleType

import pytest

import build_installer
from build_installer import Entry, runtime_pins

ROOT = Path(__file__).parents[2]
LOCK = """\
alpha==1.0 \\
    --hash=sha256:aa
    # via kcentre (pyproject.toml)
beta-two==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:bb
    # via
    #   alpha
    #   tool
gamma==3.0 \\
    --hash=sha256:cc
    # via beta-two
tool==4.0 \\
    --hash=sha256:dd
    # via kcentre (pyproject.toml)
"""


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A work folder as the download leaves it, with one small wheel."""
    wheels = tmp_path / "work" / "wheels"
    wheels.mkdir(parents=True)
    with zipfile.ZipFile(wheels / "alpha-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("alpha/__init__.py", "ONE = 1\n")
        wheel.writestr("PySide6/qml/QtQuick/qmldir", "unused")
    digest = sha256((wheels / "alpha-1.0-py3-none-any.whl").read_bytes()).hexdigest()
    lock = f"alpha==1.0 \\\n    --hash=sha256:{digest}\n"
    (tmp_path / "work" / "requirements.lock").write_text(lock, encoding="utf-8")
    return tmp_path / "work"


@pytest.fixture
def start() -> ModuleType:
    """The start script of the bundle, loaded but not started."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "resources/bundle/start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("requirement", "name"),
    [
        ("PySide6-Essentials==6.11.3", "pyside6-essentials"),
        ("et_xmlfile>=2", "et-xmlfile"),
        ("colorama==0.4.6 ; sys_platform == 'win32'", "colorama"),
        ("a.b__c[extra]", "a-b-c"),
    ],
)
def test_names_are_compared_as_indexes_do(requirement: str, name: str) -> None:
    assert build_installer.canonical(requirement) == name


def test_runtime_pins_follow_the_needs_of_the_needed() -> None:
    assert list(runtime_pins(LOCK, ["Alpha==1.0"])) == ["alpha", "beta-two", "gamma"]


def test_no_dependencies_need_no_pins() -> None:
    assert runtime_pins(LOCK, []) == {}


def test_a_dependency_outside_the_lock_is_an_error() -> None:
    with pytest.raises(KeyError):
        runtime_pins(LOCK, ["delta==1.0"])


def test_the_bundle_needs_no_tool_of_the_developers() -> None:
    _, dependencies = build_installer.project()
    kept = runtime_pins(build_installer.LOCK.read_text("utf-8"), dependencies)
    assert {"peewee", "shiboken6", "pillow"} <= kept.keys()
    assert not {"pytest", "mypy", "ruff", "hypothesis"} & kept.keys()


def test_every_library_is_named_in_the_licences() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = (ROOT / "resources/bundle/licences/README.txt").read_text("utf-8").splitlines()
    kept = runtime_pins(build_installer.LOCK.read_text("utf-8"), project["dependencies"])
    assert [name for name in kept if not any(line.startswith(f"{name} ") for line in named)] == []


@pytest.mark.parametrize("target", ["linux", "windows"])
def test_wheels_are_fetched_for_the_target_and_compared(
    target: build_installer.Target, tmp_path: Path
) -> None:
    command = build_installer.download_command(target, tmp_path / "lock", tmp_path)
    assert {"--require-hashes", "--only-binary=:all:", "--no-deps"} <= set(command)
    assert ("win_amd64" in command) == (target == "windows")


@pytest.mark.parametrize(("target", "script"), [("linux", "start.sh"), ("windows", "start.cmd")])
def test_a_bundle_holds_all_that_it_starts_with(
    target: build_installer.Target, script: str, work: Path
) -> None:
    names = {str(entry.name) for entry in build_installer.bundle_files(target, work)}
    assert {
        *("LICENSE", "ПРОЧТИ.txt", "start.py", "debian.py", "requirements.lock", script),
        *("licences/LGPL-3.txt", "licences/README.txt", "wheels/alpha-1.0-py3-none-any.whl"),
        *("program/kcentre/__init__.py", "program/ui/__init__.py"),
    } <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]


def test_equal_bundles_are_equal_bytes(work: Path, tmp_path: Path) -> None:
    entries = build_installer.bundle_files("linux", work)
    for name in ("one.zip", "two.zip"):
        build_installer.write_zip(tmp_path / name, "kcentre", entries)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_the_start_script_may_be_executed(work: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.zip"
    build_installer.write_zip(bundle, "k", build_installer.bundle_files("linux", work))
    with zipfile.ZipFile(bundle) as archive:
        assert archive.getinfo("k/start.sh").external_attr >> 16 == 0o755
        assert archive.getinfo("k/start.py").external_attr >> 16 == 0o644
        assert archive.testzip() is None


def test_lines_for_windows_end_its_way(work: Path) -> None:
    packed = {str(e.name): e for e in build_installer.bundle_files("windows", work)}
    for name, is_windows in [("start.cmd", True), ("ПРОЧТИ.txt", True), ("start.py", False)]:
        data = build_installer.content(packed[name])
        assert (data.count(b"\r\n") == data.count(b"\n")) == is_windows


def test_sums_are_of_every_bundle(tmp_path: Path) -> None:
    for target in ("windows", "linux"):
        entry = Entry(PurePosixPath("LICENSE"), ROOT / "LICENSE")
        build_installer.write_zip(tmp_path / f"kcentre-0-{target}.zip", target, [entry])
    build_installer.write_sums(tmp_path)
    linux, windows = (tmp_path / "SHA256SUMS").read_text("utf-8").splitlines()
    assert linux.endswith("  kcentre-0-linux.zip")
    assert windows.endswith("  kcentre-0-windows.zip")
    digest = sha256((tmp_path / "kcentre-0-linux.zip").read_bytes()).hexdigest()
    assert linux.startswith(digest)


def test_the_first_start_unpacks_the_libraries(start: ModuleType, work: Path) -> None:
    environment = work / "environment"
    (work / "environment.part" / "left over").mkdir(parents=True)
    start.unpack(work / "wheels", (work / "requirements.lock").read_text("utf-8"), environment)
    assert (environment / "alpha" / "__init__.py").read_text("utf-8") == "ONE = 1\n"
    assert sorted(path.name for path in environment.iterdir()) == ["alpha"]


def test_a_spoilt_wheel_is_refused(start: ModuleType, work: Path) -> None:
    wheel = next((work / "wheels").iterdir())
    wheel.write_bytes(wheel.read_bytes() + b"\0")
    pins = (work / "requirements.lock").read_text("utf-8")
    with pytest.raises(start.StartError, match="повреждён"):
        start.unpack(work / "wheels", pins, work / "environment")
    assert not (work / "environment").exists()


def test_the_bundle_has_the_command_line_too(tmp_path: Path) -> None:
    bundle = tmp_path / "набор с пробелом"
    (bundle / "environment").mkdir(parents=True)
    (bundle / "program").symlink_to(ROOT)
    shutil.copy(ROOT / "resources/bundle/start.py", bundle)
    done = subprocess.run(
        [sys.executable, str(bundle / "start.py"), "-m", "kcentre", "--help"],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "import-journal" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "room", "left"),
    [
        ([], "ui", []),
        (["a.kcentre"], "ui", ["a.kcentre"]),
        (["-m", "kcentre", "--help"], "kcentre", ["--help"]),
        (["-m", "os"], "ui", ["-m", "os"]),
    ],
)
def test_the_start_script_tells_window_and_commands_apart(
    start: ModuleType, arguments: list[str], room: str, left: list[str]
) -> None:
    given = ["start.py", *arguments]
    assert start.take_room(given) == room
    assert given == ["start.py", *left]


@pytest.mark.parametrize("target", ["linux", "windows"])
def test_the_read_me_names_what_is_there(target: build_installer.Target, work: Path) -> None:
    text = (build_installer.TEXTS / "read-me.txt").read_text("utf-8")
    tops = {entry.name.parts[0] for entry in build_installer.bundle_files(target, work)}
    listed = re.findall(r"^  ([a-z]+) {2,}", text, flags=re.MULTILINE)
    assert set(listed) == {"program", "wheels", "environment", "licences"}
    assert set(listed) - {"environment"} <= tops
    assert build_installer.START[target] in text
