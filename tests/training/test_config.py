"""Configuration files: those that ship are valid, mistakes are one line that names file and key."""

from pathlib import Path

import pytest

from lean_env.settings import ConfigError, read_yaml
from training.config import (
    CommonConfig,
    DataConfig,
    FamilyConfig,
    GemConfig,
    LoraConfig,
    ModelConfig,
    OptimizerConfig,
    ScheduleConfig,
    TrainConfig,
    is_family,
    load_config,
)
from training.record import resolved

CONFIGS = Path(__file__).parents[2] / "configs" / "train"
SHIPPED = sorted([*CONFIGS.glob("*.yaml"), *CONFIGS.glob("competition/*.yaml")])


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_configs_have_no_unknown_or_impossible_keys(path: Path) -> None:
    if is_family(path):
        family = read_yaml(path, FamilyConfig)
        members = family.members(Path("/start"))
        assert len({(member.neff, member.seed) for member in members}) == len({member.output for member in members})
        assert [member.neff for member in members[:: len(family.seeds or "1")]] == family.neffs
        assert is_family(family.warm_start) is False
        load_config(family.warm_start)
    else:
        config = read_yaml(path, TrainConfig)
        assert (config.init is None) != (config.model is None)


def test_the_family_of_the_paper_is_shipped() -> None:
    assert read_yaml(CONFIGS / "neff-family.yaml", FamilyConfig).neffs == [1, 4, 8, 16, 32]


@pytest.mark.parametrize(
    ("init", "is_id"),
    [("owner/name-1.5B", True), ("./owner/name", False), ("../name", False), ("a/b/c", False), ("name", False)],
)
def test_a_start_is_a_folder_where_there_is_one_else_an_id_on_the_hub(tmp_path: Path, init: str, is_id: bool) -> None:
    file = tmp_path / "run.yaml"
    file.write_text(f"output: out\ninit: {init}")
    assert read_yaml(file, TrainConfig).init == (init if is_id else (tmp_path / init).resolve())
    (tmp_path / "owner" / "name-1.5B").mkdir(parents=True)
    assert isinstance(read_yaml(file, TrainConfig).init, Path)


def test_a_record_of_a_configuration_has_no_machines_paths(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").touch()
    file = tmp_path / "run.yaml"
    file.write_text("output: out\ninit: start\ndata: {train: rows.jsonl}")
    values = resolved(read_yaml(file, TrainConfig))
    assert (values["init"], values["data"]["train"]) == ("start", "rows.jsonl")
    assert "output" not in values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("output: x\nmodel: {}\nlearning_rate: 1", "unknown key `learning_rate`"),
        ("output: x\nmodel: {}\noptimizer: {epochs: -1}", "optimizer.epochs: Input should be greater than 0"),
        ("output: x\nmodel: {}\nneff: 0.5", "neff: Input should be greater than or equal to 1"),
        ("output: x\nmodel: {}\nneff: .inf", "neff: Input should be a finite number"),
        ("output: x\nmodel: {}\nseed: 9999999999999999999999", "seed: Input should be less than"),
        ("output: x\nmodel: {head_size: 40}", "model.head_size: Input should be a multiple of 16"),
        ("model: {}", "output: required, but missing"),
        ("output: x", "init, model: give exactly one"),
        ("output: x\nmodel: {}\ninit: y", "init, model: give exactly one"),
        ("output: x\ninit: no/such/folder", "init: no checkpoint in"),
        ("output: x\nmodel: {}\ndata: {train: no/such/file}", "data.train: no such file or folder:"),
        ("output: x\nmodel: {}\nlora: {}", "lora: adapters want a trained model"),
        ("output: x\nmodel: {}\nschedule: {warm_start: 0.6, ramp: 0.6}", "warm_start + ramp: at most 1, not 1.2"),
        ("output: x\nmodel: {}\nloss: gemm", "loss.name: cannot be `gemm`; did you mean `gem`?"),
        ("output: x\nmodel: {}\nloss: exakt", "loss.name: cannot be `exakt`; did you mean `exact`?"),
        ("output: x\nmodel: {}\nloss: {kind: gem, beta: 0}", "loss.gem.beta: Input should be greater than 0"),
        ("output: x\nmodel: {}\nloss: {kind: gem, betta: 1}", "unknown key `betta`; did you mean `beta`?"),
        ("output: x\nmodel: {}\nloss: gem\nneff: 4", "neff: GEM is trained for no number of tries"),
        ("output: x\nmodel: {}\nmin_factor: 1", "min_factor: Input should be less than 1"),
        ("- a\n- b", "must hold keys and values"),
        ("output: x\nmodel: {}\nneff: 4\nneff: 16", "key `neff` occurs twice, on lines 3 and 4"),
        ("output: x\nmodel: {}\nneff: yes", "neff: must be a number, not true"),
        ("output: x\nmodel: {}\nneff: '4'", "neff: must be a number, not the text `4`"),
        ("output: x\nmodel: {}\nfsdp: 1", "fsdp: must be true or false, not the number 1"),
        ("output: x\nmodel: {layers: 2.0}", "model.layers: must be a whole number, not the number 2.0"),
        ("output: x\nmodel: {layers: }", "model.layers: must be a whole number, not null"),
        ("output: x\ninit: 3", "init: must be a folder, a configuration, or `owner/name` of a model on the hub"),
        ("a: b: c", "cannot be read as YAML"),
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


def test_no_number_of_a_family_is_true_or_text(tmp_path: Path) -> None:
    path = tmp_path / "family.yaml"
    for neffs in ("[1, yes]", "[1, '4']"):
        path.write_text(f"output: x\nwarm_start: base.yaml\nneffs: {neffs}")
        with pytest.raises(ConfigError, match=r"neffs\.1: must be a number, not (true|the text `4`)"):
            read_yaml(path, FamilyConfig)


def test_a_family_without_neff_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "family.yaml"
    path.write_text("output: x\nwarm_start: base.yaml\nneffs: [1, 4]\nloss: gem")
    with pytest.raises(ConfigError, match="loss: GEM has no Neff"):
        read_yaml(path, FamilyConfig)


def test_a_number_needs_no_decimal_point(tmp_path: Path) -> None:
    path = tmp_path / "run.yaml"
    for written in ("3e-4", "3.0e-4", "3E-04", "+.3e-3"):
        path.write_text(f"output: x\nmodel: {{}}\noptimizer: {{learning_rate: {written}}}")
        assert read_yaml(path, TrainConfig).optimizer.learning_rate == 3e-4


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no configuration at .*absent\.yaml"):
        load_config(tmp_path / "absent.yaml")


SECTIONS = [
    CommonConfig, TrainConfig, FamilyConfig, DataConfig, ModelConfig, OptimizerConfig, ScheduleConfig, LoraConfig,
    GemConfig,
]  # fmt: skip


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_is_documented_where_it_stands(section: type) -> None:
    source = (Path(__file__).parents[2] / "training" / "config.py").read_text()
    body = source.split(f"class {section.__name__}(")[1].split("\nclass ")[0]
    for name in vars(section)["__annotations__"]:
        after = body.split(f"    {name}: ", 1)[1].split("\n", 1)[1]
        assert after.startswith('    """'), name
