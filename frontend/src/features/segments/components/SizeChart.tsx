import { Chart } from '@/shared/charts/Chart';
import { chartOptions, type Series } from '@/shared/charts/chartOptions';
import { useTheme } from '@/shared/theme/ThemeProvider';

export interface SizeChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly size: Series;
  readonly entered: Series;
  readonly left: Series;
  readonly text: (value: number) => string;
}

/** The line of the size above, who entered and left by day as bars below it. */
export function SizeChart({ label, days, size, entered, left, text }: SizeChartProps) {
  const draw = chartOptions(useTheme().theme);
  const [colour] = draw.colours;
  const category = { ...draw.days(days), boundaryGap: true };
  const bar = { type: 'bar' as const, stack: 'change', xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 8, emphasis: { disabled: true } };
  const option = {
    ...draw.base,
    axisPointer: { link: [{ xAxisIndex: 'all' as const }] },
    tooltip: draw.tooltip((value) => text(Math.abs(value))),
    grid: [
      { left: 48, right: 12, top: 12, height: 122 },
      { left: 48, right: 12, top: 146, height: 46 },
    ],
    xAxis: [
      { ...category, axisLabel: { show: false } },
      { ...category, gridIndex: 1, axisLine: { show: false } },
    ],
    yAxis: [
      { ...draw.values(text), minInterval: 1 },
      { type: 'value' as const, gridIndex: 1, axisLabel: { show: false }, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false } },
    ],
    series: [
      { ...draw.line(size, colour), ...draw.area(colour) },
      { ...bar, name: entered.name, data: [...entered.values], itemStyle: { color: colour } },
      { ...bar, name: left.name, data: left.values.map((value) => -value), itemStyle: { color: draw.quiet } },
    ],
  };
  return <Chart label={label} option={option} />;
}
