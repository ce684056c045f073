"""A payload of a few files: shaped like the real one, ready in a moment."""

from pathlib import Path

from resources.installer.payload import Payload
from resources.installer.release import Release

RELEASE = Release("1.2.3", 1_795_000_000)
PYTHON = """#!/bin/sh
case "$*" in *self-test*) cat "$(dirname "$0")/self-test.txt"; exit @STATUS@ ;; esac
"""


def make_mock_payload(folder: Path, version: str = RELEASE.version, status: int = 0) -> Payload:
    """Make a payload whose self-test ends with the status; return it."""
    write_script(folder / "kcentre", "#!/bin/sh\nexit 0\n")
    write_script(folder / "python3.11", PYTHON.replace("@STATUS@", str(status)))
    write(folder / "self-test.txt", "Проверка: не всё в порядке.\n" if status else "")
    write(folder / "version.txt", f"{version}\n")
    write(folder / "app" / "kcentre" / "__init__.py", "")
    write(folder / "app" / "kcentre" / f"only_in_{version.replace('.', '_')}.py", "")
    write(folder / "lib" / "libOwn.so.6.11", "")
    (folder / "lib" / "libOwn.so.6").symlink_to("libOwn.so.6.11")
    write(folder / "licences" / "СОДЕРЖАНИЕ и лицензии.txt", "MIT\n")
    return Payload(folder, "linux", ())


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_script(path: Path, text: str) -> None:
    write(path, text)
    path.chmod(0o755)
