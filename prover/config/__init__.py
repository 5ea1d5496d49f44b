"""What a run, its models and its sampling are configured by."""
