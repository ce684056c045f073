"""Monitoring, step 6: the plan, indicators and targets, deviations, the quality of records."""
