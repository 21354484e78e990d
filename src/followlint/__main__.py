"""`python -m followlint` is `followlint`."""

from followlint.cli import main

raise SystemExit(main())
