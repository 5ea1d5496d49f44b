"""Checks that a checkpoint or an adapter exists, has the right format and can be loaded. Never reads weights."""

import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path

from safetensors import SafetensorError, safe_open
from tokenizers import Tokenizer

from prover.errors import GeneratorError

ADAPTER = "adapter_config.json"
"""The file that makes a folder an adapter in PEFT's format."""


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
        if (folder / ADAPTER).is_file():
            raise GeneratorError(
                f"{folder} is a LoRA adapter: name its base as the checkpoint and, in a run file, this as `adapter`"
            )
        raise GeneratorError(f"{folder} is not a checkpoint: it holds no config.json")


def check_loadable(checkpoint: str) -> None:
    """Load the configuration and the tokenizer, and look whether the files of weights are there and whole.

    Of a model on the hub, configuration and tokenizer are fetched. Raises GeneratorError, which names what is wrong.
    """
    check_checkpoint(checkpoint)
    is_folder = Path(checkpoint).is_absolute()
    if not (is_folder and _is_ordinary(Path(checkpoint))):
        _load(checkpoint, is_folder)
    if is_folder:
        _check_weights(Path(checkpoint), "model.safetensors.index.json", ("*.safetensors", "*.bin", "*.pt"))


def _is_ordinary(folder: Path) -> bool:
    """Whether the configuration names an architecture of transformers and the tokenizer is one of `tokenizers`.

    Then both load, which is seen without importing transformers: that takes seconds.
    """
    package = importlib.util.find_spec("transformers")
    try:
        settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8"))
        module = str(settings["model_type"]).replace("-", "_")
        Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception:  # whatever it is, transformers has the better message
        return False
    return (
        package is not None
        and package.origin is not None
        and (Path(package.origin).parent / "models" / module).is_dir()
    )


def _load(checkpoint: str, is_folder: bool) -> None:
    """Load the configuration and the tokenizer. Raises GeneratorError, which names what is wrong."""
    from transformers import AutoConfig, AutoTokenizer

    advice = "write the checkpoint again, or correct the path" if is_folder else "correct its name, or reach the hub"
    for what, loader in (("configuration", AutoConfig), ("tokenizer", AutoTokenizer)):
        try:
            loader.from_pretrained(checkpoint)
        except Exception as error:  # a broken folder can fail in any of three libraries
            raise GeneratorError(
                f"the {what} of {checkpoint} cannot be loaded ({' '.join(str(error).split())[:200]}); {advice}"
            ) from error


def _check_weights(folder: Path, index: str, patterns: Iterable[str]) -> None:
    """Raises GeneratorError unless all files that the index names, or some of a pattern, are there and whole."""
    try:
        parts = json.loads((folder / index).read_text(encoding="utf-8"))["weight_map"].values()
        files = [folder / part for part in sorted(set(parts))]
    except FileNotFoundError:
        files = next(filter(None, (sorted(folder.glob(pattern)) for pattern in patterns)), [])
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise GeneratorError(f"{folder / index} cannot be read: {' '.join(str(error).split())}") from error
    if not files:
        raise GeneratorError(f"{folder} holds no weights (*.safetensors); write it again, or correct the path")
    for file in files:
        try:
            if file.suffix == ".safetensors":
                with safe_open(file, framework="numpy"):  # reads the header, and compares it with the file's length
                    pass
            else:
                file.open("rb").close()
        except (OSError, SafetensorError) as error:
            raise GeneratorError(f"the weights {file} cannot be read: {' '.join(str(error).split())}") from error


def check_adapter(adapter: str) -> int:
    """The rank of a LoRA adapter in PEFT's format. Raises GeneratorError if the folder does not hold one."""
    settings = Path(adapter) / ADAPTER
    if not Path(adapter).is_dir():
        raise GeneratorError(f"no adapter at {adapter}; correct the path")
    try:
        config = json.loads(settings.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GeneratorError(f"{adapter} is not an adapter: it holds no readable adapter_config.json") from error
    if not isinstance(config, dict) or config.get("peft_type") != "LORA" or not isinstance(config.get("r"), int):
        raise GeneratorError(f"{adapter} is not a LoRA adapter: its adapter_config.json does not say so")
    _check_weights(Path(adapter), "adapter_model.safetensors.index.json", ("*.safetensors", "*.bin"))
    return int(config["r"])
