"""Groups of `linli` commands."""
