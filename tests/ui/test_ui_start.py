"""How the program starts, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PAINTS = """
import sys
from ui.app import make_app, make_window
from ui.preferences import Preferences, config_file

app = make_app(["kcentre"])
start = make_window(app, Preferences(config_file()), None)
start.window.painted.connect(app.quit)
start.window.show()
app.exec()
late = {"peewee", "sqlcipher3", "reportlab", "openpyxl", "kcentre.storage", "ui.operations"}
print(sorted(late & set(sys.modules)))
"""


def run(arguments: list[str], home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    folders = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**kept, **folders, "LANG": "C.UTF-8", "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_the_first_picture_needs_no_storage(tmp_path: Path) -> None:
    done = run(["-c", PAINTS], tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.strip() == "[]", done.stderr


def test_without_a_screen_one_russian_sentence_says_so(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        return
    done = run(["-m", "ui"], tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Нет экрана" in done.stderr
    assert "Traceback" not in done.stderr
