"""Which licences a part may be under."""

import pytest

from resources.installer.licences.terms import may_be_handed_on


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "GPL-3.0-only OR LGPL-3.0-only",
        "(Apache-2.0 OR MIT) AND BSD-3-Clause",
        "(MIT OR (GPL-3.0-only AND MIT)) AND (Zlib)",
        "ZPL-2.1 AND GPL-3.0-or-later WITH GCC-exception-3.1",
        "GPL-3.0-or-later  WITH  GCC-exception-3.1",
    ],
)
def test_a_choice_needs_one_allowed_licence_and_a_joint_one_each(expression: str) -> None:
    assert may_be_handed_on(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "GPL-3.0-only",
        "GPL-2.0-or-later OR AGPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "MIT AND (GPL-2.0-only OR GPL-3.0-only)",
        "GPL-3.0-only WITH Qt-GPL-exception-1.0",
        "LicenseRef-Qt-Commercial",
    ],
)
def test_the_gpl_alone_and_a_sellers_licence_are_refused(expression: str) -> None:
    assert not may_be_handed_on(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "()",
        "(MIT",
        "MIT)",
        "MIT MIT",
        "MIT OR",
        "OR MIT",
        "AND",
        "BSD license",
        "mit",
        "UNKNOWN",
    ],
)
def test_what_is_not_understood_is_refused(expression: str) -> None:
    assert not may_be_handed_on(expression)
