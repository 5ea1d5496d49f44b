"""The report on runs: one HTML file that needs neither a network nor a server.

`data` says what is in it, `gather` reads that from run folders with the help of `comparing`, `failures`, `members` and
`utilisation`, and `page` writes the file. `ui` holds the sources of the script and the style that show it, `asset` what
they were built to. Knows nothing of terminals.
"""
