import { useTranslation } from 'react-i18next';
import { useNotify } from '@/shared/ui/useNotify';
import { usePublish, useRestore } from '../api/rules';
import { PublishDialog } from './PublishDialog';
import type { RulesDesk } from './useRulesDesk';

/** Publishing the draft, or an older version again. */
export function RulesDialogs({ desk }: { readonly desk: RulesDesk }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const publish = usePublish();
  const restore = useRestore();
  const { now, draft, restoring } = desk;
  const next = now.current.version + 1;
  const shared = { now, changes: desk.changes, simulation: desk.simulation, words: desk.words };
  const failed = (error: unknown) => {
    notify.failed(error);
    throw error;
  };
  const done = () => notify.done(t('rules.published', { version: next }));
  if (restoring !== undefined)
    return (
      <PublishDialog
        {...shared}
        title={t('rules.restoreAsk', { version: restoring.version })}
        action={t('rules.restoreAs', { version: next })}
        onClose={() => desk.restore(undefined)}
        onPublish={(note) => restore.mutateAsync({ version: restoring.version, basedOn: now.current.version, note }).then(done, failed)}
      />
    );
  if (!desk.publishing) return null;
  return (
    <PublishDialog
      {...shared}
      title={t('rules.publishAsk', { version: next })}
      action={t('rules.publishAs', { version: next })}
      onClose={() => desk.setPublishing(false)}
      onPublish={(note) => publish.mutateAsync({ rules: draft.rules, basedOn: now.current.version, note }).then(() => (draft.discard(), desk.forgetSimulation(), done()), failed)}
    />
  );
}
