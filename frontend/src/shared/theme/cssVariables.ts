import { chartColours, fontMono, fontSans, tokens, type ThemeName } from './tokens';

const kebab = (name: string) => name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`);

/** The tokens of one theme as CSS variables, for a part of the page that keeps its theme whatever the reader chose. */
export function variablesOf(theme: ThemeName): Readonly<Record<string, string>> {
  const colours = Object.entries(tokens[theme]).map(([name, value]) => [`--${kebab(name)}`, value] as const);
  const charts = chartColours[theme].map((value, index) => [`--chart-${index + 1}`, value] as const);
  return Object.fromEntries([...colours, ...charts]);
}

function block(theme: ThemeName): string {
  const variables = Object.entries(variablesOf(theme)).map(([name, value]) => `${name}:${value}`);
  return [...variables, `color-scheme:${theme}`].join(';');
}

/** Every token as a CSS variable, both themes, chosen by `data-theme` on the root element. */
export const cssVariables =
  `:root{${block('light')};--font-sans:${fontSans};--font-mono:${fontMono}}` + `:root[data-theme='dark']{${block('dark')}}`;
