"""Checks that a checkpoint or an adapter exists and has the right format. Loads neither."""

import json
from pathlib import Path

from prover.errors import GeneratorError


def check_checkpoint(checkpoint: str) -> None:
    """Raise GeneratorError unless `checkpoint` is a folder in Hugging Face format, or the id of a model on the hub."""
    folder = Path(checkpoint)
    if not folder.is_absolute():  # a hub id: the hub's client reports what is wrong with it
        return
    if not folder.is_dir():
        raise GeneratorError(
            f"no checkpoint at {folder}; train one with `prover train`, correct the path, or give a hub id (owner/name)"
        )
    if not (folder / "config.json").is_file():
        raise GeneratorError(f"{folder} is not a checkpoint: it holds no config.json")


def check_adapter(adapter: str) -> int:
    """The rank of a LoRA adapter in PEFT's format. Raises GeneratorError if the folder does not hold one."""
    settings = Path(adapter) / "adapter_config.json"
    if not Path(adapter).is_dir():
        raise GeneratorError(f"no adapter at {adapter}; correct the path")
    try:
        config = json.loads(settings.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GeneratorError(f"{adapter} is not an adapter: it holds no readable adapter_config.json") from error
    if not isinstance(config, dict) or config.get("peft_type") != "LORA" or not isinstance(config.get("r"), int):
        raise GeneratorError(f"{adapter} is not a LoRA adapter: its adapter_config.json does not say so")
    return int(config["r"])
