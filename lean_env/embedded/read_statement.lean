prelude
import Harness.Statement
read_statement
