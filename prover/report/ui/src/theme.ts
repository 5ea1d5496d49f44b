// Light or dark: what the system prefers until the reader chooses.
import { button } from "./dom";

const KEY = "prover-report-theme";
const ORDER = ["system", "light", "dark"] as const;
type Theme = (typeof ORDER)[number];

/** A button that goes through the themes; `changed` is called after each change. */
export function themeButton(changed: () => void): HTMLButtonElement {
  let theme: Theme = remembered();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const shown = button("", () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? "system";
    apply();
    changed();
  });
  const apply = () => {
    document.documentElement.dataset.theme = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
    shown.textContent = `Theme: ${theme}`;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // a browser may refuse to keep anything for files
    }
  };
  apply();
  dark.addEventListener("change", () => {
    apply();
    changed();
  });
  return shown;
}

function remembered(): Theme {
  try {
    return ORDER.find((theme) => theme === localStorage.getItem(KEY)) ?? "system";
  } catch {
    return "system";
  }
}
