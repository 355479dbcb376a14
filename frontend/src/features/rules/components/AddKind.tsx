import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../model/draft';
import css from './rules.module.css';

interface AddKindProps {
  readonly taken: readonly string[];
  readonly onAdd: (kind: string) => void;
}

/** A rule of its own for a kind that only the brand's senders know. */
export function AddKind({ taken, onAdd }: AddKindProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const problem = name === '' ? '' : !kindName.test(name) ? t('problem.kind_name') : taken.includes(name) ? t('problem.kind_twice') : '';
  const add = () => {
    if (name === '' || problem !== '') return;
    onAdd(name);
    setName('');
    setOpen(false);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className={css.add}>
          <label htmlFor="new-kind">{t('rules.newKind')}</label>
          <Input id="new-kind" autoFocus placeholder="loyalty_card" status={problem === '' ? '' : 'error'} value={name} onChange={({ target }) => setName(target.value.trim())} onPressEnter={add} />
          <p className={problem === '' ? 'small second' : css.problem}>{problem === '' ? t('rules.newKindHint') : problem}</p>
          <Button type="primary" size="small" disabled={name === '' || problem !== ''} onClick={add}>
            {t('rules.addKind')}
          </Button>
        </div>
      }
    >
      <Button size="small" icon={<PlusOutlined />}>
        {t('rules.addKind')}
      </Button>
    </Popover>
  );
}
