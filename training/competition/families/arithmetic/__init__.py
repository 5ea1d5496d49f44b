"""Remainders, divisors, primes and digits."""
