"""How to reach a human."""
