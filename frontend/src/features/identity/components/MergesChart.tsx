import { Chart } from '@/shared/charts/Chart';
import { chartOptions, type Series } from '@/shared/charts/chartOptions';
import { useTheme } from '@/shared/theme/ThemeProvider';

interface MergesChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly merges: Series;
  readonly splits: Series;
  readonly text: (value: number) => string;
}

/** Two bars a day. */
export function MergesChart({ label, days, merges, splits, text }: MergesChartProps) {
  const draw = chartOptions(useTheme().theme);
  const bars = ({ name, values }: Series, color: string | undefined) => ({ type: 'bar' as const, name, data: [...values], barMaxWidth: 10, barGap: '10%', itemStyle: { color, borderRadius: [2, 2, 0, 0] }, emphasis: { disabled: true } });
  const [joined, parted] = draw.colours;
  const option = {
    ...draw.base,
    grid: draw.grid,
    tooltip: draw.tooltip(text),
    xAxis: { ...draw.days(days), boundaryGap: true },
    yAxis: { ...draw.values(text), minInterval: 1 },
    series: [bars(merges, joined), bars(splits, parted)],
  };
  return <Chart label={label} option={option} />;
}
