// Reads the report and shows the view that the address names.
import "./style/base.css";
import "./style/table.css";
import "./style/chart.css";
import "./style/tree.css";
import "./style/print.css";
import { readReport, type Report } from "./data";
import { fill, h } from "./dom";
import { overview } from "./overview/overview";
import { OVERVIEW, parseRoute, type Route, THEOREMS } from "./route";
import { searchNames } from "./search_name";
import { themeButton } from "./theme";
import { theoremView } from "./theorem";
import { theoremsView } from "./theorems";

const app = document.getElementById("app") ?? document.body;

function start(report: Report): void {
  const main = h("main", { id: "main", tabindex: -1 });
  const links = [h("a", { href: OVERVIEW }, "Overview"), h("a", { href: THEOREMS }, "Theorems")] as const;
  let close = () => {};
  const show = (event?: Event) => {
    const route = parseRoute(location.hash);
    close();
    const view = viewOf(report, route);
    close = view.close ?? (() => {});
    fill(main, view.element);
    links.forEach((link, index) => link.toggleAttribute("data-current", (route.view === "overview") === (index === 0)));
    document.title = `${view.title} · ${report.title} · prover report`;
    if (event) {
      scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
  };
  fill(
    app,
    h(
      "a",
      { class: "skip", href: "#main", click: (event) => (event.preventDefault(), main.focus()) },
      "Skip to content",
    ),
    h(
      "header",
      { class: "top" },
      h("h1", {}, report.title),
      h("nav", { "aria-label": "Views" }, ...links),
      themeButton(() => document.dispatchEvent(new Event("themechange"))),
    ),
    main,
    h("footer", {}, `Made ${report.made} by coverage-prover ${report.version}`),
  );
  addEventListener("hashchange", show);
  show();
}

interface View {
  title: string;
  element: HTMLElement;
  /** Called before another view is shown. */
  close?: () => void;
}

function viewOf(report: Report, route: Route): View {
  if (route.view === "theorems") return { title: "Theorems", element: theoremsView(report, route.query) };
  if (route.view === "overview") return { title: "Overview", element: overview(report) };
  const theorem = report.theorems.find((one) => one.benchmark === route.benchmark && one.name === route.name);
  if (theorem) return { title: theorem.name, ...theoremView(theorem, route.query, searchNames(report.provers)) };
  const missing = h("p", { role: "alert" }, `This report has no theorem ${route.benchmark}/${route.name}.`);
  return { title: "Not found", element: h("div", {}, missing, h("a", { href: THEOREMS }, "All theorems")) };
}

readReport().then(start, (error: unknown) => {
  fill(
    app,
    h("p", { role: "alert" }, `The report cannot be read: ${error instanceof Error ? error.message : String(error)}`),
  );
});
