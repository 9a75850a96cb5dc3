"""The things a resident can get done: one folder per skill."""
