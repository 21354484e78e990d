"""The version of the package, for every layer: importing `followlint` itself would tie all of them together."""

__version__ = "0.1.0"
