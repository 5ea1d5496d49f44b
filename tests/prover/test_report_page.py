"""What a reader of a report sees and does, in a real Chromium without a network, from a file."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from prover.report.gather import gather
from prover.report.page import write
from prover.runs.store import RunStore
from tests.prover import chromium
from tests.prover.report_run import HACKED, HOSTILE, LARGE, OPEN, PROVED, THEOREMS, WIDE, make_run

PROGRAM = chromium.find()
pytestmark = pytest.mark.skipif(
    PROGRAM is None, reason=f"no Chromium: none of {', '.join(chromium.NAMES)} is installed"
)
TREE = "document.querySelector('.search-tree')"
SLIDER = f"{TREE}.querySelector('input[type=range]')"
MUST_CONTRAST = {
    "--text": ("--page", "--box", "--raised", "--fold", "--all", "--good-soft", "--bad-soft", "--warn-soft"),
    "--dim": ("--page", "--raised", "--box"),
    "--accent": ("--page", "--raised", "--box"),
    "--good": ("--page", "--good-soft"),
    "--bad": ("--page", "--bad-soft"),
    "--warn": ("--page", "--warn-soft"),
    "--keyword": ("--raised",),
    "--tactic": ("--raised",),
    "--symbol": ("--raised",),
    "--literal": ("--raised",),
}
"""Colour of a text → colours of what is behind it."""


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_run(tmp_path_factory.mktemp("runs") / "run")


@pytest.fixture(scope="module")
def address(run_folder: Path) -> str:
    path = run_folder.with_name("a report.html")
    write(gather([run_folder]), path)
    return path.as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[chromium.Page]:
    assert PROGRAM is not None
    with chromium.browser(PROGRAM) as page:
        yield page


@pytest.fixture
def page(browser: chromium.Page, address: str) -> Iterator[chromium.Page]:
    """The report at its overview. After the test nothing must have gone wrong, or been asked for elsewhere."""
    browser.size(1400, 900)
    browser.prefer("light")
    show(browser, address, "")
    yield browser
    assert browser.problems == []
    assert {request.partition("#")[0] for request in browser.requests} <= {address, "about:blank"}
    assert browser.value("window.hacked") is None


def show(page: chromium.Page, address: str, place: str) -> None:
    """Open the report at a place, such as `#small/swap`."""
    page.open(address + place)
    page.wait("document.querySelector('main h2')")


def show_tree(page: chromium.Page, address: str, theorem: str, search: str, benchmark: str = "small") -> None:
    show(page, address, f"#{benchmark}/{quote(theorem, safe='')}?tree={quote(search)}")
    page.wait(f"{TREE}?.dataset.step")


def rows(page: chromium.Page) -> list[str]:
    """Names in the table of theorems."""
    found: list[str] = page.value(
        "[...document.querySelectorAll('.theorems tbody tr')].map(r => r.cells[0].textContent)"
    )
    return found


def choose(page: chromium.Page, label: str, value: str) -> None:
    """Give the field with that label a value, as a user does."""
    page.value(
        f"""(() => {{
            const field = [...document.querySelectorAll('label.field')].find(l => l.textContent.startsWith({label!r}));
            const input = field.querySelector('select, input');
            input.value = {value!r};
            input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input'));
        }})()"""
    )


def test_the_overview_has_all_its_parts_and_draws_its_figures(page: chromium.Page) -> None:
    assert page.value("[...document.querySelectorAll('main h2')].map(h => h.textContent)") == [
        "Success rates",
        "Success against budget",
        "Paired differences",
        "Neff and the shape of the tree",
        "Ensembles",
        "What each member adds",
        "Failures by class",
        "Where the time went",
        "Utilisation over time",
        "Configuration and origin",
    ]
    page.wait("document.querySelectorAll('.chart').length === document.querySelectorAll('.chart svg').length")
    assert page.value("document.querySelectorAll('.chart svg').length") >= 12
    assert page.value("[...document.querySelectorAll('.chart svg')].every(s => s.getAttribute('aria-label'))")
    cells = page.value("[...document.querySelectorAll('svg [aria-label=cell] rect')].length")
    assert cells == 2 * 4, "two benchmarks, two Neffs by two widths"


def test_the_course_of_the_run_and_its_origin_are_shown(page: chromium.Page) -> None:
    page.wait("document.querySelector('svg[aria-label^=\"Share of the time\"]')")
    figure = page.value("document.querySelector('svg[aria-label^=\"Share of the time\"]').getAttribute('aria-label')")
    assert figure.endswith("Lean 50.0 %, n1w2+n1w8 50.0 %")
    lines = "document.querySelectorAll('svg[aria-label^=\"Share of the time\"] [aria-label=line] path')"
    assert page.value(f"{lines}.length") == 4, "two lines, interrupted by a pause"
    facts = page.value("document.querySelector('.facts').innerText")
    assert "Started and resumed" in facts
    assert "Lean 4.35.0" in facts


def test_a_run_without_results_has_an_overview(page: chromium.Page, tmp_path: Path) -> None:
    folder = make_run(tmp_path / "empty", without=["n1w2", "n1w8", "n4w2", "n4w8", "both"])
    write(gather([folder]), tmp_path / "report.html")
    show(page, (tmp_path / "report.html").as_uri(), "")
    page.wait("document.querySelector('.chart svg')")
    assert "Arms are not compared: no attempt has ended yet." in page.value("document.body.innerText")
    page.requests.clear()


def test_an_arm_whose_searches_all_broke_down_has_no_rate(page: chromium.Page, tmp_path: Path) -> None:
    folder = make_run(tmp_path / "broken")
    with closing(sqlite3.connect(folder / "results.sqlite")) as db, db:
        db.execute("UPDATE attempts SET status = 'failed' WHERE arm = 'n1w2' AND status != 'invalid'")
    write(gather([folder]), tmp_path / "report.html")
    show(page, (tmp_path / "report.html").as_uri(), "")
    page.wait("document.querySelector('.chart svg')")
    table = "document.querySelector('[aria-label=\"Results by benchmark and arm\"]')"
    cells = page.value(f"[...{table}.querySelectorAll('tr')].map(r => [...r.cells].map(c => c.innerText))")
    results = [dict(zip(cells[0], row, strict=True)) for row in cells[1:]]
    broken, other = (next(row for row in results if row["Arm"] == arm) for arm in ("n1w2", "n1w8"))
    assert (broken["Proved"], broken["Of accepted"], broken["Broke down"]) == ("0", "–", "5 (100.0 %)")
    assert (other["Of accepted"], other["Broke down"]) == ("20.0 %", "1 (20.0 %)")
    page.requests.clear()


def test_the_reasons_of_failures_are_counted_on_request(page: chromium.Page) -> None:
    choose(page, "Failures and time on", "val")
    page.value("[...document.querySelectorAll('button')].find(b => b.textContent.startsWith('Count why')).click()")
    page.wait("document.querySelector('[aria-label=\"Reasons of failed tactics\"]')")
    rows = "document.querySelectorAll('[aria-label=\"Reasons of failed tactics\"] tbody tr')"
    cells = page.value(f"[...{rows}].map(r => [...r.cells].map(c => c.textContent))")
    assert [row[:3] for row in cells] == [
        ["Unknown identifier …", "18", "3"],
        ["timed out", "6", "1"],
        ["no </script><img src=x onerror=…>", "6", "1"],
    ]


def test_the_table_filters_searches_and_sorts(page: chromium.Page, address: str) -> None:
    show(page, address, "#theorems")
    assert sorted(rows(page)) == sorted(THEOREMS * 2)
    choose(page, "Benchmark", "small")
    assert sorted(rows(page)) == sorted(THEOREMS)
    choose(page, "Proved by", "n4w8")
    choose(page, "but not by", "n1w2")
    assert rows(page) == [OPEN]
    link = page.value("location.href")
    show(page, link, "")
    assert rows(page) == [OPEN], "a filter is a link"
    page.value("[...document.querySelectorAll('.controls button')].at(-1).click()")
    page.wait("document.querySelectorAll('.theorems tbody tr').length === 12")
    choose(page, "Search", "SWAP")
    assert rows(page) == [PROVED, PROVED]
    choose(page, "Search", "")
    choose(page, "Status", "failed")
    assert rows(page) == ["broken", "broken"]
    choose(page, "Status", "")
    page.value("document.querySelector('.theorems th button').click()")
    assert rows(page) == sorted(THEOREMS * 2, key=str.lower)
    assert page.value("document.querySelector('.theorems th').ariaSort") == "ascending"


def test_a_theorem_shows_its_statement_and_proofs(page: chromium.Page, address: str, run_folder: Path) -> None:
    show(page, address, f"#small/{PROVED}")
    blocks = page.value("[...document.querySelectorAll('.lean code')].map(c => c.textContent)")
    store = RunStore(run_folder)
    ((_, theorem, attempts),) = store.of_theorem(f"small/{PROVED}")
    store.close()
    assert blocks[:3] == [theorem.statement, theorem.header, attempts[0].script]
    assert page.value("document.querySelector('.lean-keyword').textContent") == "theorem"
    copied = "navigator.clipboard.writeText = async (text) => { window.copied = text; }"
    page.value(f"{copied}; document.querySelector('.copy').click()")
    page.wait("window.copied")
    assert page.value("window.copied") == theorem.statement


def test_the_proof_of_the_tree_is_that_of_the_database(page: chromium.Page, address: str, run_folder: Path) -> None:
    show_tree(page, address, PROVED, "n1w2")
    store = RunStore(run_folder)
    rows = [row for row in store.attempts(PROVED) if (row.benchmark, row.arm) == ("small", "n1w2")]
    store.close()
    assert json.loads(page.value(f"{TREE}.dataset.proof")) == rows[0].script.split("\n")
    titles = []
    for _ in range(6):
        page.value(
            f"[...{TREE}.querySelectorAll('.tools button')].find(b => b.textContent === 'Along the proof').click()"
        )
        titles.append(page.value(f"{TREE}.querySelector('.details h3').textContent.split(',')[0]"))
    assert titles == ["State #1", "2 goals", "State #2", "State #3", "No goals left", "No goals left"]


def test_the_slider_replays_the_search_and_ends_with_the_tree(
    page: chromium.Page, address: str, run_folder: Path
) -> None:
    show_tree(page, address, PROVED, "n1w2")
    store = RunStore(run_folder)
    tree = next(tree for key, tree in store.trees(PROVED) if (key.benchmark, key.arm) == ("small", "n1w2"))
    store.close()

    def at(step: int) -> tuple[int, int, int]:
        page.value(f"({SLIDER}).value = {step}; ({SLIDER}).dispatchEvent(new Event('input'))")
        states, tactics = page.value(f"[{TREE}.dataset.states, {TREE}.dataset.tactics]")
        return int(states), int(tactics), len(json.loads(page.value(f"{TREE}.dataset.proof")))

    steps = len(tree["edges"])
    assert page.value(f"[({SLIDER}).min, ({SLIDER}).max, ({SLIDER}).value]") == ["0", str(steps), str(steps)]
    assert at(0) == (1, 0, 0)
    assert at(1) == (2, 1, 1)
    assert at(steps - 1)[0] == len(tree["nodes"])
    assert at(steps) == (len(tree["nodes"]), steps, len(tree["proof"]))


def test_failures_fold_by_reason_and_open(page: chromium.Page, address: str) -> None:
    show_tree(page, address, PROVED, "n1w2")
    before = int(page.value(f"{TREE}.dataset.boxes"))
    page.value(f"{TREE}.querySelector('canvas').focus()")
    texts = f"[...{TREE}.querySelectorAll('.neighbours button')].map(b => b.textContent)"
    assert "3 tactics: Unknown identifier …" in page.value(texts)
    page.value(
        f"[...{TREE}.querySelectorAll('.neighbours button')].find(b => b.textContent.startsWith('3 tactics')).click()"
    )
    assert page.value(f"{TREE}.querySelectorAll('.folded li').length") == 3
    page.key("Enter")
    assert int(page.value(f"{TREE}.dataset.boxes")) == before + 3
    page.key("ArrowRight")
    assert page.value(f"{TREE}.querySelector('.message').textContent").startswith("Unknown identifier `h")
    page.key("ArrowLeft")
    page.key("Enter")
    assert int(page.value(f"{TREE}.dataset.boxes")) == before


def test_goals_show_what_the_tactic_changed(page: chromium.Page, address: str) -> None:
    show_tree(page, address, PROVED, "n1w2")
    page.value(f"{TREE}.querySelector('canvas').focus()")
    page.key("p")
    assert page.value(f"[...{TREE}.querySelectorAll('.goals ins')].map(i => i.textContent)") == [
        "left : p",
        "right : q",
    ]
    assert page.value(f"[...{TREE}.querySelectorAll('.goals del')].map(i => i.textContent)") == ["h : p ∧ q"]


def test_a_state_reached_again_leads_to_where_it_is(page: chromium.Page, address: str) -> None:
    show_tree(page, address, PROVED, "n1w2")
    for step in ("Leads to state #1", "To that state"):
        page.value(
            f"[...{TREE}.querySelectorAll('.neighbours button')].find(b => b.textContent.includes({step!r})).click()"
        )
    assert page.value(f"{TREE}.querySelector('.details h3').textContent").startswith("State #1,")


def test_two_searches_side_by_side(page: chromium.Page, address: str) -> None:
    show_tree(page, address, PROVED, "n1w2")
    choose(page, "Compare with", "both:n4w8")
    page.wait("document.querySelectorAll('.search-tree[data-step]').length === 2")
    assert "beside=both" in page.value("location.hash")
    tops = page.value("[...document.querySelectorAll('canvas')].map(c => c.getBoundingClientRect().top)")
    assert tops[0] == tops[1]


def test_hostile_texts_stay_texts(page: chromium.Page, address: str) -> None:
    show(page, address, "#theorems")
    assert rows(page).count(HACKED) == 2
    page.value(f"[...document.querySelectorAll('.theorems a')].find(a => a.textContent === {HACKED!r}).click()")
    page.wait(f"{TREE}?.dataset.step")
    assert page.value("document.querySelector('h2').textContent") == HACKED
    assert HOSTILE in page.value(f"{TREE}.querySelector('.goals').textContent")
    page.value(f"{TREE}.querySelector('canvas').focus()")
    page.key("ArrowRight")
    assert HOSTILE in page.value(f"{TREE}.querySelector('.details').textContent")
    assert page.value("document.querySelectorAll('img').length") == 0
    assert page.value("document.scripts.length") == page.value("document.querySelectorAll('script[id]').length") + 1


def test_a_large_tree_opens(page: chromium.Page, address: str) -> None:
    show_tree(page, address, WIDE, "n4w8")
    assert int(page.value(f"{TREE}.dataset.states")) == LARGE
    page.value(f"({SLIDER}).value = 100; ({SLIDER}).dispatchEvent(new Event('input'))")
    assert int(page.value(f"{TREE}.dataset.tactics")) == 100


@pytest.mark.parametrize("place", ["", "#theorems", f"#small/{PROVED}", f"#small/{quote(HACKED, safe='')}"])
def test_a_phone_need_not_scroll_sideways(page: chromium.Page, address: str, place: str) -> None:
    page.size(400, 800, phone=True)
    show(page, address, place)
    assert page.value("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_texts_have_contrast(page: chromium.Page, theme: str) -> None:
    """WCAG 2.2, AA: 4.5 to 1."""
    page.prefer(theme)
    names = {*MUST_CONTRAST, *(name for behind in MUST_CONTRAST.values() for name in behind)}
    style = "getComputedStyle(document.documentElement)"
    values = f"Object.fromEntries({json.dumps(sorted(names))}.map(n => [n, {style}.getPropertyValue(n)]))"
    colours = page.value(values)
    ratios = {
        (text, behind): _contrast(colours[text], colours[behind])
        for text, places in MUST_CONTRAST.items()
        for behind in places
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


def _contrast(first: str, second: str) -> float:
    low, high = sorted(map(_luminance, (first, second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour.strip()[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_everything_that_can_be_pressed_has_a_name(page: chromium.Page, address: str) -> None:
    for place in ("", "#theorems", f"#small/{PROVED}"):
        show(page, address, place)
        page.wait(f"!location.hash.includes('/') || {TREE}?.dataset.step")
        nameless = page.value(
            """[...document.querySelectorAll('button, a, input, select, canvas, [role=region]')].filter(one =>
                !one.getAttribute('aria-label') && !one.textContent.trim() && !one.closest('label')?.textContent.trim()
            ).map(one => one.outerHTML)"""
        )
        assert nameless == []


def test_the_theme_can_be_chosen(page: chromium.Page) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.value(background)
    page.value("[...document.querySelectorAll('button')].find(b => b.textContent === 'Theme: system').click()")
    assert page.value(background) == light
    page.value("[...document.querySelectorAll('button')].find(b => b.textContent === 'Theme: light').click()")
    assert page.value(background) != light
    page.value("[...document.querySelectorAll('button')].find(b => b.textContent === 'Theme: dark').click()")
    assert page.value(background) == light
