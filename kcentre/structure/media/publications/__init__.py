"""What is published: where, since when, when again."""
