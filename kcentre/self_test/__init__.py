"""The program proves itself on the machine where it is installed.

In a temporary folder with Cyrillic letters and a space in its path: one of everything through the
real verbs, its papers read back, a copy brought back over a spoiled file. Nothing is left behind.
"""

from kcentre.self_test.answer import expected_lines, line_of, outcomes_answer, verdict
from kcentre.self_test.running import Outcome, Step, run_all
from kcentre.self_test.steps import STEPS, TITLES

__all__ = [
    "STEPS",
    "TITLES",
    "Outcome",
    "Step",
    "expected_lines",
    "line_of",
    "outcomes_answer",
    "run_all",
    "verdict",
]
