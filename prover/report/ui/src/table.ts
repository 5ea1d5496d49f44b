// Tables whose columns sort on a click.
import { button, type Child, fill, h } from "./dom";

export interface Column<Row> {
  title: string;
  /** What the column sorts by; also its text, unless `cell` is given. Null comes last. */
  value: (row: Row) => string | number | null;
  cell?: (row: Row) => Child;
  numeric?: boolean;
  hint?: string;
}

export interface Sorting {
  column: number;
  descending: boolean;
}

/** A table; it keeps the order of `rows` until a heading is clicked. */
export function table<Row>(caption: string, columns: Column<Row>[], rows: Row[]): HTMLElement {
  const body = h("tbody");
  let sorting: Sorting | null = null;
  const show = () =>
    fill(
      body,
      (sorting ? sorted(rows, columns, sorting) : rows).map((row) => line(columns, row)),
    );
  const head = heading(columns, (next) => {
    sorting = next;
    show();
  });
  show();
  return scrolling(caption, h("table", {}, h("caption", { class: "hidden" }, caption), head, body));
}

/** The heading row. `changed` gets the order that a click asks for. */
export function heading<Row>(columns: Column<Row>[], changed: (sorting: Sorting) => void): HTMLTableSectionElement {
  let now: Sorting | null = null;
  const cells = columns.map((column, index) => {
    const clicked = () => {
      const same = now?.column === index;
      now = { column: index, descending: same ? !now?.descending : column.numeric === true };
      changed(now);
      mark();
    };
    return h(
      "th",
      { scope: "col", class: column.numeric ? "number" : null, title: column.hint ?? null },
      column.title ? button(column.title, clicked, { class: "sort" }) : null,
    );
  });
  const mark = () => {
    cells.forEach((cell, index) => {
      if (now?.column !== index) cell.removeAttribute("aria-sort");
      else cell.setAttribute("aria-sort", now.descending ? "descending" : "ascending");
    });
  };
  return h("thead", {}, h("tr", {}, cells));
}

export function line<Row>(columns: Column<Row>[], row: Row): HTMLTableRowElement {
  const cells = columns.map((column) =>
    h(
      "td",
      { class: column.numeric ? "number" : null },
      column.cell ? column.cell(row) : String(column.value(row) ?? "–"),
    ),
  );
  return h("tr", {}, cells);
}

export function sorted<Row>(rows: readonly Row[], columns: Column<Row>[], sorting: Sorting): Row[] {
  const value = columns[sorting.column]?.value ?? (() => null);
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((first, second) => {
    const [a, b] = [value(first), value(second)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * String(a).localeCompare(String(b), "en", { numeric: true });
  });
}

/** Wide content scrolls within its own frame, which the keyboard can reach. */
export function scrolling(label: string, content: Node): HTMLElement {
  return h("div", { class: "scrolling", tabindex: 0, role: "region", "aria-label": label }, content);
}
