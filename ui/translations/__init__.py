"""The interface in other languages: .ts files to edit, .qm files that Qt reads; `python -m ui.translations` renews both."""
