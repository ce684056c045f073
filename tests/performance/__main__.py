"""`python -m tests.performance [BENCH …] [--most N]`: measure the promised ratios.

Every module named `…_bench.py` here has `measure(centres) -> Iterable[Measurement]`.
"""

import argparse
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from .centres import Centres
from .measurement import Measurement, table


class Bench(Protocol):
    """A module that measures."""

    def measure(self, centres: Centres) -> Iterable[Measurement]:
        """Return what was measured."""


def main(words: list[str] | None = None) -> int:
    """Run the benches asked for, print the table; 1 when a claim does not hold."""
    asked = _parser().parse_args(words)
    centres = Centres(asked.most)
    measurements: list[Measurement] = []
    for name in _benches():
        if asked.bench and name.removesuffix("_bench") not in asked.bench:
            continue
        sys.stderr.write(f"{name}…\n")
        bench = cast("Bench", import_module(f"tests.performance.{name}"))
        measurements += bench.measure(centres)
    sys.stdout.write(table(measurements) + "\n")
    return 0 if all(measurement.holds for measurement in measurements) else 1


def _benches() -> list[str]:
    return sorted(path.stem for path in Path(__file__).parent.glob("*_bench.py"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.performance", description=__doc__)
    parser.add_argument("bench", nargs="*", help="start, figures, …; all without a name")
    parser.add_argument(
        "--most", type=int, default=1_000_000, help="sessions of the biggest centre"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
