"""Who does what at the board: roles, deputies, the mandate, breaking glass."""
