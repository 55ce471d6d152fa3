"""Progress that is reported: states, what is not meant as said, lines of several units."""
