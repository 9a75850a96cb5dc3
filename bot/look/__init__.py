"""What both faces share, the residents' page and the staff console: colours, type,
what every element starts from, and how static files are served."""
