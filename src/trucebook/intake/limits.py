"""How much intake takes: every bound in one place, each with its reason."""

MAX_DOCUMENT_BYTES = 20_000_000
"""Of one file that is one report (text, HTML, PDF). The largest situation reports with pictures are PDFs of
about 10 MB; a news page with everything written into it is under 5 MB."""

MAX_JSON_BYTES = 50_000_000
"""Of a JSON file that must be parsed whole: about 10,000 reports. JSON Lines are read line by line and have
no bound on the file."""

MAX_LINE_BYTES = 10_000_000
"""Of one line of JSON Lines: a report of `MAX_CHARACTERS`, each written as a six-byte escape, with room for
its metadata."""

MAX_SIDECAR_BYTES = 1_000_000
"""Of a sidecar, which holds a handful of values."""

MAX_CHARACTERS = 1_000_000
"""Of one report's stored text: some 160,000 words, twice the length of a long commission report. A longer
text is a collection of reports, and dates and parties of one would leak into the next."""

MAX_HTML_ELEMENTS = 25_000
"""Of one page. News pages have 1,000 to 5,000, long live blogs 15,000. Extraction took up to seven seconds
for this many on one core when nested 200 deep, and grows faster than the number."""

MAX_PDF_PAGES = 300
"""Of one PDF: the longest reports of UN panels of experts have about 250 pages."""

HEAD_BYTES = 4096
"""How much of a file is looked at to tell its format. The HTML standard wants a page's encoding declared in
its first 1,024 bytes; PDF readers accept a header in the first 1,024."""
