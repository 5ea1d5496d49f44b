prelude
import Harness.Check
check_submission
