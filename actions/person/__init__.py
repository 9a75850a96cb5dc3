"""A person is wished for: one answers here, and the office has a phone and a door."""
