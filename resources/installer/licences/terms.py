"""Which licences a part may be under, by their names in the SPDX list."""

import re
from collections.abc import Iterator

PERMISSIVE = frozenset(
    (
        *("0BSD", "AFL-2.1", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0"),
        *(
            "FTL",
            "HPND",
            "HPND-sell-variant",
            "IJG",
            "ICU",
            "Imlib2",
            "ISC",
            "libpng-2.0",
            "libtiff",
            "MIT",
        ),
        *(
            "MIT-CMU",
            "OFL-1.1",
            "ParaType-Free-Font-License",
            "PSF-2.0",
            "Unicode-3.0",
            "Unicode-DFS-2016",
            "Unlicense",
        ),
        *("X11", "Zlib", "ZPL-2.1", "Bitstream-Vera", "blessing", "CC-BY-4.0", "bzip2-1.0.6"),
    )
)
LESSER = frozenset(
    (
        *("LGPL-2.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later"),
        *("LGPL-3.0-only", "LGPL-3.0-or-later"),
    )
)
EXCEPTED = frozenset(
    (
        "GPL-3.0-or-later WITH GCC-exception-3.1",
        "Apache-2.0 WITH LLVM-exception",
        "CPL-1.0 WITH LZMA-exception",
    )
)
"""Stricter licences with an exception that allows just what a packed program does with them."""
ALLOWED = PERMISSIVE | LESSER | EXCEPTED
_NO_NAMES = ("", ")", "AND", "OR")
_WORD = re.compile(r"\(|\)|[^\s()]+(?:\s+WITH\s+[^\s()]+)?")


def may_be_handed_on(expression: str) -> bool:
    """Tell whether a part under this licence may lie in a package of the program.

    `expression` is one of SPDX: where it leaves the choice (`OR`), one allowed licence is enough;
    where it joins (`AND`), each has to be allowed. What can't be understood isn't allowed.
    """
    rest = iter(_WORD.findall(expression))
    try:
        answer, last = _either(rest, next(rest, ""))
    except ValueError:
        return False
    return answer and not last


def _either(rest: Iterator[str], word: str) -> tuple[bool, str]:
    """Return the answer for what `OR` joins from this word on, and the word that follows it."""
    answer, word = _both(rest, word)
    while word == "OR":
        other, word = _both(rest, next(rest, ""))
        answer = answer or other
    return answer, word


def _both(rest: Iterator[str], word: str) -> tuple[bool, str]:
    answer, word = _one(rest, word)
    while word == "AND":
        other, word = _one(rest, next(rest, ""))
        answer = answer and other
    return answer, word


def _one(rest: Iterator[str], word: str) -> tuple[bool, str]:
    if word in _NO_NAMES:
        raise ValueError(word)
    if word != "(":
        return " ".join(word.split()) in ALLOWED, next(rest, "")
    answer, word = _either(rest, next(rest, ""))
    if word != ")":
        raise ValueError(word)
    return answer, next(rest, "")
