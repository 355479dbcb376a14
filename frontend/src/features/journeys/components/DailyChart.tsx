import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { chartTheme } from '@/shared/theme/chartTheme';
import { useTheme } from '@/shared/theme/ThemeProvider';

echarts.use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

interface DailyChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly text: (value: number) => string;
}

function options({ days, series, text }: DailyChartProps, theme: ReturnType<typeof chartTheme>) {
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    tooltip: { ...theme.tooltip, trigger: 'axis' as const, valueFormatter: (value: unknown) => (typeof value === 'number' ? text(value) : '') },
    xAxis: { ...theme.categoryAxis, type: 'category' as const, data: [...days], boundaryGap: false },
    yAxis: { ...theme.valueAxis, type: 'value' as const, minInterval: 1, axisLabel: { ...theme.valueAxis.axisLabel, formatter: text } },
    series: series.map(({ name, values }, index) => ({
      type: 'line' as const,
      name,
      data: [...values],
      showSymbol: values.length === 1,
      symbolSize: 7,
      emphasis: { disabled: true },
      lineStyle: { color: theme.colours[index], width: 2 },
      itemStyle: { color: theme.colours[index] },
    })),
  };
}

export function DailyChart(props: DailyChartProps) {
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
