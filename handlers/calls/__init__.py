"""What a handler gets and gives back: the call, who and where, the desk, words on their way out."""
