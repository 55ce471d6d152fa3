"""`python -m bot`: the operator's verbs."""

from bot.cli import main

if __name__ == "__main__":
    main()
