"""The files of golden vectors, one module a file or a pair of files."""
