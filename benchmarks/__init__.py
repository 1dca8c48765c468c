"""How good and how fast trucebook is, measured. Never installed with the package."""
