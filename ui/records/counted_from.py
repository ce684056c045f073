"""Of what kinds of record numbers are made: where one changes, what is shown of them is old."""

FIGURES_FROM = (
    "session", "group_event", "event_participant", "rating", "request", "referral", "appointment",
    "specialist", "topic", "sub_unit", "settings", "family", "adult", "child", "hours_window",
    "hours_exception", "hours_pause", "room", "equipment", "readiness_item", "report_period",
)  # fmt: skip

INDICATORS_FROM = (
    *FIGURES_FROM, "service_plan", "service_plan_line", "planned_event", "own_indicator",
    "indicator_target", "indicator_value", "indicator_note",
)  # fmt: skip

QUALITY_FROM = (
    "session", "group_event", "event_participant", "request", "referral", "rating", "appointment",
    "family", "adult", "child", "consent", "settings", "topic", "specialist", "hours_window",
    "hours_exception", "quality_rule_off",
)  # fmt: skip
"""What the rules of data quality look at."""
