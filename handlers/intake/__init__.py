"""Files and figures that come in: charts, rosters, pasted talk, the fast lane, next year's board."""
