"""Lists and forms of records that rooms share: the filter above a list, the panel beside it."""
