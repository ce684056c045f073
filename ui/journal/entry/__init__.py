"""The entry strip: a consultation in ten seconds, beneath the journal."""
