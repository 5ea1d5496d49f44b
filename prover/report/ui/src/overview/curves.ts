// Success against the budget of a theorem, in tactics, tokens or seconds.
import * as Plot from "@observablehq/plot";
import { chart, colours, dashes, legend, panels } from "../chart";
import type { BenchmarkComparison, Comparison, Unit } from "../data";
import { choice, fill, h, note, section } from "../dom";
import { number, percent } from "../format";

const UNITS: Record<Unit, string> = {
  tactics: "tactics tried",
  tokens: "tokens that the model wrote",
  seconds: "seconds of work: Lean, models, checks",
};
/** Largest number of curves that are drawn with their intervals; more would hide each other. */
const BANDS = 3;

export function curves(comparison: Comparison): HTMLElement {
  const names = [...new Set(comparison.benchmarks.flatMap((part) => part.arms.map((arm) => arm.arm)))];
  const units = (Object.keys(UNITS) as Unit[]).filter((unit) =>
    comparison.benchmarks.some((part) => part.arms.some((arm) => arm.curves[unit])),
  );
  const hidden = new Set<string>();
  let unit: Unit = units[0] ?? "tactics";
  const place = h("div");
  const show = () => {
    const shown = names.filter((name) => !hidden.has(name));
    fill(place, panels(comparison.benchmarks.map((part) => figure(part, unit, names, shown))));
  };
  const boxes = names.map((name) => {
    const box = h("input", {
      type: "checkbox",
      checked: true,
      change: () => {
        if (box.checked) hidden.delete(name);
        else hidden.add(name);
        show();
      },
    });
    return h("label", {}, box, name);
  });
  show();
  return section(
    "Success against budget",
    h(
      "div",
      { class: "controls" },
      choice(
        "Budget in",
        units.map((one) => [one, one] as const),
        unit,
        (value) => {
          unit = value as Unit;
          show();
        },
      ),
      h("fieldset", { class: "boxes" }, h("legend", {}, "Arms"), ...boxes),
    ),
    legend(names),
    place,
    note(
      `Bands, drawn for at most ${BANDS} arms at a time, are Wilson intervals. A curve ends at the budget of its run.`,
    ),
  );
}

function figure(part: BenchmarkComparison, unit: Unit, names: string[], shown: string[]): HTMLElement {
  const arms = part.arms.filter(
    (arm) => shown.includes(arm.arm) && arm.curves[unit] && arm.failed < arm.theorems, // all broke down: says nothing
  );
  const points = arms.flatMap((arm) => {
    const curve = arm.curves[unit];
    return (curve?.budgets ?? []).map((budget, index) => ({
      arm: arm.arm,
      budget,
      rate: (curve?.proved[index] ?? 0) / (curve?.theorems ?? 1),
      low: curve?.low[index] ?? 0,
      high: curve?.high[index] ?? 0,
    }));
  });
  const theorems = part.arms[0]?.theorems ?? 0;
  const said = arms.map((arm) => `${arm.arm} ${percent(arm.rate)}`).join(", ");
  return chart(
    `${part.benchmark} (${theorems} theorems)`,
    `Success against ${unit} on ${part.benchmark}. In the end: ${said}`,
    (width) => ({
      height: 260,
      marginLeft: 44,
      x: {
        type: "log",
        base: 2,
        label: UNITS[unit],
        tickFormat: (value: number) => number(value),
        ticks: Math.max(3, Math.floor(width / 70)),
      },
      y: { percent: true, label: "proved (%)", grid: true, zero: true, nice: true },
      color: colours(names),
      marks: [
        arms.length <= BANDS
          ? Plot.areaY(points, {
              x: "budget",
              y1: "low",
              y2: "high",
              fill: "arm",
              fillOpacity: 0.13,
              curve: "step-after",
            })
          : null,
        ...names.map((name, index) =>
          Plot.lineY(
            points.filter((point) => point.arm === name),
            {
              x: "budget",
              y: "rate",
              stroke: "arm",
              strokeWidth: 1.8,
              strokeDasharray: dashes(index),
              curve: "step-after",
            },
          ),
        ),
        Plot.dot(points, Plot.selectLast({ x: "budget", y: "rate", z: "arm", fill: "arm", r: 3 })),
        Plot.tip(
          points,
          Plot.pointer({
            x: "budget",
            y: "rate",
            title: (point: (typeof points)[number]) =>
              `${point.arm}\n${number(point.budget)} ${unit}: ${percent(point.rate)}`,
          }),
        ),
      ],
    }),
  );
}
