import { Chart } from '@/shared/charts/Chart';
import { chartOptions, type Series } from '@/shared/charts/chartOptions';
import { useTheme } from '@/shared/theme/ThemeProvider';

interface DailyChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly series: readonly Series[];
  readonly text: (value: number) => string;
}

export function DailyChart({ label, days, series, text }: DailyChartProps) {
  const draw = chartOptions(useTheme().theme);
  const option = {
    ...draw.base,
    grid: draw.grid,
    tooltip: draw.tooltip(text),
    xAxis: draw.days(days),
    yAxis: { ...draw.values(text), minInterval: 1 },
    series: series.map((one, index) => draw.line(one, draw.colours[index])),
  };
  return <Chart label={label} option={option} />;
}
