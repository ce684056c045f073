"""The wizard that loads a table of any kind: file → columns → what will be written → done."""
