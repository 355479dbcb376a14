import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/shared/ui/Copy';
import { Trouble } from '@/shared/ui/Trouble';
import css from './settings.module.css';

export interface Issued {
  readonly name: string;
  readonly password: string;
}

/** The first password of an account, shown once to whoever made it. */
export function OneTimePassword({ issued, onClose }: { readonly issued: Issued | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open={issued !== undefined} title={t('settings.passwordOf', { name: issued?.name ?? '' })} okText={t('settings.handedOver')} cancelButtonProps={{ style: { display: 'none' } }} onOk={onClose} closable={false} keyboard={false} mask={{ closable: false }} width={480}>
      <div className="stack-s">
        <Trouble tone="caution" title={t('settings.passwordOnce')}>
          {t('settings.passwordOnceWhy')}
        </Trouble>
        <div className={css.secret}>
          <code data-testid="initial-password">{issued?.password}</code>
          <CopyButton text={issued?.password ?? ''} />
        </div>
      </div>
    </Modal>
  );
}
