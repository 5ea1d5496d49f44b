// Figures that follow the width of their place. Colours are variables of the style, so they follow the theme.
import * as Plot from "@observablehq/plot";
import { h } from "./dom";
import { shortened } from "./format";

const COLOURS = 7;
const DASHES = ["none", "6 3", "2 3", "8 3 2 3"];

/** A figure that `draw` makes for the width that there is. `label` is what screen readers say instead. */
export function chart(title: string, label: string, draw: (width: number) => Plot.PlotOptions): HTMLElement {
  const place = h("div", { class: "chart" });
  const figure = h("figure", {}, title ? h("figcaption", {}, title) : null, place);
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.floor(place.clientWidth);
    if (width === drawn || width < 50) return;
    drawn = width;
    const options = draw(width);
    const plot = Plot.plot({ width, ariaLabel: label, ...options, style: { background: "none", overflow: "visible" } });
    plot.setAttribute("role", "img");
    place.replaceChildren(plot);
  }).observe(place);
  return figure;
}

/** Figures side by side where there is room. */
export const panels = (figures: HTMLElement[]): HTMLElement => h("div", { class: "panels" }, ...figures);

/** The colour of the name at that place in a list of names. */
export const colour = (index: number): string => `var(--arm-${index % COLOURS})`;

/** The dashes of a line: another pattern in each further round through the colours. */
export const dashes = (index: number): string => DASHES[Math.floor(index / COLOURS) % DASHES.length] ?? "none";

/** The colour of each name. */
export const colours = (names: string[]): { domain: string[]; range: string[] } => ({
  domain: names,
  range: names.map((_, index) => colour(index)),
});

/** Names with their colours, for figures that share them. */
export function legend(names: string[], range: string[] = names.map((_, index) => colour(index))): HTMLElement {
  const items = names.map((name, index) =>
    h("li", {}, h("span", { class: "swatch", style: `background: ${range[index] ?? "gray"}` }), name),
  );
  return h("ul", { class: "legend", "aria-label": "Colours" }, ...items);
}

/** Parts of a whole for each row, as one bar a row. */
export function stackedBars(
  title: string,
  label: string,
  rows: { row: string; part: string; value: number }[],
  parts: string[],
  unit: string,
  palette: string[] = parts.map((_, index) => colour(index)),
): HTMLElement {
  const names = [...new Set(rows.map((one) => one.row))];
  const lengths = names.map((name) => rows.reduce((sum, one) => sum + (one.row === name ? one.value : 0), 0));
  const longest = Math.max(...lengths);
  const bars = chart(title, label, (width) => ({
    height: 56 + 26 * names.length,
    marginTop: 8,
    marginBottom: 42,
    ...namesAxis(names, width),
    x: { label: unit, grid: true, nice: true, domain: [0, longest || 1], ticks: Math.max(3, Math.floor(width / 130)) },
    color: { domain: parts, range: palette },
    marks: [
      Plot.barX(rows, {
        x: "value",
        y: "row",
        fill: "part",
        insetTop: 1,
        insetBottom: 1,
        order: parts,
        tip: true,
        channels: { part: { value: "part", label: "" } },
      }),
      Plot.ruleX([0]),
    ],
  }));
  return h("div", {}, bars, legend(parts, palette));
}

/** Width of a letter of an axis, and the largest part of a figure that names beside it may take. */
const LETTER = 6.2;
const NAMES_SHARE = 0.4;

/** Options of an axis with names, which are cut where there is no room, and the margin that they take. */
export function namesAxis(names: string[], width: number): { marginLeft: number; y: Plot.ScaleOptions } {
  const most = Math.max(4, Math.floor((width * NAMES_SHARE) / LETTER));
  const cut = (name: string): string => shortened(name, most);
  const longest = Math.max(...names.map((name) => cut(name).length));
  return { marginLeft: 16 + LETTER * longest, y: { domain: names, label: null, tickFormat: cut } };
}
