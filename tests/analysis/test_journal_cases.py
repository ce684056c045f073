"""Journals as people keep them, imported: every figure is the true one."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kcentre.analysis.figures_answer import figures_answer
from kcentre.figures.figures import figures
from kcentre.figures.rows import behind
from kcentre.figures.values import values_of
from kcentre.journal.importing import import_journal
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile, open_centre

CASES = Path(__file__).parents[1] / "importing" / "cases"
TABLES = sorted(path for path in CASES.glob("journal-*") if path.suffix != ".json")


@cache
def expected(table: Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(
        table.with_name(f"{table.stem}.expected.json").read_text("utf-8")
    )
    return answer


@pytest.fixture(scope="module", params=TABLES, ids=lambda path: path.name)
def imported(
    request: pytest.FixtureRequest,
    ready_centre_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Path, CentreFile]]:
    path = tmp_path_factory.mktemp("case") / "Центр.kcentre"
    path.write_bytes(ready_centre_path.read_bytes())
    with open_centre(path) as opened:
        import_journal(opened, request.param)
        yield request.param, opened


def test_every_figure_of_every_period_is_the_true_one(
    imported: tuple[Path, CentreFile],
) -> None:
    table, file = imported
    periods = expected(table)["figures"]
    assert periods
    for word, truth in periods.items():
        found = json.loads(json.dumps(figures_answer(file, parse_period(word))))
        for part, figures_of_part in truth.items():
            for name, value in figures_of_part.items():
                assert _without_zeros(found[part][name]) == _without_zeros(value), (word, name)


def test_the_rows_behind_add_up(imported: tuple[Path, CentreFile]) -> None:
    _, file = imported
    for word in ("2025-Q3", "2026-Q1", "2025/26"):
        period = parse_period(word)
        values = values_of(figures(file, period))
        assert {code: behind(file, period, code).value for code in values} == values


def _without_zeros(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: part for key, part in value.items() if part != 0}
    return value
