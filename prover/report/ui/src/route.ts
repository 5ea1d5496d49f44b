// The part of the address after `#`: which view is shown, and with which choices.

export type Route =
  | { view: "overview" }
  | { view: "theorems"; query: URLSearchParams }
  | { view: "theorem"; benchmark: string; name: string; query: URLSearchParams };

export const OVERVIEW = "#overview";
export const THEOREMS = "#theorems";

export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = split(hash.replace(/^#/, ""), "?");
  const [benchmark, name] = split(path, "/");
  if (name !== undefined && benchmark) {
    return { view: "theorem", benchmark: decoded(benchmark), name: decoded(name), query: new URLSearchParams(query) };
  }
  return path === "theorems" ? { view: "theorems", query: new URLSearchParams(query) } : { view: "overview" };
}

/** The link of a theorem: `#benchmark/name`. */
export function theoremLink(theorem: { benchmark: string; name: string }, query = new URLSearchParams()): string {
  const choices = query.toString();
  const path = `#${encodeURIComponent(theorem.benchmark)}/${encodeURIComponent(theorem.name)}`;
  return choices ? `${path}?${choices}` : path;
}

export function theoremsLink(query: URLSearchParams): string {
  const choices = query.toString();
  return choices ? `${THEOREMS}?${choices}` : THEOREMS;
}

/** Change the address without a step in the history and without drawing the view again. */
export const keepAddress = (hash: string): void => history.replaceState(null, "", hash);

function split(text: string, at: string): [string, string | undefined] {
  const index = text.indexOf(at);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + at.length)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // typed by hand, with a % of its own
  }
}
