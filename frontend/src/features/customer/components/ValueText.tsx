import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/useFormat';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value of any type as a person would write it. */
export function ValueText({ value }: { readonly value: unknown }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (value === null || value === undefined || value === '') return <span className="muted">{t('customer.blank')}</span>;
  if (typeof value === 'boolean') return t(value ? 'customer.yes' : 'customer.no');
  if (typeof value === 'number') return Number.isSafeInteger(value) && Math.abs(value) >= 1e9 ? String(value) : format.exact(value, 4);
  if (typeof value === 'string') return instant.test(value) && !Number.isNaN(Date.parse(value)) ? format.absolute(value) : value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return format.words(value);
  return <span className="mono">{JSON.stringify(value)}</span>;
}
