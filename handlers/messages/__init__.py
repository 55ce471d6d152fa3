"""The corridor of a message: received, read, asked about, answered."""
