"""The configuration of runs, provers and sampling. Knows neither Ray nor run folders."""
