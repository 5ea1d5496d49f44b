// A number of theorems that opens to their names.
import { h } from "../dom";
import { count } from "../format";
import { theoremLink } from "../route";

/** `paths`: theorems as `benchmark/name`. */
export function theoremList(paths: string[]): HTMLElement | string {
  if (!paths.length) return "0";
  const links = paths.map((path) => {
    const [benchmark = "", ...rest] = path.split("/");
    const name = rest.join("/");
    return h("li", {}, h("a", { href: theoremLink({ benchmark, name }) }, name));
  });
  return h("details", {}, h("summary", {}, count(paths.length)), h("ul", { class: "names" }, ...links));
}
