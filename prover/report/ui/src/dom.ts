// Makes elements. Text always becomes a text node, so nothing from a run is ever read as markup.

export type Child = Node | string | null | false;
type Handler = (event: Event) => void;
type Attribute = string | number | boolean | null | Handler;

/** An element with attributes and children. A function is a listener for the event of that name. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, String(value));
  }
  element.append(...present(children));
  return element;
}

/** Put these children in place of those that an element has. */
export function fill(element: Element, ...children: (Child | Child[])[]): void {
  element.replaceChildren(...present(children));
}

function present(children: (Child | Child[])[]): (Node | string)[] {
  return children.flat().filter((child): child is Node | string => child !== null && child !== false);
}

/** A button. */
export function button(label: Child, pressed: Handler, attributes: Record<string, Attribute> = {}): HTMLButtonElement {
  return h("button", { type: "button", click: pressed, ...attributes }, label);
}

/** A labelled choice among values; `changed` gets the value chosen. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  changed: (value: string) => void,
): HTMLLabelElement {
  const select = h("select", { change: () => changed(select.value) });
  for (const [value, text] of options) select.append(h("option", { value, selected: value === chosen }, text));
  return h("label", { class: "field" }, h("span", {}, label), select);
}

/** A part of the page with a heading. */
export function section(title: string, ...children: (Child | Child[])[]): HTMLElement {
  const id = `part-${title.toLowerCase().replace(/\W+/g, "-")}`;
  return h("section", { "aria-labelledby": id, class: "part" }, h("h2", { id }, title), ...children);
}

/** A note in words below a heading or a figure. */
export const note = (text: string): HTMLElement => h("p", { class: "note" }, text);
