// Lean in colours, with a button that copies it.
import { button, h } from "./dom";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const KEYWORDS = words(`
  theorem lemma example def abbrev instance structure class inductive axiom variable open namespace section end
  import set_option noncomputable private by fun from have let show suffices calc if then else match with do in at
  where using deriving Type Prop Sort
`);
const TACTICS = words(`
  intro intros rintro exact apply refine constructor cases rcases obtain induction rw rwa simp simp_all simpa
  simp_arith norm_num norm_cast push_cast push_neg ring ring_nf field_simp linarith nlinarith positivity omega
  decide native_decide aesop tauto grind rfl trivial assumption contradiction exfalso left right use exists ext
  funext congr subst specialize unfold change clear symm trans split by_cases by_contra contrapose interval_cases
  nth_rewrite gcongr bound all_goals any_goals on_goal first try repeat next case sorry admit
`);
const TOKEN = new RegExp(
  [
    String.raw`(--[^\n]*|\/-[\s\S]*?-\/)`, // a comment
    String.raw`("(?:[^"\\]|\\.)*")`, // a string
    String.raw`(\d[\d.]*)`, // a number
    String.raw`([\p{L}_][\p{L}\p{N}_'!?✝₀-₉]*(?:\.[\p{L}_][\p{L}\p{N}_'!?]*)*)`, // a name
    String.raw`([⊢∀∃λ→←↔∧∨¬≤≥≠∈∉∣∑∏√⟨⟩<>=+*\/^:|·%\-]+)`, // symbols
  ].join("|"),
  "gu",
);

/** The text as nodes, its tokens in spans. */
export function highlighted(text: string): Node[] {
  const nodes: Node[] = [];
  let last = 0;
  for (const found of text.matchAll(TOKEN)) {
    const kind = kindOf(found);
    if (kind === null) continue;
    if (found.index > last) nodes.push(document.createTextNode(text.slice(last, found.index)));
    nodes.push(h("span", { class: `lean-${kind}` }, found[0]));
    last = found.index + found[0].length;
  }
  if (last < text.length) nodes.push(document.createTextNode(text.slice(last)));
  return nodes;
}

function kindOf(found: RegExpMatchArray): string | null {
  if (found[1]) return "comment";
  if (found[2]) return "string";
  if (found[3]) return "number";
  if (found[4]) return KEYWORDS.has(found[4]) ? "keyword" : TACTICS.has(found[4]) ? "tactic" : null;
  return "symbol";
}

/** A block of Lean with a copy button. `label` says to screen readers what it is. */
export function leanBlock(text: string, label: string): HTMLElement {
  const copy = button("Copy", () => void copyText(text, copy), { class: "copy", "aria-label": `Copy ${label}` });
  const code = h("code", {}, ...highlighted(text));
  return h("div", { class: "lean" }, copy, h("pre", { tabindex: 0, "aria-label": label }, code));
}

async function copyText(text: string, pressed: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = h("textarea", {}, text); // a page from a file may have no clipboard
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  pressed.textContent = "Copied";
  setTimeout(() => (pressed.textContent = "Copy"), 1500);
}
