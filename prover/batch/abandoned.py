"""A note for the end of this process, in a module that does without Ray: importing it takes half a second."""

import threading

abandoned = threading.Event()
"""Set if a cluster was not shut down in an orderly way. Ray's threads then go on in this process, and it must end with
`os._exit`: they may crash it while the interpreter ends."""
