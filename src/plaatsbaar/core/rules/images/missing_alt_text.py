"""Does an official picture say nothing to who cannot see it? (B3.1)"""
