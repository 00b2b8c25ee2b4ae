"""Dialogs: each asks one thing and tells by signal or value what was answered; none knows the library."""
