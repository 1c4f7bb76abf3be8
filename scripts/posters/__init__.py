"""The posters of the sample catalogue, one module for each category."""
