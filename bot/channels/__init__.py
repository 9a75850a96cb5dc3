"""One folder per channel: it receives and sends, nothing more."""
