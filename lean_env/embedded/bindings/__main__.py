"""`python -m lean_env.embedded.bindings`: see the package."""

from lean_env.embedded.bindings import generated_files
from lean_env.embedded.build import SOURCE
from lean_env.embedded.wheel import shared_library


def main() -> None:
    """Write the generated files into the library, and print which."""
    for name, text in generated_files(shared_library()).items():
        (SOURCE / name).write_text(text, encoding="utf-8")
        print(f"{SOURCE / name}: {text.count('opaque ')} names")


main()
