"""The per-user installer: installs, upgrades, refuses in words, removes only what is its own."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from helpers.mock_payload import RELEASE, make_mock_payload, write, write_script
from helpers.ordinary_home import OrdinaryUser, as_nobody

from resources.installer.linux.run import make_run, oldest_glibc
from resources.installer.release import Release

pytestmark = pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv: util-linux")


def installer(folder: Path, version: str = RELEASE.version, status: int = 0) -> Path:
    payload = make_mock_payload(folder / f"payload-{version}-{status}", version, status)
    release = Release(version, RELEASE.seconds)
    return make_run(payload, release, folder / f"made-{status}", fast=True)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Installers of three versions and a broken one, each made once."""
    folder = tmp_path_factory.mktemp("runs")
    made = {version: installer(folder, version) for version in ("1.2.3", "1.10.0", "1.2.2")}
    return {**made, "broken": installer(folder, "1.11.0", status=1)}


class Program:
    """One user's installed program, and the ways to it."""

    def __init__(self, user: OrdinaryUser, runs: dict[str, Path]) -> None:
        self.user, self.runs = user, runs
        self.opt = user.home / ".local" / "opt"
        self.here = self.opt / "kcentre"
        self.share = user.home / ".local" / "share"
        self.data = self.share / "kcentre" / "Мой центр.kcentre"

    def install(
        self, version: str = "1.2.3", *words: str, **more: str
    ) -> subprocess.CompletedProcess[str]:
        copy = self.user.home / "установка.run"
        shutil.copyfile(self.runs[version], copy)
        copy.chmod(0o644)
        return self.user.run("sh", copy.name, *words, **more)

    def keep(self, path: Path, text: str) -> None:
        write(path, text)
        self.user.give(path)

    def version(self) -> str:
        return (self.here / "version.txt").read_text("utf-8").strip()

    def refuses(self, version: str, words: str, **more: str) -> None:
        """Demand a refusal with these words that leaves everything as it is."""
        before = sorted(self.user.home.rglob("*"))
        done = self.install(version, **more)
        assert done.returncode == 1
        assert words in done.stderr
        (self.user.home / "установка.run").unlink()
        assert sorted(self.user.home.rglob("*")) == [
            path for path in before if path.name != "установка.run"
        ]


@pytest.fixture
def program(ordinary_user: OrdinaryUser, runs: dict[str, Path]) -> Program:
    return Program(ordinary_user, runs)


@pytest.fixture
def installed(program: Program) -> Program:
    done = program.install()
    assert (done.returncode, done.stderr) == (0, "")
    program.keep(program.data, "данные")
    return program


def test_it_installs_says_where_and_makes_a_menu_entry(program: Program) -> None:
    done = program.install()
    assert (done.returncode, done.stderr) == (0, "")
    assert "Готово: программа «Консультационный центр» 1.2.3 установлена" in done.stdout
    assert str(program.data.parent) in done.stdout
    assert program.version() == "1.2.3"
    entry = (program.share / "applications" / "kcentre.desktop").read_text("utf-8")
    assert f'Exec="{program.here}/kcentre" %f\n' in entry
    assert (program.share / "icons/hicolor/48x48/apps/kcentre.png").is_file()
    assert (program.share / "mime/packages/kcentre.xml").is_file()
    assert [path.name for path in program.opt.iterdir()] == ["kcentre"]


def test_an_upgrade_keeps_the_data_and_leaves_no_stale_module(installed: Program) -> None:
    done = installed.install("1.10.0")
    assert (done.returncode, done.stderr) == (0, "")
    assert installed.version() == "1.10.0"
    modules = {path.name for path in (installed.here / "app").rglob("*.py*")}
    assert modules == {"__init__.py", "only_in_1_10_0.py"}
    assert installed.data.read_text("utf-8") == "данные"
    assert [path.name for path in installed.opt.iterdir()] == ["kcentre"]


def test_the_same_version_may_be_installed_again(installed: Program) -> None:
    (installed.here / "version.txt").chmod(0o444)
    (installed.here / "lib" / "libOwn.so.6.11").unlink()
    assert installed.install().returncode == 0
    assert (installed.here / "lib" / "libOwn.so.6.11").is_file()


def test_a_file_that_is_not_ours_is_put_aside_and_named(installed: Program) -> None:
    installed.keep(installed.here / "lib" / "отчёт за год.xlsx", "чужое")
    done = installed.install("1.10.0")
    (aside,) = installed.opt.glob("kcentre-ваши-файлы-*")
    assert str(aside) in done.stdout
    assert [path.name for path in aside.rglob("*") if path.is_file()] == ["отчёт за год.xlsx"]


def test_an_older_version_does_not_replace_a_newer_one(installed: Program) -> None:
    installed.refuses("1.2.2", "Уже установлена более новая версия: 1.2.3, а в этом файле 1.2.2")


def test_a_program_that_fails_its_own_check_replaces_nothing(installed: Program) -> None:
    installed.refuses("broken", "Проверка: не всё в порядке.")
    assert installed.version() == "1.2.3"


def test_it_waits_until_the_program_is_closed(installed: Program) -> None:
    shutil.copy("/bin/sleep", installed.here / "kcentre-open")
    with subprocess.Popen([*as_nobody(), installed.here / "kcentre-open", "60"]) as opened:
        installed.refuses("1.10.0", "сейчас открыта. Закройте её")
        said = installed.user.run("sh", installed.here / "uninstall.sh")
        opened.kill()
    assert (said.returncode, "сейчас открыта" in said.stderr) == (1, True)


@pytest.mark.parametrize("place", ["folder", "link"])
def test_a_folder_of_that_name_that_is_not_ours_stays(program: Program, place: str) -> None:
    program.opt.mkdir(parents=True)
    if place == "folder":
        write(program.here / "важное.txt", "чужое")
    else:
        program.here.symlink_to("/etc")
    program.user.give(program.user.home)
    program.refuses("1.2.3", "это не наша программа")


def test_a_damaged_file_is_refused(program: Program, tmp_path: Path) -> None:
    damaged = bytearray(program.runs["1.2.3"].read_bytes())
    damaged[-100] ^= 1
    (tmp_path / "damaged.run").write_bytes(damaged)
    program.runs = {"damaged": tmp_path / "damaged.run"}
    done = program.install("damaged")
    assert (done.returncode, "повреждён" in done.stderr) == (1, True)
    assert not any(program.opt.iterdir())


@pytest.mark.parametrize(
    ("tool", "answer", "words"),
    [
        ("getconf", "glibc 2.28", f"нужна библиотека glibc {oldest_glibc()} или новее"),
        ("getconf", "", "а здесь другая"),
        ("uname", "i686", "нужна 64-разрядная система (x86_64), а здесь i686"),
        ("df", "A\nB 1 1 10 1 /", "мало места"),
    ],
)  # fmt: skip
def test_a_machine_that_will_not_do_is_told_why(
    program: Program, tool: str, answer: str, words: str
) -> None:
    bin_folder = program.user.home.parent / "bin"
    write_script(bin_folder / tool, f"#!/bin/sh\nprintf '%s\\n' '{answer}'\n")
    program.user.more["PATH"] = f"{bin_folder}:/usr/bin:/bin"
    done = program.install()
    assert (done.returncode, words in done.stderr) == (1, True)
    assert not program.here.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only the administrator can be refused as such")
def test_the_administrator_is_sent_to_the_packages(runs: dict[str, Path], tmp_path: Path) -> None:
    words = ["sh", str(runs["1.2.3"])]
    home = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    done = subprocess.run(words, env=home, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, ".deb или .rpm" in done.stderr) == (1, True)
    assert not any(tmp_path.iterdir())


def test_an_interrupted_upgrade_is_mended(installed: Program) -> None:
    shutil.copytree(installed.here, installed.opt / "kcentre.new")
    (installed.opt / "kcentre.new" / "version.txt").unlink()
    installed.here.rename(installed.opt / "kcentre.old")
    installed.user.give(installed.opt)
    done = installed.install("1.2.2")
    assert (done.returncode, installed.version()) == (1, "1.2.3")
    assert [path.name for path in installed.opt.iterdir()] == ["kcentre"]


def test_removing_leaves_the_data_and_what_is_not_ours(installed: Program) -> None:
    installed.keep(installed.here / "заметка.txt", "чужое")
    done = installed.install("1.2.3", "--uninstall")
    assert (done.returncode, done.stderr) == (0, "")
    assert str(installed.data.parent) in done.stdout
    assert "лежали не её файлы" in done.stdout
    assert [path.name for path in installed.here.iterdir()] == ["заметка.txt"]
    left = [path for path in installed.share.rglob("*kcentre*") if path.is_file()]
    assert left == [installed.data]


def test_removing_whole_leaves_no_folder(installed: Program) -> None:
    assert installed.user.run("sh", installed.here / "uninstall.sh").returncode == 0
    assert not installed.here.exists()
    again = installed.install("1.2.3", "--uninstall")
    assert (again.returncode, "у вас не установлена" in again.stderr) == (1, True)


def test_its_words(program: Program) -> None:
    asked = program.install("1.2.3", "--help")
    assert (asked.returncode, str(program.here) in asked.stdout) == (0, True)
    assert program.install("1.2.3", "--faster").returncode == 2
    assert not program.opt.exists()
