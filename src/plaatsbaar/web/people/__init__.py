"""The pages of people, classes and the lists they come in by."""
