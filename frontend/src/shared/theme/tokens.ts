/** The one place where the console's colours and measures are written; antd, CSS variables and charts read them here. */
export interface Tokens {
  readonly bg: string;
  readonly surface: string;
  readonly sunken: string;
  readonly raised: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly faint: string;
  readonly primary: string;
  readonly primaryHover: string;
  readonly primaryActive: string;
  readonly onPrimary: string;
  readonly primaryText: string;
  readonly primarySoft: string;
  readonly primaryFaint: string;
  readonly primaryLine: string;
  readonly accent: string;
  readonly accentText: string;
  readonly accentSoft: string;
  readonly success: string;
  readonly successText: string;
  readonly successSoft: string;
  readonly warning: string;
  readonly warningText: string;
  readonly warningSoft: string;
  readonly danger: string;
  readonly dangerText: string;
  readonly dangerSoft: string;
  readonly dangerLine: string;
  readonly touch: string;
  readonly comparison: string;
  readonly shadowPopover: string;
  readonly shadowDrawer: string;
}

export type ThemeName = 'light' | 'dark';

const light: Tokens = {
  bg: '#F5F7F8',
  surface: '#FFFFFF',
  sunken: '#EFF3F4',
  raised: '#FFFFFF',
  line: '#E2E8EA',
  lineStrong: '#CBD5D9',
  text: '#12232B',
  text2: '#475A63',
  text3: '#5D6F77',
  faint: '#9AA9B0',
  primary: '#0E7C86',
  primaryHover: '#0B6A73',
  primaryActive: '#08565E',
  onPrimary: '#FFFFFF',
  primaryText: '#0B6A73',
  primarySoft: '#E5F2F3',
  primaryFaint: '#F3F9F9',
  primaryLine: '#B3D8DB',
  accent: '#D9822B',
  accentText: '#9A5410',
  accentSoft: '#FCF1E4',
  success: '#2A9160',
  successText: '#1F7A4A',
  successSoft: '#E6F4EC',
  warning: '#D69A1E',
  warningText: '#8A5A00',
  warningSoft: '#FDF3DC',
  danger: '#C43D3D',
  dangerText: '#B93232',
  dangerSoft: '#FCECEA',
  dangerLine: '#F0C4C0',
  touch: '#3F4BA8',
  comparison: '#8C9BA3',
  shadowPopover: '0 4px 12px rgb(18 35 43 / 8%)',
  shadowDrawer: '0 12px 32px rgb(18 35 43 / 14%)',
};

const dark: Tokens = {
  bg: '#0B1417',
  surface: '#111D22',
  sunken: '#0E191D',
  raised: '#18272D',
  line: '#213138',
  lineStrong: '#33474F',
  text: '#E4EDEF',
  text2: '#A7B8BF',
  text3: '#869AA2',
  faint: '#5B6E76',
  primary: '#3FB6C0',
  primaryHover: '#5BC5CE',
  primaryActive: '#2FA0AA',
  onPrimary: '#062226',
  primaryText: '#62CBD4',
  primarySoft: '#12313A',
  primaryFaint: '#10232A',
  primaryLine: '#1F5660',
  accent: '#F0A14E',
  accentText: '#F0A14E',
  accentSoft: '#35230F',
  success: '#4DBB82',
  successText: '#5CC48C',
  successSoft: '#12301F',
  warning: '#E3B04B',
  warningText: '#E3B04B',
  warningSoft: '#33270D',
  danger: '#EC7068',
  dangerText: '#F28B82',
  dangerSoft: '#3A1A1A',
  dangerLine: '#5E2B2A',
  touch: '#8490EE',
  comparison: '#6F828A',
  shadowPopover: 'none',
  shadowDrawer: 'none',
};

export const tokens: Record<ThemeName, Tokens> = { light, dark };

/** Told apart with all three kinds of colour blindness; always used in this order. */
export const chartColours: Record<ThemeName, readonly [string, ...string[]]> = {
  light: ['#0E7C86', '#D9822B', '#3F4BA8', '#7CC4D4', '#8A3560', '#C9B458'],
  dark: ['#3FB6C0', '#F0A14E', '#8490EE', '#CFE9ED', '#C65A8B', '#E3D58F'],
};

export const fontSans =
  "'Inter Variable', Inter, 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";
export const fontMono = "ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Liberation Mono', monospace";

export const radius = { chip: 4, control: 6, node: 8 } as const;
export const control = { normal: 32, small: 28, chip: 22 } as const;
