"""The checks of a report in a real browser, a module per theme."""
