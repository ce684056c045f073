"""No word of ours mixes Latin and Cyrillic letters: nobody would ever find it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(path for room in ("kcentre", "ui") for path in (ROOT / room).rglob("*.py"))
MIXED = re.compile(r"[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]")
NO_WORDS = re.compile(
    r"\{[^}]*\}|%[A-Za-z]|<[^>]*>"  # holes and tags
    r"|\[[^\]]*\]|\\x[0-9A-Fa-f]{2}|\\[A-Za-z]"  # sets and escapes of patterns
)


def strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def mixed_words(text: str) -> list[str]:
    words = re.split(r"[^A-Za-zа-яёА-ЯЁ]+", NO_WORDS.sub(" ", text))
    return [word for word in words if MIXED.search(word)]


def test_no_word_mixes_alphabets() -> None:
    found = [
        (str(module.relative_to(ROOT)), line, words)
        for module in MODULES
        for line, text in strings(ast.parse(module.read_text(encoding="utf-8")))
        if (words := mixed_words(text))
    ]
    assert found == []


def test_a_mixed_word_would_be_found() -> None:
    assert mixed_words("Cемья") == ["Cемья"]
    assert mixed_words(r"PDF и XLSX, {name}овна, Ctrl+Я, \bдома[xх]") == []
