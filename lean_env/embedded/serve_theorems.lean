prelude
import Harness.Serve
serve_theorems
