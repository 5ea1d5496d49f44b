"""Configuration files: those that ship are valid, mistakes are one line that names file and key."""

from pathlib import Path

import pytest

from training.config import DataConfig, ModelConfig, OptimizerConfig, TrainConfig, load_config
from training.yaml_file import ConfigError, read_yaml

CONFIGS = Path(__file__).parents[2] / "configs" / "train"


@pytest.mark.parametrize("path", sorted(CONFIGS.glob("*.yaml")), ids=lambda path: path.name)
def test_shipped_configs_have_no_unknown_or_impossible_keys(path: Path) -> None:
    config = read_yaml(path, TrainConfig)
    assert (config.init is None) != (config.model is None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("output: x\nmodel: {}\nlearning_rate: 1", "unknown key `learning_rate`"),
        ("output: x\nmodel: {}\noptimizer: {epochs: -1}", "optimizer.epochs: Input should be greater than 0"),
        ("output: x\nmodel: {}\nneff: 0.5", "neff: Input should be greater than or equal to 1"),
        ("output: x\nmodel: {head_size: 40}", "model.head_size: Input should be a multiple of 16"),
        ("model: {}", "output: Field required"),
        ("output: x", "init, model: give exactly one"),
        ("output: x\nmodel: {}\ninit: y", "init, model: give exactly one"),
        ("output: x\ninit: no/such/folder", "init: no checkpoint in"),
        ("output: x\nmodel: {}\ndata: {train: no/such/file}", "data.train: no such file:"),
        ("- a\n- b", "must hold keys and values"),
        ("a: b: c", "is not YAML"),
    ],
)
def test_a_mistake_is_one_line_with_file_and_key(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "mistaken.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no configuration at .*absent\.yaml"):
        load_config(tmp_path / "absent.yaml")


@pytest.mark.parametrize("section", [TrainConfig, DataConfig, ModelConfig, OptimizerConfig])
def test_every_field_is_documented_where_it_stands(section: type) -> None:
    source = (Path(__file__).parents[2] / "training" / "config.py").read_text()
    body = source.split(f"class {section.__name__}(")[1].split("\nclass ")[0]
    for name in section.model_fields:  # type: ignore[attr-defined]
        after = body.split(f"    {name}: ", 1)[1].split("\n", 1)[1]
        assert after.startswith('    """'), name
