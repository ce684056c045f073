"""What the answers come to: frequencies, cross-tables, rounds compared, free answers."""
