"""Where the Functions host looks for Kollegan: it must lie beside host.json."""

from functions.azure import in_azure, make_app

app = make_app(in_azure)
