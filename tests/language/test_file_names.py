"""Names of files that Windows and Linux take alike."""

import pytest

from kcentre.language.file_names import file_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Отчёт 2025/26: «всё?»", "Отчёт 2025-26 «всё »"),
        ("Конец... ", "Конец"),
        ("con", "_con"),
        ("COM1.отчёт", "_COM1.отчёт"),
        ("Nul.", "_Nul"),
        ("concept", "concept"),
        ("a\x00\x07b\x7f", "a b"),
        ("Ы" * 300, "Ы" * 100),
        ("***", ""),
    ],
)
def test_a_name_that_every_system_takes(text: str, name: str) -> None:
    assert file_name(text) == name
