"""Stories held against each other: two versions of one story, and two outlets' stories of one event."""
