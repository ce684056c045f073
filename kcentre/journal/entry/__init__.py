"""What makes an entry quick: habits, snippets, drafts, saved filters, private notes."""
