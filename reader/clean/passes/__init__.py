"""One file for each kind of thing taken out. A pass has a NAME and `find(draft, rules)`, which points and changes nothing."""
