"""Danger: the right number and calm words, before anything else.

Plain responses only: they are said even while the action server is down.
"""
