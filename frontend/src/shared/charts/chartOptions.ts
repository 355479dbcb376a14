import { chartColours, fontSans, tokens, type ThemeName } from '@/shared/theme/tokens';

/** A line of figures, one per day. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

type Text = (value: number) => string;

/** What every chart starts from: axes, grid, tooltip and lines in the colours of a theme. */
export function chartOptions(name: ThemeName) {
  const t = tokens[name];
  const label = { color: t.text3, fontFamily: fontSans, fontSize: 12 };
  return {
    colours: chartColours[name],
    comparison: t.comparison,
    quiet: t.faint,
    surface: t.surface,
    label: { color: t.text, fontFamily: fontSans, fontSize: 12 },
    base: { animation: false },
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    days: (days: readonly string[]) => ({
      type: 'category' as const,
      data: [...days],
      boundaryGap: false,
      axisLine: { lineStyle: { color: t.lineStrong } },
      axisTick: { show: false },
      axisLabel: { ...label, interval: Math.max(0, Math.ceil(days.length / 8) - 1) },
      splitLine: { show: false },
    }),
    values: (text: Text) => ({
      type: 'value' as const,
      min: 0,
      splitNumber: 3,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...label, formatter: text },
      splitLine: { lineStyle: { color: t.line } },
    }),
    tooltip: (text: Text) => ({
      trigger: 'axis' as const,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? text(value) : ''),
      backgroundColor: t.raised,
      borderColor: t.line,
      borderWidth: 1,
      textStyle: { color: t.text, fontFamily: fontSans, fontSize: 12 },
      extraCssText: `box-shadow:${t.shadowPopover};border-radius:6px;font-variant-numeric:tabular-nums`,
    }),
    /** A single day is a dot, as a line needs two. */
    line: ({ name: title, values }: Series, colour: string | undefined) => ({
      type: 'line' as const,
      name: title,
      data: [...values],
      showSymbol: values.length === 1,
      symbolSize: 7,
      emphasis: { disabled: true },
      lineStyle: { color: colour, width: 2 },
      itemStyle: { color: colour },
    }),
    area: (colour: string) => ({
      areaStyle: { color: { type: 'linear' as const, x: 0, y: 0, x2: 0, y2: 1, colorStops: [{ offset: 0, color: `${colour}29` }, { offset: 1, color: `${colour}00` }] } },
    }),
  };
}
