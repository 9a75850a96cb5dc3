"""What a language still lacks."""
