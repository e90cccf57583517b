"""What the commands that start or change an installation share: Django set up, the database ready, the server."""
