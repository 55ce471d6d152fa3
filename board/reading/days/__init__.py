"""Days: points, spans, periods and recurrences of the calendar."""
