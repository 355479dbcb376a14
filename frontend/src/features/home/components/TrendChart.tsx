import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { chartTheme } from '@/shared/theme/chartTheme';
import { useTheme } from '@/shared/theme/ThemeProvider';

echarts.use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface TrendChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly current: { readonly name: string; readonly values: readonly number[] };
  readonly previous: { readonly name: string; readonly values: readonly number[] };
  readonly axisText: (value: number) => string;
  readonly valueText: (value: number) => string;
}

function options({ days, current, previous, axisText, valueText }: TrendChartProps, theme: ReturnType<typeof chartTheme>) {
  const [colour] = theme.colours;
  const line = { type: 'line' as const, showSymbol: false, symbolSize: 7, emphasis: { disabled: true } };
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    tooltip: { ...theme.tooltip, trigger: 'axis' as const, valueFormatter: (value: unknown) => (typeof value === 'number' ? valueText(value) : '') },
    xAxis: { ...theme.categoryAxis, type: 'category' as const, data: [...days], boundaryGap: false },
    yAxis: { ...theme.valueAxis, type: 'value' as const, axisLabel: { ...theme.valueAxis.axisLabel, formatter: axisText } },
    series: [
      {
        ...line,
        name: current.name,
        data: [...current.values],
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
