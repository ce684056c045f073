"""Road maps: ordered steps, tasks with days, corrections, events."""
