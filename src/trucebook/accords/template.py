"""A new accord file to be filled in."""

from trucebook.knowledge.files import open_file

_FILE = "accord_template.toml"
_ID = 'id = "ID"                              #'


def template(id_: str) -> str:
    """The text of an accord file with the id `id_`: an example of every key, with what it means."""
    with open_file(_FILE) as file:
        text = file.read().decode()
    return text.replace(_ID, f'id = "{id_}"'.ljust(len(_ID) - 2) + " #", 1)
