"""Switching rules of data quality off and on."""

from kcentre.monitoring.quality.catalogue import RULE_OF
from kcentre.monitoring.quality.tables import QualityRuleOff
from kcentre.storage import CentreFile, Changes


def switch_rule(file: CentreFile, code: str, *, is_on: bool) -> Changes:
    """Let a rule look for its records, or not any more."""
    title = RULE_OF[code].title
    label = f"Проверка «{title}» {'включена' if is_on else 'выключена'}"
    with file.operation(label) as running:
        QualityRuleOff.delete().where(QualityRuleOff.code == code).execute(file.db)
        if not is_on:
            QualityRuleOff.insert(code=code).execute(file.db)
    return running.changes
