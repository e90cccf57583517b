"""What stands apart from all other data: the installation's secret, and later the keys of evidence."""
