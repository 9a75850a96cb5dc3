"""What the bot knows: articles, their checker and their search index."""
