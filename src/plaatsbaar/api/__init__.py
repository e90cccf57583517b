"""The API below /api/v1: the same checks, pictures and words as the pages and the command line, for programs."""
