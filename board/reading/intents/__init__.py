"""What a message is for, by its words as a whole: a second reader beside the grammars, which writes nothing itself."""
