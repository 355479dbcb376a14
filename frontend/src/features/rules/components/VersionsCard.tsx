import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSet } from '@/api/rules';
import { Chip } from '@/shared/ui/Chip';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useVersions } from '../api/rules';
import { changesBetween } from '../model/draft';
import type { RuleWords } from './useRuleWords';
import css from './rules.module.css';

interface VersionsCardProps {
  readonly words: RuleWords;
  readonly editable: boolean;
  readonly onRestore: (version: RuleSet) => void;
}

/** Who put which rules in force when; an older version comes back as a new one. */
export function VersionsCard({ words, editable, onRestore }: VersionsCardProps) {
  const { t } = useTranslation();
  const query = useVersions();
  const [open, setOpen] = useState<number>();
  const before = (version: number) => query.data?.find((each) => each.version === version - 1);
  const changed = (set: RuleSet) => {
    const older = before(set.version);
    return older === undefined ? null : changesBetween(older.rules, set.rules);
  };
  const columns: readonly Column<RuleSet>[] = [
    { key: 'version', title: t('rules.version'), width: 150, render: ({ version, inForce }) => <span className="row nowrap">{t('rules.versionNo', { version })}{inForce && <Chip tone="good" dot>{t('rules.inForce')}</Chip>}</span> },
    { key: 'at', title: t('rules.publishedAt'), width: 140, render: ({ publishedAt }) => <RelativeTime at={publishedAt} /> },
    { key: 'by', title: t('rules.publishedBy'), width: 120, render: ({ publishedBy }) => publishedBy ?? <span className="muted">{t('rules.ofProduct')}</span> },
    { key: 'what', title: t('rules.what'), width: 130, render: (set) => (set.restored === null ? changed(set) === null ? t('rules.first') : t('rules.changeCount', { count: changed(set)?.length ?? 0 }) : t('rules.restored', { version: set.restored })) },
    { key: 'note', title: t('rules.note'), render: ({ note }) => (note === '' ? <span className="muted">{t('rules.noNote')}</span> : note) },
    {
      key: 'restore',
      title: '',
      width: 110,
      render: (set) =>
        editable &&
        !set.inForce && (
          <Button size="small" onClick={(event) => (event.stopPropagation(), onRestore(set))}>
            {t('rules.restore')}
          </Button>
        ),
    },
  ];
  const detail = (set: RuleSet) => {
    const changes = changed(set);
    if (changes === null || changes.length === 0) return <p className="second small">{t(changes === null ? 'rules.firstWhy' : 'rules.nothingChanged')}</p>;
    return <ul className={css.changes}>{changes.map((change) => <li key={`${change.kind}.${change.field}`}>{words.change(change)}</li>)}</ul>;
  };
  return (
    <Card flush title={t('rules.versions')} sub={t('rules.versionsSub')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
        {(versions) => <DataTable label={t('rules.versions')} columns={columns} rows={versions} rowKey={({ version }) => version} onOpen={({ version }) => setOpen(open === version ? undefined : version)} below={(set) => set.version === open && detail(set)} />}
      </QueryView>
    </Card>
  );
}
