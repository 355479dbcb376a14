import { EllipsisOutlined } from '@ant-design/icons';
import { App, Dropdown, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Role, User } from '@/api/types';
import { Chip } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useNotify } from '@/shared/ui/useNotify';
import ui from '@/shared/ui/ui.module.css';
import { useChangeUser, useResetPassword, useUsers } from '../api/users';
import { roles } from '../model/roles';
import { CreateUserModal } from './CreateUserModal';
import { OneTimePassword, type Issued } from './OneTimePassword';
import css from './settings.module.css';

function UserActions({ user, onIssued }: { user: User; onIssued: (issued: Issued) => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const notify = useNotify();
  const change = useChangeUser();
  const reset = useResetPassword();
  const ask = (title: string, content: string, okText: string, run: () => Promise<unknown>) =>
    modal.confirm({ title, content, okText, okButtonProps: { danger: true }, cancelText: t('action.cancel'), onOk: () => run().catch(notify.failed) });
  const { id, name } = user;
  const toggle =
    user.status === 'active'
      ? { key: 'disable', danger: true, label: t('settings.disable'), onClick: () => ask(t('settings.disableAsk', { name }), t('settings.disableWhat'), t('settings.disable'), () => change.mutateAsync({ id, status: 'disabled' })) }
      : { key: 'enable', label: t('settings.enable'), onClick: () => change.mutate({ id, status: 'active' }, { onError: notify.failed }) };
  const renew = {
    key: 'reset',
    label: t('settings.reset'),
    onClick: () => ask(t('settings.resetAsk', { name }), t('settings.resetWhat'), t('settings.reset'), async () => onIssued({ name, password: (await reset.mutateAsync(id)).initialPassword })),
  };
  return (
    <Dropdown menu={{ items: [renew, toggle] }} trigger={['click']} placement="bottomRight">
      <button type="button" className={ui.iconButton} aria-label={t('settings.actionsOf', { name })}>
        <EllipsisOutlined />
      </button>
    </Dropdown>
  );
}

interface UsersViewProps {
  readonly editable: boolean;
  readonly creating: boolean;
  readonly onCreating: (creating: boolean) => void;
}

export function UsersView({ editable, creating, onCreating }: UsersViewProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const query = useUsers();
  const change = useChangeUser();
  const me = useSession().data?.user?.id;
  const [issued, setIssued] = useState<Issued>();
  const roleOptions = roles.map((value) => ({ value, label: t(`role.${value}`) }));
  const columns: readonly Column<User>[] = [
    { key: 'name', title: t('settings.user'), render: (user) => <TwoLines first={user.id === me ? t('settings.me', { name: user.name }) : user.name} second={user.email} /> },
    {
      key: 'role',
      title: t('settings.role'),
      width: 180,
      render: (user) =>
        editable && user.id !== me ? (
          <Select<Role> size="small" aria-label={t('settings.roleOf', { name: user.name })} style={{ width: 132 }} value={user.role} options={roleOptions} onChange={(role) => change.mutate({ id: user.id, role }, { onError: notify.failed, onSuccess: () => notify.done(t('settings.roleChanged', { name: user.name, role: t(`role.${role}`) })) })} />
        ) : (
          t(`role.${user.role}`)
        ),
    },
    { key: 'status', title: t('settings.status'), width: 120, render: (user) => <Chip tone={user.status === 'active' ? 'good' : 'neutral'} dot>{t(`settings.userStatus.${user.status}`)}</Chip> },
    { key: 'login', title: t('settings.lastLogin'), width: 150, render: (user) => (user.lastLoginAt === null ? <span className="muted">{t('settings.never')}</span> : <RelativeTime at={user.lastLoginAt} className="second" />) },
    { key: 'created', title: t('settings.created'), width: 150, from: 1440, render: (user) => <RelativeTime at={user.createdAt} className="second" /> },
    { key: 'actions', title: <span className="sr-only">{t('action.more')}</span>, numeric: true, width: 64, render: (user) => editable && user.id !== me && <UserActions user={user} onIssued={setIssued} /> },
  ];
  return (
    <>
      <Card flush>
        <QueryView query={query} skeleton={<SkeletonRows rows={5} />}>
          {(users) => <DataTable label={t('settingsTab.users')} columns={columns} rows={users} rowKey={({ id }) => id} />}
        </QueryView>
      </Card>
      <Card title={t('settings.rolesTitle')}>
        <dl className={css.roles}>
          {roles.map((role) => (
            <div key={role} style={{ display: 'contents' }}>
              <dt>{t(`role.${role}`)}</dt>
              <dd>{t(`settings.roleMeaning.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <CreateUserModal open={creating} onClose={() => onCreating(false)} onCreated={setIssued} />
      <OneTimePassword issued={issued} onClose={() => setIssued(undefined)} />
    </>
  );
}
