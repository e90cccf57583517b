"""Signing in, links from mails, and the page about oneself."""
