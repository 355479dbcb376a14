import { LineChart } from 'echarts/charts';
import { GridComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { chartTheme } from '@/shared/theme/chartTheme';
import { useTheme } from '@/shared/theme/ThemeProvider';

echarts.use([LineChart, GridComponent, MarkPointComponent, TooltipComponent, SVGRenderer]);

export interface TrendChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly current: { readonly name: string; readonly values: readonly number[] };
  readonly previous: { readonly name: string; readonly values: readonly number[] };
  /** The day that stands out, named where it is. */
  readonly peak?: { readonly index: number; readonly text: string };
  readonly axisText: (value: number) => string;
  readonly valueText: (value: number) => string;
}

function markOf({ peak, days, current }: TrendChartProps, theme: ReturnType<typeof chartTheme>) {
  if (peak === undefined) return {};
  const rightHalf = peak.index > days.length * 0.7;
  return {
    markPoint: {
      symbol: 'circle',
      symbolSize: 9,
      silent: true,
      itemStyle: { color: theme.surface, borderColor: theme.colours[0], borderWidth: 2 },
      label: { position: rightHalf ? ('left' as const) : ('right' as const), distance: 10, formatter: peak.text, color: theme.tooltip.textStyle.color, fontSize: 12, fontFamily: theme.tooltip.textStyle.fontFamily },
      data: [{ coord: [peak.index, current.values[peak.index] ?? 0] }],
    },
  };
}

function options(props: TrendChartProps, theme: ReturnType<typeof chartTheme>) {
  const { days, current, previous, axisText, valueText } = props;
  const [colour] = theme.colours;
  const line = { type: 'line' as const, showSymbol: false, symbolSize: 7, emphasis: { disabled: true } };
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    tooltip: { ...theme.tooltip, trigger: 'axis' as const, valueFormatter: (value: unknown) => (typeof value === 'number' ? valueText(value) : '') },
    xAxis: { ...theme.categoryAxis, axisLabel: { ...theme.categoryAxis.axisLabel, interval: Math.max(0, Math.ceil(days.length / 8) - 1) }, type: 'category' as const, data: [...days], boundaryGap: false },
    yAxis: { ...theme.valueAxis, type: 'value' as const, axisLabel: { ...theme.valueAxis.axisLabel, formatter: axisText } },
    series: [
      {
        ...line,
        name: current.name,
        data: [...current.values],
        ...markOf(props, theme),
        lineStyle: { color: colour, width: 2 },
        itemStyle: { color: colour },
        areaStyle: { color: new echarts.graphic.LinearGradient(0, 0, 0, 1, [{ offset: 0, color: `${colour}29` }, { offset: 1, color: `${colour}00` }]) },
      },
      { ...line, name: previous.name, data: [...previous.values], lineStyle: { color: theme.comparison, width: 1.5, type: 'dashed' as const }, itemStyle: { color: theme.comparison } },
    ],
  };
}

/** This period and, dashed, the one before it. */
export function TrendChart(props: TrendChartProps) {
  const { theme } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts>(null);

  useEffect(() => {
    if (box.current === null) return;
    const made = echarts.init(box.current, null, { renderer: 'svg' });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(options(props, chartTheme(theme)), { notMerge: true });
  }, [props, theme]);

  return <div ref={box} role="img" aria-label={props.label} style={{ height: '100%' }} />;
}
