"""The answers themselves, form by form, as a table for Excel."""
