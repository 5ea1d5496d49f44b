// Where the numbers come from: provers, run folders, hashes, configuration.
import type { Report, RunFacts } from "../data";
import { h, note, section } from "../dom";
import { number } from "../format";
import { table } from "../table";
import { origins } from "./origin";

export function about(report: Report): HTMLElement {
  return section(
    "Configuration and origin",
    table(
      "Provers",
      [
        { title: "Arm", value: (row) => row.arm },
        { title: "Prover", value: (row) => row.prover },
        { title: "Generator", value: (row) => row.model },
        { title: "Neff", value: (row) => row.neff, cell: (row) => number(row.neff), numeric: true },
        { title: "Strategy", value: (row) => row.strategy },
        { title: "Width", value: (row) => row.width, numeric: true },
        { title: "Depth", value: (row) => row.depth, numeric: true },
        { title: "Tactics", value: (row) => row.tactics, numeric: true, hint: "tries per theorem" },
      ],
      report.provers,
    ),
    ...report.runs.map(run),
  );
}

function run(facts: RunFacts): HTMLElement {
  const rows: [string, string][] = [
    ["Results last written", facts.last_written],
    ["Lean", facts.lean],
    ...origins(facts.starts),
    ...Object.entries(facts.hashes).map(([file, hash]): [string, string] => [`SHA-256 of ${file}`, hash]),
  ];
  const list = rows.flatMap(([term, value]) => [h("dt", {}, term), h("dd", {}, value)]);
  return h(
    "article",
    {},
    h("h3", {}, `Run ${facts.name}`),
    ...facts.notes.map(note),
    h("dl", { class: "facts" }, ...list),
    h("details", {}, h("summary", {}, "Configuration"), h("pre", { tabindex: 0 }, facts.config)),
  );
}
