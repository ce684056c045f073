"""Whom and what the centre works with: partners, groups, contests, resources."""
