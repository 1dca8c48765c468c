"""The pages and the JSON API, one page a module."""
