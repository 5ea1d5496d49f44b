"""Expert iteration against a control that trains as long on the base's rows alone."""
