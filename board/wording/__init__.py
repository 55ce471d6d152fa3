"""Values → words: every sentence, digest, card and paper."""
