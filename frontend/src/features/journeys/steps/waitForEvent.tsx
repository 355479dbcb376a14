import { useTranslation } from 'react-i18next';
import { DurationInput, EventSelect } from '@/shared/conditions/selects';
import { complete } from '@/shared/conditions/tests';
import { WhereEditor } from '@/shared/conditions/WhereEditor';
import { Field } from './fields';
import { SameKey } from './SameKey';
import type { FormProps, Step } from './step';

function Form({ settings, onChange, triggerKey }: FormProps<'wait_for_event'>) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('journeys.field.event')}>
        <EventSelect label={t('journeys.field.event')} value={settings.event} onChange={(event) => onChange({ ...settings, event, where: [] })} />
      </Field>
      <SameKey triggerKey={triggerKey} sameKey={settings.sameKey} onChange={(sameKey) => onChange({ ...settings, sameKey })} />
      {settings.event !== '' && (
        <Field label={t('journeys.field.where')}>
          <WhereEditor event={settings.event} where={settings.where} onChange={(where) => onChange({ ...settings, where })} />
        </Field>
      )}
      <Field label={t('journeys.field.atMost')} hint={t('journeys.field.atMostHint')}>
        <DurationInput label={t('journeys.field.atMost')} amount={settings.amount} unit={settings.unit} onChange={(duration) => onChange({ ...settings, ...duration })} />
      </Field>
    </>
  );
}

export const waitForEvent: Step<'wait_for_event'> = {
  kind: 'wait_for_event',
  icon: 'target',
  group: 'control',
  trigger: false,
  initial: () => ({ event: '', where: [], sameKey: false, amount: 2, unit: 'hours' }),
  ports: () => [
    { id: 'timeout', role: 'timeout', side: 'bottom' },
    { id: 'happened', role: 'happened', side: 'right' },
  ],
  check: (settings, { nodeId, triggerKey }) => [
    ...(settings.event === '' ? [{ code: 'event_missing', field: 'event' }] : []),
    ...(settings.where.some(({ property, test }) => property === '' || !complete(test)) ? [{ code: 'filter_incomplete', field: 'where' }] : []),
    ...(settings.amount >= 1 ? [] : [{ code: 'duration_missing', field: 'amount' }]),
    ...(settings.sameKey && triggerKey === null ? [{ code: 'key_missing', field: 'sameKey', fix: { type: 'settings' as const, id: nodeId, settings: { ...settings, sameKey: false } } }] : []),
  ],
  summary: ({ event, sameKey, where, amount, unit }, { t, words, format }) => ({
    title: event === '' ? t('journeys.kind.wait_for_event') : t('journeys.line.waitForEvent', { event: words.event(event) }),
    line: format.list([sameKey ? t('journeys.line.sameKey') : '', words.where(where), t('journeys.line.atMost', { duration: words.duration(amount, unit) })]),
  }),
  counters: (counted, _, { t }) => [
    { key: 'waiting', label: t('journeys.count.waiting'), value: counted.waiting },
    { key: 'happened', label: t('journeys.count.happened'), value: counted.ports['happened'] ?? 0, tone: 'good' },
    { key: 'timeout', label: t('journeys.count.timeout'), value: counted.ports['timeout'] ?? 0 },
  ],
  Form,
};
