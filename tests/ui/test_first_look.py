"""The program without a screen shows itself in files."""

import os
import subprocess
import sys
from pathlib import Path

from ui.analysis.pages import PAGES as ANALYSIS
from ui.journal.pages import PAGES as JOURNAL
from ui.monitoring.pages import PAGES as MONITORING
from ui.premises.pages import PAGES as PREMISES
from ui.rooms import ROOMS
from ui.structure.pages import PAGES as STRUCTURE
from ui.surveys.pages import PAGES as SURVEYS

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
    pages = {
        "analysis": ANALYSIS,
        "premises": PREMISES,
        "journal": JOURNAL,
        "surveys": SURVEYS,
        "monitoring": MONITORING,
        "structure": STRUCTURE,
    }
    pictures = {f"{room.key}.png" for room in ROOMS if room.key not in pages}
    pictures |= {f"{key}-{page.key}.png" for key, kinds in pages.items() for page in kinds}
    assert {path.name for path in printed} == papers | pictures
    assert all(path.stat().st_size > 1000 for path in printed)
