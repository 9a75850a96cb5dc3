"""One module per page; see docs/how-to/add-a-page.md."""
