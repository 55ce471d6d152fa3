"""People and units: who is named, who speaks, for whom."""
