"""Who may ask, from where, and how much.

`guard` is the gate in front of everything: host names, the token, read-only, the size of what is sent, and
the headers of every answer. `writes` lets a write in only from a page of this site, or from a program.
"""
