"""What commands share: how a verdict, a rule and a clause look in a terminal."""
