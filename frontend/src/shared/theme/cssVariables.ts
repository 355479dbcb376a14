import { chartColours, fontMono, fontSans, tokens, type ThemeName } from './tokens';

const kebab = (name: string) => name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`);

function block(theme: ThemeName): string {
  const colours = Object.entries(tokens[theme]).map(([name, value]) => `--${kebab(name)}:${value}`);
  const charts = chartColours[theme].map((value, index) => `--chart-${index + 1}:${value}`);
  return [...colours, ...charts, `color-scheme:${theme}`].join(';');
}

/** Every token as a CSS variable, both themes, chosen by `data-theme` on the root element. */
export const cssVariables =
  `:root{${block('light')};--font-sans:${fontSans};--font-mono:${fontMono}}` + `:root[data-theme='dark']{${block('dark')}}`;
