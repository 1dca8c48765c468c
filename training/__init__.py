"""How the encoder is made from annotated text. Never installed with the package; needs torch."""
