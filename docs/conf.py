"""How Sphinx builds the documentation: `make docs`."""

from trucebook import __version__

project = "trucebook"
author = "the trucebook authors"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"
napoleon_numpy_docstring = False

html_theme = "furo"
html_title = f"trucebook {version}"
html_copy_source = False
