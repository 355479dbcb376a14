import { chartColours, fontSans, tokens, type ThemeName } from './tokens';

/** Axis, grid and tooltip settings every chart starts from. */
export function chartTheme(name: ThemeName) {
  const t = tokens[name];
  const label = { color: t.text3, fontFamily: fontSans, fontSize: 12 };
  return {
    colours: chartColours[name],
    comparison: t.comparison,
    surface: t.surface,
    categoryAxis: {
      axisLine: { lineStyle: { color: t.lineStrong } },
      axisTick: { show: false },
      axisLabel: label,
      splitLine: { show: false },
    },
    valueAxis: {
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: label,
      splitLine: { lineStyle: { color: t.line } },
      splitNumber: 3,
      min: 0,
    },
    tooltip: {
      backgroundColor: t.raised,
      borderColor: t.line,
      borderWidth: 1,
      textStyle: { color: t.text, fontFamily: fontSans, fontSize: 12 },
      extraCssText: `box-shadow:${t.shadowPopover};border-radius:6px;font-variant-numeric:tabular-nums`,
    },
  };
}
