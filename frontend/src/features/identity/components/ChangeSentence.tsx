import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChangeSide, IdentityChange } from '@/api/identity';
import { oneIdText } from '@/shared/format/numbers';
import css from './identity.module.css';

/** A OneID as the sentence names it, set apart from Chinese words. One that stands for this person leads nowhere: its page is this one. */
function Side({ side, oneId }: { readonly side: ChangeSide; readonly oneId: number }) {
  const { t } = useTranslation();
  const name = `OneID ${oneIdText(side.oneId)}`;
  if (side.oneId === oneId) return t('identity.history.me');
  const here = side.personOneId === null || side.personOneId === oneId;
  return <> {here ? <span className="nowrap">{name}</span> : <Link className="nowrap" to={`/customers/${side.oneId}/identity`}>{name}</Link>} </>;
}

export function ChangeSentence({ change, oneId }: { readonly change: IdentityChange; readonly oneId: number }) {
  return (
    <span className={css.sentence}>
      <Trans i18nKey={`identity.history.says.${change.kind}`} components={{ kept: <Side side={change.kept} oneId={oneId} />, other: <Side side={change.other} oneId={oneId} /> }} />
    </span>
  );
}
