"""`prover profiles`: how public models are asked, and how their answers are read."""

from typing import Annotated

import typer

from prover.cli.app import OUT, AsJson, app, print_json, print_lines
from prover.cli.fitted_table import FittedTable
from prover.profiles import FOLDER, profile_names, public_profile


@app.command()
def profiles(
    name: Annotated[str | None, typer.Argument(help="Print this profile's file, to be copied and changed.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the profiles of public models, or print one.

    A profile says how a model is prompted and sampled, and how its answers are read. With `profile: NAME` a generator
    of a run file serves such a model: `{kind: vllm, checkpoint: owner/name, profile: bfs-prover-v2}`. A file of your
    own with the same keys works in the same way: `profile: my-model.yaml`.
    """
    if name is not None:
        found = public_profile(name)
        if as_json:
            print_json(found.model_dump(mode="json"))
        else:
            print_lines((FOLDER / f"{name}.yaml").read_text("utf-8").splitlines())
        return
    known = {name: public_profile(name) for name in profile_names()}
    if as_json:
        print_json({name: profile.model_dump(mode="json") for name, profile in known.items()})
        return
    table = FittedTable("")
    table.names("profile", "models")
    table.numbers("tries")
    table.names("asked by", "reported by their authors")
    for name, profile in known.items():
        tries = "" if profile.tries is None else str(profile.tries)
        table.row(name, profile.title, tries, profile.mode, profile.reference or "")
    OUT.print(table, crop=False)
