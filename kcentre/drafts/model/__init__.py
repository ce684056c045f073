"""The Model of the centre as a document."""
