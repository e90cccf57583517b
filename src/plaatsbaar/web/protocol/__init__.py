"""The protocol itself, to be read, and the page of each rule."""
