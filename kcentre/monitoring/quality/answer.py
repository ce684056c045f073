"""What the command `check` answers."""

from kcentre.language.plurals import plural
from kcentre.monitoring.quality.checking import Check
from kcentre.monitoring.quality.records import Finding, Grade


def check_answer(checked: Check) -> dict[str, object]:
    """Return a check as one JSON object: the totals by severity, the rules, the findings."""
    return {
        "total": checked.total,
        "by_severity": {grade.value: _of_grade(checked, grade) for grade in Grade},
        "rules": [
            {
                "code": state.rule.code,
                "severity": state.rule.grade.value,
                "title": state.rule.title,
                "on": state.is_on,
                "found": state.found,
            }
            for state in checked.states
        ],
        "findings": [_answer(finding) for finding in checked.findings],
    }


def check_text(checked: Check) -> str:
    """Return a check as lines to be read."""
    if not checked.findings:
        return "Замечаний нет."
    lines = [
        f"{finding.grade.label}: {finding.place}: {told(finding)} ({finding.rule})"
        for finding in checked.findings
    ]
    word = plural(checked.total, "замечание", "замечания", "замечаний")
    return "\n".join([*lines, f"Всего: {checked.total} {word}."])


def told(finding: Finding) -> str:
    """Return what is wrong, with what only this record tells."""
    return f"{finding.title} — {finding.note}" if finding.note else finding.title


def _of_grade(checked: Check, grade: Grade) -> int:
    return sum(state.found for state in checked.states if state.rule.grade is grade)


def _answer(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.grade.value,
        "title": finding.title,
        "note": finding.note,
        "advice": finding.advice,
        "record": finding.record,
        "id": finding.record_id,
        "date": finding.date.isoformat() if finding.date else None,
        "place": finding.place,
    }
