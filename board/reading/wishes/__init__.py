"""What members want: more time, another owner, a correction, quiet."""
