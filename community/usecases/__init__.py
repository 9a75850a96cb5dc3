"""What is done: the verbs, one module per noun; nothing else writes to the store."""
