"""Setting up a board, and its settings."""
