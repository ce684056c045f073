"""The news that are shipped, and which of them are told."""

import re
from pathlib import Path

import pytest

from kcentre import __version__
from ui.about.news import news_since, order_of


def put(folder: Path, *versions: str) -> Path:
    for version in versions:
        words = f"2026-11-22\nНовое в {version}.\nЕщё одно.\nИ последнее.\n"
        (folder / f"{version}.txt").write_text(words, encoding="utf-8")
    return folder


def test_this_version_has_exactly_three_sentences() -> None:
    news = news_since("", __version__)
    assert news is not None
    assert news.version == __version__
    assert len(news.sentences) == 3
    for sentence in news.sentences:
        assert re.fullmatch(r"[А-ЯЁ][^!?]*[^.]\.", sentence), sentence
        assert not re.search(r"[.!?]\s+[А-ЯЁA-Z]", sentence), sentence


@pytest.mark.parametrize(
    ("seen", "current", "told"),
    [
        ("", "1.0.0", "1.0.0"),
        ("1.0.0", "1.0.0", None),
        ("1.0.0", "1.2.0", "1.2.0"),
        ("1.0.0", "1.10.0", "1.10.0"),
        ("1.2.0", "1.2.1", None),
        ("1.0.0", "1.2.1", "1.2.0"),
        ("2.0.0", "1.2.0", None),
        ("непонятно", "1.0.0", "1.0.0"),
    ],
)
def test_only_the_newest_unseen_news_are_told(
    tmp_path: Path, seen: str, current: str, told: str | None
) -> None:
    news = news_since(seen, current, put(tmp_path, "1.0.0", "1.2.0", "1.10.0"))
    assert (news.version if news else None) == told


def test_versions_are_ordered_by_their_numbers() -> None:
    assert order_of("1.10.0") > order_of("1.9.3") > order_of("") == ()
