"""Gatherings and notices in words."""
