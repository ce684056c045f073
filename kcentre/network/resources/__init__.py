"""Costs, and resources: own, a partner's, missing."""
