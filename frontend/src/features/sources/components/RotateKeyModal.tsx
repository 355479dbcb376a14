import { Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@/api/types';
import { Trouble } from '@/shared/ui/Trouble';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useRotateKey, type Rotation } from '../api/source';
import { livingKeys, usualKeyKind } from '../model/health';
import { KeyKindChoice } from './KeyKindChoice';
import { WriteKeyOnce } from './WriteKeyOnce';
import css from './sources.module.css';

const keepHours = [24, 168, 0] as const;

interface RotateKeyModalProps {
  readonly source: Source;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function RotateKeyModal({ source, open, onClose }: RotateKeyModalProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const rotate = useRotateKey(source.id);
  const [stored, setStored] = useState(false);
  const [form] = Form.useForm<Rotation>();
  const writeKey = rotate.data?.writeKey;
  const keyKind = livingKeys(source)[0]?.kind ?? usualKeyKind(source.kind);
  const reset = (isOpen: boolean) => {
    if (isOpen) return;
    rotate.reset();
    setStored(false);
  };
  return (
    <Modal
      open={open}
      title={writeKey === undefined ? t('sources.rotate') : t('sources.rotated')}
      width={560}
      okText={writeKey === undefined ? t('sources.rotateNow') : t('sources.done')}
      cancelText={t('action.cancel')}
      cancelButtonProps={writeKey === undefined ? {} : { style: { display: 'none' } }}
      okButtonProps={{ disabled: writeKey !== undefined && !stored, loading: rotate.isPending }}
      onOk={() => (writeKey === undefined ? form.submit() : onClose())}
      onCancel={onClose}
      closable={writeKey === undefined}
      mask={{ closable: false }}
      keyboard={writeKey === undefined}
      afterOpenChange={reset}
      destroyOnHidden
    >
      {writeKey !== undefined ? (
        <WriteKeyOnce writeKey={writeKey} stored={stored} onStored={setStored} />
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} initialValues={{ keyKind, retireOldAfterHours: 24 }} onFinish={(values) => rotate.mutate(values)}>
          {rotate.isError && <Trouble title={text(rotate.error)} />}
          <Form.Item name="retireOldAfterHours" label={t('sources.oldKeys')}>
            <Radio.Group style={{ display: 'block' }}>
              {keepHours.map((hours) => (
                <label key={hours} className={css.choice}>
                  <Radio value={hours}>{t(`sources.keep.${hours}`)}</Radio>
                </label>
              ))}
            </Radio.Group>
          </Form.Item>
          <Form.Item name="keyKind" label={t('sources.newKeyKind')}>
            <KeyKindChoice />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
