import { Chart } from '@/shared/charts/Chart';
import { chartOptions } from '@/shared/charts/chartOptions';
import { useTheme } from '@/shared/theme/ThemeProvider';

interface MergesChartProps {
  readonly label: string;
  readonly name: string;
  readonly days: readonly string[];
  readonly merges: readonly number[];
  readonly text: (value: number) => string;
}

/** One bar a day. */
export function MergesChart({ label, name, days, merges, text }: MergesChartProps) {
  const draw = chartOptions(useTheme().theme);
  const option = {
    ...draw.base,
    grid: draw.grid,
    tooltip: draw.tooltip(text),
    xAxis: { ...draw.days(days), boundaryGap: true },
    yAxis: { ...draw.values(text), minInterval: 1 },
    series: [{ type: 'bar' as const, name, data: [...merges], barMaxWidth: 14, itemStyle: { color: draw.colours[0], borderRadius: [2, 2, 0, 0] }, emphasis: { disabled: true } }],
  };
  return <Chart label={label} option={option} />;
}
