"""All rules of data quality, in the order of their codes."""

from operator import attrgetter

from kcentre.monitoring.quality.answers import ANSWER_RULES
from kcentre.monitoring.quality.hours import HOURS_RULES
from kcentre.monitoring.quality.people import PEOPLE_RULES
from kcentre.monitoring.quality.sequences import SEQUENCE_RULES
from kcentre.monitoring.quality.services import SERVICE_RULES

RULES = tuple(
    sorted(
        (*SERVICE_RULES, *SEQUENCE_RULES, *HOURS_RULES, *PEOPLE_RULES, *ANSWER_RULES),
        key=attrgetter("code"),
    )
)
RULE_OF = {rule.code: rule for rule in RULES}
