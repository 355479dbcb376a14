import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { chartTheme } from '@/shared/theme/chartTheme';
import { tokens } from '@/shared/theme/tokens';
import { useTheme } from '@/shared/theme/ThemeProvider';

echarts.use([LineChart, BarChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface SizeChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly size: { readonly name: string; readonly values: readonly number[] };
  readonly entered: { readonly name: string; readonly values: readonly number[] };
  readonly left: { readonly name: string; readonly values: readonly number[] };
  readonly text: (value: number) => string;
}

/** The line of the size above, who entered and left by day as bars below it. */
function options({ days, size, entered, left, text }: SizeChartProps, name: 'light' | 'dark') {
  const theme = chartTheme(name);
  const [colour] = theme.colours;
  const quiet = tokens[name].faint;
  const category = { ...theme.categoryAxis, type: 'category' as const, data: [...days] };
  const bar = { type: 'bar' as const, stack: 'change', xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 8, emphasis: { disabled: true } };
  return {
    animation: false,
    axisPointer: { link: [{ xAxisIndex: 'all' as const }] },
    tooltip: { ...theme.tooltip, trigger: 'axis' as const, valueFormatter: (value: unknown) => (typeof value === 'number' ? text(Math.abs(value)) : '') },
    grid: [
      { left: 48, right: 12, top: 12, height: 122 },
      { left: 48, right: 12, top: 146, height: 46 },
    ],
    xAxis: [
      { ...category, boundaryGap: true, axisLabel: { show: false } },
      { ...category, gridIndex: 1, boundaryGap: true, axisLine: { show: false } },
    ],
    yAxis: [
      { ...theme.valueAxis, type: 'value' as const, minInterval: 1, axisLabel: { ...theme.valueAxis.axisLabel, formatter: text } },
      { type: 'value' as const, gridIndex: 1, axisLabel: { show: false }, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false } },
    ],
    series: [
      {
        type: 'line' as const, name: size.name, data: [...size.values], showSymbol: size.values.length === 1, symbolSize: 7, emphasis: { disabled: true }, lineStyle: { color: colour, width: 2 }, itemStyle: { color: colour },
        areaStyle: { color: new echarts.graphic.LinearGradient(0, 0, 0, 1, [{ offset: 0, color: `${colour}29` }, { offset: 1, color: `${colour}00` }]) },
      },
      { ...bar, name: entered.name, data: [...entered.values], itemStyle: { color: colour } },
      { ...bar, name: left.name, data: left.values.map((value) => -value), itemStyle: { color: quiet } },
    ],
  };
}

export function SizeChart(props: SizeChartProps) {
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
    chart.current?.setOption(options(props, theme), { notMerge: true });
  }, [props, theme]);
  return <div ref={box} role="img" aria-label={props.label} style={{ height: '100%' }} />;
}
