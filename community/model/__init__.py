"""What there is: frozen dataclasses, states, transitions; standard library only."""
