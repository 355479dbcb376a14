import type { ColumnType, MappedColumn, Mapping } from '@/api/types';

export const columnTypes: readonly ColumnType[] = ['text', 'number', 'boolean', 'time'];
export const timeFormats = ['auto', 'yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd', 'yyyy/MM/dd HH:mm', 'M/d/yyyy H:mm', 'd/M/yyyy H:mm', 'epoch_ms', 'epoch_s'] as const;
export const propertyTargets = ['order_id', 'amount', 'currency', 'quantity', 'price', 'product_id', 'product_name', 'category', 'coupon', 'store', 'channel', 'refund_id', 'sku', 'brand', 'total', 'refund_amount', 'status'] as const;
export const traitTargets = ['name', 'nickname', 'phone', 'email', 'gender', 'birthday', 'city', 'province', 'country', 'member_level', 'points'] as const;
export const identifierKinds = ['phone', 'email', 'user_id', 'member_no', 'crm_id', 'wechat_unionid', 'wechat_openid', 'wecom_external_userid', 'taobao_ouid', 'taobao_open_uid', 'douyin_open_id', 'device_id', 'idfa', 'oaid', 'imei', 'imei_md5', 'anonymous_id', 'phone_md5', 'phone_sha256', 'email_md5', 'email_sha256'] as const;
/** Kinds whose values mean something only inside one app, shop or company. */
export const scopedKinds: ReadonlySet<string> = new Set(['wechat_openid', 'wecom_external_userid', 'taobao_ouid', 'taobao_open_uid', 'douyin_open_id']);

export type Edit = (mapping: Mapping) => Mapping;

export const replaceAt = <T>(items: readonly T[], index: number, item: T): readonly T[] => items.map((old, position) => (position === index ? item : old));
export const removeAt = <T>(items: readonly T[], index: number): readonly T[] => items.filter((_, position) => position !== index);

export const constantName = (constant: string): Edit => (mapping) => ({ ...mapping, eventName: { constant } });

/** Names come from a column: each of its values is given an event, keeping those given before. */
export const nameColumn = (column: string, seen: readonly string[]): Edit => (mapping) => {
  const before = 'values' in mapping.eventName && mapping.eventName.column === column ? mapping.eventName.values : {};
  return { ...mapping, eventName: { column, values: Object.fromEntries(seen.map((value) => [value, before[value] ?? ''])) } };
};

export const nameForValue = (value: string, name: string): Edit => (mapping) =>
  'values' in mapping.eventName ? { ...mapping, eventName: { ...mapping.eventName, values: { ...mapping.eventName.values, [value]: name } } } : mapping;

export const withoutValue = (value: string): Edit => (mapping) => {
  if (!('values' in mapping.eventName)) return mapping;
  const values = Object.fromEntries(Object.entries(mapping.eventName.values).filter(([key]) => key !== value));
  return { ...mapping, eventName: { ...mapping.eventName, values } };
};

/** The different values of one column in the rows that were read, in order of appearance. */
export function valuesOf(headers: readonly string[], rows: readonly (readonly string[])[], column: string): readonly string[] {
  const at = headers.indexOf(column);
  return at < 0 ? [] : [...new Set(rows.map((row) => row[at] ?? '').filter((value) => value !== ''))];
}

export type MappingProblem = 'noEventName' | 'noTime' | 'noIdentifier' | 'unfinishedColumn' | 'unknownColumn';

const unfinished = ({ column, target, multiply }: MappedColumn) => target.trim() === '' || (column ?? '') === '' && (multiply === undefined || multiply.length === 0);

function namesAreMissing({ eventName }: Mapping): boolean {
  if ('constant' in eventName) return eventName.constant.trim() === '';
  return eventName.column === '' || !Object.values(eventName.values).some((name) => name.trim() !== '');
}

const columnsUsed = (mapping: Mapping): readonly string[] => [
  mapping.time.column,
  ...('column' in mapping.eventName ? [mapping.eventName.column] : []),
  ...mapping.identifiers.map(({ column }) => column),
  ...[...mapping.properties, ...mapping.traits].flatMap(({ column, multiply }) => [...(column === undefined ? [] : [column]), ...(multiply ?? [])]),
  ...(mapping.rowKey ?? []),
];

/** What still keeps the mapping from being started, the first thing first. */
export function problemsOf(mapping: Mapping, headers: readonly string[]): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  if (namesAreMissing(mapping)) problems.push('noEventName');
  if (mapping.time.column === '') problems.push('noTime');
  if (!mapping.identifiers.some(({ column, kind }) => column !== '' && kind !== '')) problems.push('noIdentifier');
  if ([...mapping.properties, ...mapping.traits].some(unfinished) || mapping.identifiers.some(({ column, kind }) => column === '' || kind === '')) problems.push('unfinishedColumn');
  if (columnsUsed(mapping).some((column) => column !== '' && !headers.includes(column))) problems.push('unknownColumn');
  return problems;
}
