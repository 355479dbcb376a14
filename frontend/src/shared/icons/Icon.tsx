import type { CSSProperties } from 'react';

/** Our own stroke icons, drawn on a 24 grid; one path each so that they stay light. */
const paths = {
  overview: 'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z',
  people: 'M9.5 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM3 20.5c0-4 2.6-6.5 6.5-6.5 1.6 0 3 .4 4 1.2M15.5 4a4 4 0 0 1 0 7.4M16 14c3 .3 5 2.7 5 6.5',
  tag: 'M12.5 3.5H20v7.5l-8.8 8.8a1.5 1.5 0 0 1-2.1 0l-5.4-5.4a1.5 1.5 0 0 1 0-2.1zM16.3 7.7h.01',
  journey: 'M6.5 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6.5 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6.5 8.5v7M17.5 9.5c0 4-6 3.5-9.5 6',
  plug: 'M14 3l-4 4M21 10l-4 4M11.5 5.5l7 7-2.5 2.5a4.950 4.950 0 0 1-7-7zM8.5 15.5L3.5 20.5',
  chart: 'M4 4v16h16M7.5 14.5l3.5-4 3 2.5 5-6.5',
  gear: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM19.4 13.5a7.6 7.6 0 0 0 0-3l2-1.5-2-3.4-2.4 1a7.6 7.6 0 0 0-2.6-1.5L14 2.5h-4l-.4 2.6A7.6 7.6 0 0 0 7 6.6l-2.4-1-2 3.4 2 1.5a7.6 7.6 0 0 0 0 3l-2 1.5 2 3.4 2.4-1a7.6 7.6 0 0 0 2.6 1.5l.4 2.6h4l.4-2.6a7.6 7.6 0 0 0 2.6-1.5l2.4 1 2-3.4z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20.5 20.5',
  cart: 'M3 4h2.5l2 11h10l2-7.5H6.3M9 20.5a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4zM16 20.5a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4z',
  bag: 'M5 8h14l1 12.5H4zM8.5 8V7a3.5 3.5 0 0 1 7 0v1',
  mail: 'M3.5 5.5h17v13h-17zM3.5 6l8.5 7 8.5-7',
  message: 'M12 20c4.7 0 8.5-3.4 8.5-7.7S16.7 4.5 12 4.5s-8.5 3.5-8.5 7.8c0 2 .8 3.8 2.2 5.2L5 20.5l3.6-1.2c1 .4 2.2.7 3.4.7zM8.5 12.5h.01M12 12.5h.01M15.5 12.5h.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4z',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4 3-6.5 7.5-6.5s7.5 2.5 7.5 6.5',
  target: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12 2.5v4M12 17.5v4M2.5 12h4M17.5 12h4M12 13.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4z',
  heart: 'M12 20S3.5 14.8 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2c0 5.8-8.5 11-8.5 11z',
  coupon: 'M3.5 6h17v4a2 2 0 0 0 0 4v4h-17v-4a2 2 0 0 0 0-4zM14 6v12',
  refund: 'M4 9.5h11a5 5 0 0 1 0 10H8M8 5L3.5 9.5 8 14',
  link: 'M10 14a4.5 4.5 0 0 0 6.5.4l3-3a4.5 4.5 0 0 0-6.4-6.4l-1.5 1.5M14 10a4.5 4.5 0 0 0-6.5-.4l-3 3a4.5 4.5 0 0 0 6.4 6.4l1.5-1.5',
  play: 'M7 4.5v15l12.5-7.5z',
  phone: 'M7 2.5h10v19H7zM10.5 18.5h3',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c2.5 2.5 3.7 5.5 3.7 9s-1.2 6.5-3.7 9c-2.5-2.5-3.7-5.5-3.7-9S9.5 5.5 12 3z',
  mini: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM14.5 8.2a2 2 0 1 1 .8 3.8c-2 0-1.3 0-3.3 0s-1.3 0-3.3 0a2 2 0 1 0 .8 3.8c2.5-.8 2.5-6.8 5-7.6z',
  store: 'M4 4.5h16v5H4zM5.5 9.5v10.5h13V9.5M9 4.5v5M12 4.5v5M15 4.5v5M9 14h6',
  card: 'M3 5h18v14H3zM6.5 15.5c.3-1.5 1.3-2.3 2.5-2.3s2.2.8 2.5 2.3M9 11.5a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2zM14.5 9.5h4M14.5 13.5h4',
  server: 'M4 4.5h16v6H4zM4 13.5h16v6H4zM7.5 7.5h.01M7.5 16.5h.01',
  file: 'M6 2.5h8l4.5 4.5v14.5H6zM14 2.5V7h4.5M9 12.5h6M9 16h6',
  bolt: 'M13 2.5L5 13.5h6l-1 8 8.5-11.5H12z',
  megaphone: 'M4 10v4h3.5L15 18.5v-13L7.5 10zM15 9.5a2.7 2.7 0 0 1 0 5M8 14l1.5 5.5h2',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  layers: 'M12 3.5L21 8l-9 4.5L3 8zM3.5 12l8.5 4.5 8.5-4.5M3.5 16l8.5 4.5 8.5-4.5',
  shield: 'M12 2.5l8 3v6c0 5-3.3 8.3-8 10-4.7-1.7-8-5-8-10v-6z',
  inbox: 'M4 13.5l2.5-8h11l2.5 8v5.5H4zM4 13.5h5l1 2.5h4l1-2.5h5',
  alert: 'M12 3.5L22 20.5H2zM12 10v4.5M12 17.5h.01',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM17.5 17.5H20V20h-2.5z',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  form: 'M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4',
  back: 'M14.5 5L7.5 12l7 7',
  density: 'M5 4h14M5 20h14M12 7.5v9M9.5 10L12 7.5 14.5 10M9.5 14l2.5 2.5 2.5-2.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2',
  dot: 'M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  readonly className?: string;
  readonly style?: CSSProperties;
}

export function Icon({ name, size = 16, className, style }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
      style={{ flex: 'none', ...style }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
