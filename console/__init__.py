"""The staff console: server-rendered pages in Chinese and English at ``/console``."""
