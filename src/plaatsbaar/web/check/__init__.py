"""The pages on which a draft is checked: composer, verdict, last thought."""
