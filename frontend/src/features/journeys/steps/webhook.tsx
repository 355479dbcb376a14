import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { hostOf, isAddress } from '../model/address';
import { Field } from './fields';
import type { FormProps, Step } from './step';

function Form({ settings, onChange }: FormProps<'webhook'>) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('journeys.field.url')}>
        <Input aria-label={t('journeys.field.url')} value={settings.url} placeholder="https://" onChange={({ target }) => onChange({ ...settings, url: target.value })} />
      </Field>
      <Field label={t('journeys.field.body')} hint={t('journeys.field.bodyHint', { variable: '{{ person.one_id }}' })}>
        <Input.TextArea aria-label={t('journeys.field.body')} value={settings.bodyTemplate} autoSize={{ minRows: 6, maxRows: 16 }} className="mono" spellCheck={false} onChange={({ target }) => onChange({ ...settings, bodyTemplate: target.value })} />
      </Field>
    </>
  );
}

export const webhook: Step<'webhook'> = {
  kind: 'webhook',
  icon: 'link',
  group: 'action',
  trigger: false,
  initial: () => ({ url: '', bodyTemplate: '{\n  "one_id": {{ person.one_id }},\n  "event": "{{ event.name }}"\n}' }),
  ports: () => [{ id: 'next', role: 'next', side: 'bottom' }],
  check: ({ url }) => (isAddress(url) ? [] : [{ code: 'url_invalid', field: 'url' }]),
  summary: ({ url }, { t }) => ({ title: t('journeys.kind.webhook'), line: url === '' ? t('journeys.line.noUrl') : hostOf(url) }),
  counters: (counted, _, { t }) => [
    { key: 'in', label: t('journeys.count.in'), value: counted.in },
    { key: 'out', label: t('journeys.count.done'), value: counted.out },
    { key: 'failed', label: t('journeys.count.failed'), value: counted.failed, ...(counted.failed > 0 ? { tone: 'bad' as const } : {}) },
  ],
  Form,
};
