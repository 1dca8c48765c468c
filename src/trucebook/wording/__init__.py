"""What records say, in words: what the command line and the site both write.

`words` and `time_words` put codes, parties, places, counts and days into words for people; `judged` what
persons did. `typed` reads the values that people type. `listing_csv`, `listing_json` and `shown_json` are the
forms that programs get. Nothing here knows of a terminal or of a browser.
"""
