const streams = [
  { from: 60, width: 30, colour: 'var(--chart-1)', opacity: 0.42 },
  { from: 124, width: 18, colour: 'var(--chart-1)', opacity: 0.32 },
  { from: 182, width: 12, colour: 'var(--chart-4)', opacity: 0.6 },
  { from: 238, width: 9, colour: 'var(--chart-1)', opacity: 0.3 },
  { from: 300, width: 14, colour: 'var(--chart-2)', opacity: 0.45 },
  { from: 356, width: 7, colour: 'var(--chart-1)', opacity: 0.28 },
];

/** Streams of different width joining into one river. */
export function RiverArt() {
  let joined = 166;
  return (
    <svg viewBox="0 0 720 420" aria-hidden="true">
      {streams.map(({ from, width, colour, opacity }) => {
        const to = joined + width / 2;
        joined += width;
        return (
          <path
            key={from}
            d={`M-10 ${from} C 240 ${from} 260 ${to} 470 ${to} L 730 ${to}`}
            fill="none"
            stroke={colour}
            strokeOpacity={opacity}
            strokeWidth={width}
          />
        );
      })}
      <rect x="468" y="166" width="10" height={joined - 166} rx="2" fill="var(--primary)" />
    </svg>
  );
}
