"""Exponents, logarithms and trigonometric functions."""
