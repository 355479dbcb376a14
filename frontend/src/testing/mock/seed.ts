import type { SourceKind } from '@/api/types';

/** Small repeatable random numbers (mulberry32), so that every run of the mock shows the same brand. */
export function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const chance = (share: number) => next() < share;
  return { next, whole, pick, chance };
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

export const sourceSeeds: readonly { id: number; name: string; kind: SourceKind }[] = [
  { id: 1, name: '山茶小程序', kind: 'mini_program' },
  { id: 2, name: '山茶日记公众号', kind: 'official_account' },
  { id: 3, name: '企业微信', kind: 'wecom' },
  { id: 4, name: '天猫旗舰店', kind: 'tmall' },
  { id: 5, name: '抖音小店', kind: 'douyin' },
  { id: 6, name: '官网与 H5', kind: 'web' },
  { id: 7, name: '门店收银', kind: 'store' },
  { id: 8, name: '巨量引擎', kind: 'ads' },
  { id: 9, name: '会员系统', kind: 'crm' },
];

export const products = [
  { sku: 'SC-JH-30', name: '山茶修护精华 30ml', price: 369 },
  { sku: 'SC-MS-50', name: '山茶面霜 50g', price: 419 },
  { sku: 'SC-XZ-200', name: '山茶卸妆油 200ml', price: 319 },
  { sku: 'SC-FS-50', name: '清润防晒乳 50ml', price: 159 },
  { sku: 'SC-MM-10', name: '修护面膜 10 片', price: 219 },
  { sku: 'SC-LH-11', name: '双11 修护礼盒', price: 899 },
] as const;
