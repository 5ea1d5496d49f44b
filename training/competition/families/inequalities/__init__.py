"""Inequalities, absolute values, roots and extreme values over ordered fields."""
