"""Something in the neighbourhood is broken: staff hear of it; the desk asks where."""
