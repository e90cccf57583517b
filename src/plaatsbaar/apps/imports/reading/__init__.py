"""Which people does a file tell of? Parsed whole, without Django and without a database; a bad file gives no people."""
