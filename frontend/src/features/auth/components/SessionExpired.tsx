import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '@/api/client';
import { SignInForm } from './SignInForm';

/** The session ended while somebody was working: sign in again here, and the page stays as it was. */
export function SessionExpired({ email }: { readonly email: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [expired, setExpired] = useState(false);
  useEffect(() => onSignedOut(() => setExpired(true)), []);
  const onSignedIn = () => {
    setExpired(false);
    void client.invalidateQueries();
  };
  return (
    <Modal open={expired} title={t('auth.expired')} footer={null} closable={false} mask={{ closable: false }} keyboard={false} width={400} destroyOnHidden>
      <p className="second" style={{ marginBottom: 16 }}>
        {t('auth.expiredText')}
      </p>
      <SignInForm email={email} onSignedIn={onSignedIn} />
    </Modal>
  );
}
