import { useId } from 'react';
import css from './ui.module.css';

interface SparklineProps {
  readonly values: readonly number[];
  /** Last period, drawn dashed. */
  readonly previous?: readonly number[];
  readonly height?: number;
  readonly tone?: 'primary' | 'danger' | 'quiet';
  /** Amounts stand on zero; a rate shows its own range. */
  readonly fromZero?: boolean;
  readonly label: string;
}

const colours = { primary: 'var(--primary)', danger: 'var(--danger)', quiet: 'var(--faint)' } as const;
const width = 160;

function path(values: readonly number[], low: number, span: number, height: number): string {
  const step = width / Math.max(values.length - 1, 1);
  return values
    .map((value, index) => `${index === 0 ? 'M' : 'L'}${(index * step).toFixed(1)} ${(height - 2 - ((value - low) / span) * (height - 4)).toFixed(1)}`)
    .join('');
}

export function Sparkline({ values, previous = [], height = 28, tone = 'primary', fromZero = true, label }: SparklineProps) {
  const gradient = useId();
  if (values.length === 0) return null;
  const all = [...values, ...previous];
  const low = fromZero ? Math.min(0, ...all) : Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const line = path(values, low, span, height);
  return (
    <svg className={css.spark} viewBox={`0 0 ${width} ${height}`} height={height} preserveAspectRatio="none" role="img" aria-label={label}>
      <defs>
        <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor={colours[tone]} stopOpacity="0.16" />
          <stop offset="1" stopColor={colours[tone]} stopOpacity="0" />
        </linearGradient>
      </defs>
      {tone !== 'quiet' && <path d={`${line}L${width} ${height}L0 ${height}Z`} fill={`url(#${gradient})`} />}
      {previous.length > 0 && (
        <path d={path(previous, low, span, height)} fill="none" stroke="var(--comparison)" strokeDasharray="3 3" strokeWidth="1" vectorEffect="non-scaling-stroke" />
      )}
      <path d={line} fill="none" stroke={colours[tone]} strokeWidth="1.4" strokeLinejoin="round" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
