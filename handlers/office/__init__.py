"""What an office keeps beside its tasks: honours, meetings, inspections, scores, teams."""
