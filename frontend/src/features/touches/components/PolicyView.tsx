import { Button, Form, InputNumber, Radio, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, TouchPolicy } from '@/api/touches';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { Chip } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useNotify } from '@/shared/ui/useNotify';
import { useChannels, usePolicy, useSavePolicy } from '../api/touches';
import css from './touches.module.css';

const clockOf = (text: string): Dayjs => dayjs(`2000-01-01T${text}`);

interface ClockProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
}

const Clock = ({ value, label, onChange }: ClockProps) => <TimePicker aria-label={label} format="HH:mm" minuteStep={15} allowClear={false} needConfirm={false} value={clockOf(value)} onChange={(time) => time !== null && onChange(time.format('HH:mm'))} style={{ width: 104 }} />;

function PolicyForm({ policy, editable }: { readonly policy: TouchPolicy; readonly editable: boolean }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useSavePolicy();
  const [form, setForm] = useState(policy);
  const dirty = JSON.stringify(form) !== JSON.stringify(policy);
  const none = form.quietFrom === form.quietTo;
  return (
    <Form layout="vertical" requiredMark={false} disabled={!editable} onFinish={() => save.mutate(form, { onSuccess: () => notify.done(t('touches.policy.saved')), onError: notify.failed })} className={css.policy ?? ''}>
      <Form.Item label={t('touches.policy.quiet')} extra={none ? t('touches.policy.noQuiet') : t('touches.policy.quietHint', { zone: form.zone })}>
        <span className="row">
          <Clock label={t('touches.policy.from')} value={form.quietFrom} onChange={(quietFrom) => setForm({ ...form, quietFrom })} />
          <span className="second">{t('touches.policy.to')}</span>
          <Clock label={t('touches.policy.until')} value={form.quietTo} onChange={(quietTo) => setForm({ ...form, quietTo })} />
        </span>
      </Form.Item>
      <Form.Item label={t('touches.policy.onQuiet')}>
        <Radio.Group value={form.onQuiet} onChange={({ target }) => setForm({ ...form, onQuiet: target.value as TouchPolicy['onQuiet'] })} className={css.radios ?? ''}>
          <Radio value="defer">{t('touches.policy.defer', { clock: form.quietTo })}</Radio>
          <Radio value="drop">{t('touches.policy.drop')}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item label={t('touches.policy.cap')} extra={t('touches.policy.capHint')}>
        <span className="row">
          {t('touches.policy.perPerson')}
          <InputNumber aria-label={t('touches.policy.capDays')} min={1} max={90} precision={0} value={form.cap.days} onChange={(days) => days !== null && setForm({ ...form, cap: { ...form.cap, days } })} style={{ width: 72 }} />
          {t('touches.policy.daysAtMost')}
          <InputNumber aria-label={t('touches.policy.capCount')} min={1} max={100} precision={0} value={form.cap.count} onChange={(count) => count !== null && setForm({ ...form, cap: { ...form.cap, count } })} style={{ width: 72 }} />
          {t('touches.policy.messages')}
        </span>
      </Form.Item>
      {editable && (
        <Button type="primary" htmlType="submit" disabled={!dirty} loading={save.isPending}>
          {t('action.save')}
        </Button>
      )}
    </Form>
  );
}

function ChannelRow({ channel }: { readonly channel: Channel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ready = channel.status === 'ready';
  return (
    <li className={css.channel}>
      <span className={css.tile}>
        <Icon name={channel.kind === 'email' ? 'mail' : 'link'} size={16} />
      </span>
      <span className={css.channelText}>
        <b>{channel.name.toLowerCase() === channel.kind ? t(`touches.channel.${channel.kind}`) : channel.name}</b>
        <span>{channel.detail === 'outbox' ? t('touches.caught') : channel.detail || t(`touches.channelHint.${channel.kind}`)}</span>
      </span>
      <span className={css.figures}>
        <span>{t('touches.sent24h', { n: format.exact(channel.sent24h) })}</span>
        <span className={channel.failed24h > 0 ? css.failed : 'muted'}>{t('touches.failed24h', { n: format.exact(channel.failed24h) })}</span>
      </span>
      <Chip tone={ready ? 'good' : 'neutral'} dot>
        {t(`touches.channelStatus.${channel.status}`)}
      </Chip>
    </li>
  );
}

/** Under which rules anything is sent, and by what. */
export function PolicyView({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  const policy = usePolicy();
  const channels = useChannels();
  return (
    <div className={css.columns}>
      <Card title={t('touches.policy.title')} sub={t('touches.policy.sub')}>
        <QueryView query={policy} skeleton={<SkeletonRows rows={4} />}>
          {(data) => <PolicyForm key={JSON.stringify(data)} policy={data} editable={editable} />}
        </QueryView>
      </Card>
      <Card title={t('touches.channels')} sub={t('touches.channelsSub')}>
        <QueryView query={channels} skeleton={<SkeletonRows rows={2} />}>
          {(items) => (
            <ul>
              {items.map((channel) => (
                <ChannelRow key={`${channel.kind}${channel.name}`} channel={channel} />
              ))}
            </ul>
          )}
        </QueryView>
      </Card>
    </div>
  );
}
