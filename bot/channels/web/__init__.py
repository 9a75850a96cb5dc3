"""The web channel: the resident's page, also inside other sites."""
