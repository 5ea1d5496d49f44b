// Neff against width, and how much an arm varies with its seed.
import * as Plot from "@observablehq/plot";
import { chart, panels } from "../chart";
import type { Comparison, HeatMap, Report, Spread } from "../data";
import { note, section } from "../dom";
import { percent, percents } from "../format";
import { table } from "../table";

export function shapes(report: Report, comparison: Comparison): HTMLElement {
  const maps = comparison.benchmarks.flatMap((part) => part.heat_maps.map((map) => heatMap(part.benchmark, map)));
  const rows = comparison.benchmarks.flatMap((part) =>
    part.arms.flatMap((arm) => {
      const members = report.provers.filter(
        (prover) => prover.arm === arm.arm || `${prover.arm}:${prover.prover}` === arm.arm,
      );
      const [only] = members;
      return members.length === 1 && only ? [{ benchmark: part.benchmark, arm, prover: only }] : [];
    }),
  );
  return section(
    "Neff and the shape of the tree",
    maps.length
      ? panels(maps)
      : note("No heat map: it needs arms of one strategy that differ in Neff alone, or in width alone."),
    table(
      "Shapes",
      [
        { title: "Benchmark", value: (row) => row.benchmark },
        { title: "Arm", value: (row) => row.arm.arm },
        { title: "Neff", value: (row) => row.prover.neff, numeric: true },
        { title: "Strategy", value: (row) => row.prover.strategy },
        { title: "Width", value: (row) => row.prover.width, numeric: true },
        { title: "Depth", value: (row) => row.prover.depth, numeric: true },
        { title: "Tactics", value: (row) => row.arm.budget, numeric: true },
        { title: "Proved", value: (row) => row.arm.rate, cell: (row) => percent(row.arm.rate), numeric: true },
        {
          title: "Interval",
          value: (row) => row.arm.interval[0],
          cell: (row) => percents(row.arm.interval),
          numeric: true,
        },
      ],
      rows,
    ),
    ...seeds(comparison),
  );
}

function heatMap(benchmark: string, map: HeatMap): HTMLElement {
  const cells = map.neffs.flatMap((neff, row) =>
    map.widths.flatMap((width, column) => {
      const rate = map.rates[row]?.[column] ?? null;
      return rate === null ? [] : [{ neff, width, rate, arms: (map.arms[row]?.[column] ?? []).join(", ") }];
    }),
  );
  const middle = (Math.min(...cells.map((cell) => cell.rate)) + Math.max(...cells.map((cell) => cell.rate))) / 2;
  const said = cells.map((cell) => `Neff ${cell.neff}, width ${cell.width}: ${percent(cell.rate)}`).join("; ");
  return chart(`${benchmark}: ${map.strategy}, ${map.budget} tactics`, said, () => ({
    height: 70 + 40 * map.neffs.length,
    marginLeft: 60,
    padding: 0.04,
    x: { type: "band", domain: map.widths, label: "width" },
    y: { type: "band", domain: [...map.neffs].reverse(), label: "Neff" },
    color: { type: "linear", scheme: "Blues", label: "proved" },
    marks: [
      Plot.cell(cells, { x: "width", y: "neff", fill: "rate", tip: true, channels: { arms: "arms" } }),
      Plot.text(cells, {
        x: "width",
        y: "neff",
        text: (cell: (typeof cells)[number]) => percent(cell.rate),
        fill: (cell: (typeof cells)[number]) => (cell.rate > middle ? "white" : "black"),
        pointerEvents: "none",
      }),
    ],
  }));
}

function seeds(comparison: Comparison): HTMLElement[] {
  const rows = comparison.benchmarks.flatMap((part) =>
    part.spreads.map((spread) => ({ benchmark: part.benchmark, spread })),
  );
  if (!rows.length) return [];
  const range = ({ proved }: Spread): string => `${Math.min(...proved)} to ${Math.max(...proved)}`;
  return [
    note("Spread over seeds: what another seed would change."),
    table(
      "Spread over seeds",
      [
        { title: "Benchmark", value: (row) => row.benchmark },
        { title: "Arm", value: (row) => row.spread.arm },
        { title: "Seeds", value: (row) => row.spread.proved.length, numeric: true },
        { title: "Proved", value: (row) => range(row.spread), numeric: true },
        { title: "By every seed", value: (row) => row.spread.with_every_seed, numeric: true },
        { title: "By some seed", value: (row) => row.spread.with_some_seed, numeric: true },
      ],
      rows,
    ),
  ];
}
