"""`python -m trucebook`: the command line."""

from trucebook.cli import main

if __name__ == "__main__":  # other processes that import it must not start it again
    main()
