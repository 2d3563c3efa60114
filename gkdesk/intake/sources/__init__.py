"""Files that others wrote, read into paragraphs and tables in their order, each with its place.

One module for each kind of file, loaded when the first of that kind is read. All of them have
bounds on size, depth and time; nothing in a file is run, and nothing is fetched for it.
"""
