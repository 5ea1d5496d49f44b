"""Functions given by laws, cases or equations."""
