"""Measures understanding on sentences that were never trained on."""
