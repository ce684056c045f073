"""A closing seen from aside, and killed in the middle: the period is closed whole or open whole."""

import subprocess
import sys
from pathlib import Path

import pytest
from helpers.closing_rows import QUARTER, TODAY, is_whole, served

from kcentre.analysis.closing.queries import snapshots
from kcentre.periods.reporting import report_state
from kcentre.periods.values import ReportState
from kcentre.storage import CentreFile, open_centre, open_for_reading
from kcentre.storage.refusals import CentreBusy

REPOSITORY = Path(__file__).resolve().parents[2]
_CLOSING = f"""
import datetime, sys, time
from pathlib import Path
from kcentre.analysis.closing.verbs import close_period
from kcentre.periods.period import parse_period
from kcentre.storage import open_centre

class Stopping:
    def report(self, done, total):
        if done >= int(sys.argv[2]):
            print("here", flush=True)
            time.sleep(60)

file = open_centre(Path(sys.argv[1]))
close_period(file, parse_period("{QUARTER.word}"), today=datetime.date.fromisoformat("{TODAY}"),
             progress=Stopping())
print("closed", flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize(("reached", "said"), [(30, "here\n"), (100, "here\n"), (101, "closed\n")])
def test_it_is_open_whole_or_closed_whole(centre: CentreFile, reached: int, said: str) -> None:
    served(centre)
    path = centre.path
    centre.close()
    with subprocess.Popen(
        [sys.executable, "-c", _CLOSING, str(path), str(reached)],
        stdout=subprocess.PIPE, cwd=REPOSITORY, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == said
        with pytest.raises(CentreBusy):
            open_centre(path)
        with open_for_reading(path) as beside:
            assert len(snapshots(beside, QUARTER)) == (said == "closed\n")
        process.kill()
    with open_centre(path) as file:
        state, kept = report_state(file, QUARTER, TODAY).state, snapshots(file, QUARTER)
        assert file.db.run("PRAGMA integrity_check").fetchone() == ("ok",)
        if said == "closed\n":
            assert state is ReportState.CLOSED
            assert [is_whole(file, one.id) for one in kept] == [True]
        else:
            assert (state, kept) == (ReportState.COLLECTING, [])
            served(file, hour=12)
