"""What Linli understands but cannot do yet."""
