import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Purpose } from '@/api/consents';
import { useTemplates } from '@/api/named';
import { Segmented } from '@/shared/ui/Chip';
import { hostOf, isAddress } from '../model/address';
import { Field } from './fields';
import type { FormProps, Step } from './step';

function Form({ settings, onChange, purpose }: FormProps<'send'>) {
  const { t } = useTranslation();
  const templates = useTemplates().data ?? [];
  const { channel } = settings;
  return (
    <>
      <Field label={t('journeys.field.channel')}>
        <span>
          <Segmented label={t('journeys.field.channel')} value={channel} onChange={(next) => onChange({ ...settings, channel: next })} options={(['email', 'webhook'] as const).map((value) => ({ value, label: t(`touches.channel.${value}`) }))} />
        </span>
      </Field>
      {channel === 'email' ? (
        <Field label={t('journeys.field.template')} extra={<Link to={settings.templateId ? `/journeys/templates/${settings.templateId}` : '/journeys/templates'}>{t(settings.templateId ? 'journeys.field.openTemplate' : 'journeys.field.toTemplates')}</Link>}>
          <Select
            aria-label={t('journeys.field.template')}
            value={settings.templateId ?? undefined}
            placeholder={t('journeys.field.chooseTemplate')}
            onChange={(templateId) => onChange({ ...settings, templateId })}
            options={templates.map(({ id, name, subject }) => ({ value: id, label: name, subject }))}
            optionRender={({ data }) => (
              <span style={{ display: 'flex', flexDirection: 'column' }}>
                <span>{data.label}</span>
                <span className="muted small ellipsis">{data.subject}</span>
              </span>
            )}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Field>
      ) : (
        <Field label={t('journeys.field.url')} hint={t('journeys.field.urlHint')}>
          <Input aria-label={t('journeys.field.url')} value={settings.url ?? ''} placeholder="https://" onChange={({ target }) => onChange({ ...settings, url: target.value })} />
        </Field>
      )}
      <Field label={t('journeys.field.purpose')} hint={t(`journeys.field.purposeHint.${settings.purpose ?? purpose}`)}>
        <Select
          aria-label={t('journeys.field.purpose')}
          value={settings.purpose ?? ('' as const)}
          onChange={(value: Purpose | '') => onChange({ ...settings, purpose: value === '' ? undefined : value })}
          options={[{ value: '' as const, label: t('journeys.field.purposeOfJourney', { purpose: t(`touches.purpose.${purpose}`) }) }, ...(['marketing', 'service'] as const).map((value) => ({ value, label: t(`touches.purpose.${value}`) }))]}
        />
      </Field>
    </>
  );
}

export const send: Step<'send'> = {
  kind: 'send',
  icon: 'mail',
  group: 'touch',
  trigger: false,
  initial: () => ({ channel: 'email', templateId: null }),
  ports: () => [{ id: 'next', role: 'next', side: 'bottom' }],
  check: ({ channel, templateId, url }) => {
    if (channel === 'email') return templateId === null || templateId === undefined ? [{ code: 'template_missing', field: 'templateId' }] : [];
    return isAddress(url ?? '') ? [] : [{ code: 'url_invalid', field: 'url' }];
  },
  summary: ({ channel, templateId, url }, { t, template }) => ({
    title: t(`touches.channel.${channel}`),
    line: channel === 'email' ? (template(templateId) ?? t('journeys.line.noTemplate')) : url === undefined || url === '' ? t('journeys.line.noUrl') : hostOf(url),
  }),
  counters: (counted, _, { t }) => [
    { key: 'in', label: t('journeys.count.in'), value: counted.in },
    { key: 'sent', label: t('journeys.count.sent'), value: counted.sent },
    { key: 'refused', label: t('journeys.count.refused'), value: counted.refused, ...(counted.refused > 0 ? { tone: 'bad' as const } : {}) },
  ],
  Form,
};
