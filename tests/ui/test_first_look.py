"""The program without a screen shows itself in files."""

import os
import subprocess
import sys
from pathlib import Path

from ui.premises.pages import PAGES
from ui.rooms import ROOMS

ROOT = Path(__file__).resolve().parents[2]


def test_without_a_screen_it_makes_its_paper_and_pictures(tmp_path: Path) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    folder = tmp_path / "первый взгляд"
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--first-look", str(folder)],
        cwd=ROOT,
        env={**kept, "HOME": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    printed = [Path(line) for line in done.stdout.splitlines()]
    papers = {"quarter.pdf", "quarter.xlsx", "timetable.pdf", "Учебный центр.kcentre"}
    pictures = {f"{room.key}.png" for room in ROOMS if room.key != "premises"}
    pictures |= {f"premises-{page.key}.png" for page in PAGES}
    assert {path.name for path in printed} == papers | pictures
    assert all(path.stat().st_size > 1000 for path in printed)
