"""Sections of the department's report that longer periods have, or that ask more than figures."""
