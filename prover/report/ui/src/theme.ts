// Light or dark: what the system prefers until the reader chooses.
import { button } from "./dom";

const KEY = "prover-report-theme";
const ORDER = ["system", "light", "dark"] as const;
type Theme = (typeof ORDER)[number];

/** A button that goes through the themes; `changed` is called after each change. */
export function themeButton(changed: () => void): HTMLButtonElement {
  let theme: Theme = remembered();
  const shown = button("", () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? "system";
    apply();
    changed();
  });
  const apply = () => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    shown.textContent = `Theme: ${theme}`;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // a browser may refuse to keep anything for files
    }
  };
  apply();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  return shown;
}

function remembered(): Theme {
  try {
    return ORDER.find((theme) => theme === localStorage.getItem(KEY)) ?? "system";
  } catch {
    return "system";
  }
}
