"""`python -m plaatsbaar` is the command line."""

from plaatsbaar.cli.main import main

if __name__ == "__main__":
    main()
