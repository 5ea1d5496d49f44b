"""Equations, polynomials and fractions."""
