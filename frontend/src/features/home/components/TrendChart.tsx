import { Chart } from '@/shared/charts/Chart';
import { chartOptions, type Series } from '@/shared/charts/chartOptions';
import { useTheme } from '@/shared/theme/ThemeProvider';

export interface TrendChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly current: Series;
  readonly previous: Series;
  /** The day that stands out, named where it is. */
  readonly peak?: { readonly index: number; readonly text: string };
  readonly axisText: (value: number) => string;
  readonly valueText: (value: number) => string;
}

function markOf({ peak, days, current }: TrendChartProps, draw: ReturnType<typeof chartOptions>) {
  if (peak === undefined) return {};
  const rightHalf = peak.index > days.length * 0.7;
  return {
    markPoint: {
      symbol: 'circle',
      symbolSize: 9,
      silent: true,
      itemStyle: { color: draw.surface, borderColor: draw.colours[0], borderWidth: 2 },
      label: { ...draw.label, position: rightHalf ? ('left' as const) : ('right' as const), distance: 10, formatter: peak.text },
      data: [{ coord: [peak.index, current.values[peak.index] ?? 0] }],
    },
  };
}

/** This period and, dashed, the one before it. */
export function TrendChart(props: TrendChartProps) {
  const { label, days, current, previous, axisText, valueText } = props;
  const draw = chartOptions(useTheme().theme);
  const [colour] = draw.colours;
  const option = {
    ...draw.base,
    grid: draw.grid,
    tooltip: draw.tooltip(valueText),
    xAxis: draw.days(days),
    yAxis: draw.values(axisText),
    series: [
      { ...draw.line(current, colour), ...draw.area(colour), ...markOf(props, draw) },
      { ...draw.line(previous, draw.comparison), lineStyle: { color: draw.comparison, width: 1.5, type: 'dashed' as const } },
    ],
  };
  return <Chart label={label} option={option} />;
}
