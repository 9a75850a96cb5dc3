"""Providers of translations; what they have in common is `community.translation`."""
