import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentChange, ConsentChannel, ConsentStatus, Purpose } from '@/api/consents';
import { Segmented } from '@/shared/ui/Chip';
import { useProblemText } from '@/shared/ui/useProblemText';

export interface ConsentTarget {
  readonly purpose: Purpose;
  readonly channel: ConsentChannel;
  readonly status: ConsentStatus;
}

interface ConsentModalProps {
  readonly target: ConsentTarget;
  readonly saving: boolean;
  readonly error: unknown;
  readonly onSave: (change: ConsentChange) => void;
  readonly onClose: () => void;
}

/** Writes down what the person said, with where it was said: a consent without evidence is none. */
export function ConsentModal({ target, saving, error, onSave, onClose }: ConsentModalProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [status, setStatus] = useState<ConsentStatus>(target.status);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = note.trim() === '';
  const save = () => {
    setTried(true);
    if (!missing) onSave({ purpose: target.purpose, channel: target.channel, status, note: note.trim() });
  };
  return (
    <Modal
      open
      title={t('consent.changeOf', { purpose: t(`consent.purpose.${target.purpose}`), channel: t(`consent.channel.${target.channel}`) })}
      okText={t('consent.record')}
      cancelText={t('action.cancel')}
      confirmLoading={saving}
      onOk={save}
      onCancel={onClose}
      width={440}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t('consent.said')}>
          <Segmented label={t('consent.said')} value={status} onChange={setStatus} options={(['granted', 'withdrawn'] as const).map((value) => ({ value, label: t(`consent.state.${value}`) }))} />
        </Form.Item>
        <Form.Item label={t('consent.note')} htmlFor="consent-note" extra={t('consent.noteHint')} {...(tried && missing ? { validateStatus: 'error', help: t('consent.noteNeeded') } : {})}>
          <Input.TextArea id="consent-note" autoFocus rows={3} maxLength={500} value={note} onChange={({ target: box }) => setNote(box.value)} />
        </Form.Item>
      </Form>
      {error !== null && error !== undefined && (
        <p role="alert" style={{ color: 'var(--danger-text)', fontSize: 13 }}>
          {problemText(error)}
        </p>
      )}
    </Modal>
  );
}
