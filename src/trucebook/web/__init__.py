"""The site: a ledger in the browser, served from this machine.

::

    request ──► safety      who may ask, from where, and how much
       │
       ▼
    routes                  one page a module: parameters ──► the ledger ──► a template
       │                    lists (filters, tables), reports, records, parties, home, judging, adding
       ▼
    templates               Jinja, escaped; they hold no logic but how a page is laid out
    static                  one style sheet, small modules of JavaScript, vendored libraries

Every page can be read without JavaScript. Every list and page has the same address with `.json` and `.csv`.
A page of its own is a module in `routes`, a template, an entry in `navigation` and a line in `app`.
Nothing is fetched from any other host, and no path or address that a user gives is ever opened.
"""
