import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Holder } from '@/api/orders';
import type { Because, Cluster, Effects, Example, Hub, Move } from '@/api/rules';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { Chip } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Trouble } from '@/shared/ui/Trouble';
import { SizesTable } from './SizesTable';
import type { RuleWords } from './useRuleWords';
import css from './rules.module.css';

interface PartProps {
  readonly effects: Effects;
  readonly words: RuleWords;
}

const standingTone = { open: 'neutral', crowded: 'warn', generic: 'accent', blocked: 'bad' } as const;

/** A person by what names them most surely; it leads to the identity they have today. */
function Who({ holder, words }: { readonly holder: Pick<Holder, 'kind' | 'value' | 'oneId'> | null; readonly words: RuleWords }) {
  const { t } = useTranslation();
  if (holder === null) return <span className="muted">{t('rules.goneIdentifier')}</span>;
  return (
    <TwoLines
      first={
        <>
          {words.kindName(holder.kind)} <span className="mono">{holder.value}</span>
        </>
      }
      second={<Link to={`/customers/${holder.oneId}/identity`}>OneID {oneIdText(holder.oneId)}</Link>}
    />
  );
}

function Figures({ effects }: { readonly effects: Effects }) {
  const { t } = useTranslation();
  const format = useFormat();
  const difference = effects.peopleAfter - effects.peopleBefore;
  const cells = [
    ['people', effects.peopleAfter, t('rules.figure.peopleWas', { n: format.exact(effects.peopleBefore) })],
    ['merges', effects.merges, t('rules.figure.mergesMeans')],
    ['splits', effects.splits, t('rules.figure.splitsMeans')],
    ['moves', effects.moves, t('rules.figure.movesMeans')],
    ['vanished', effects.vanished, t('rules.figure.vanishedMeans')],
  ] as const;
  return (
    <dl className={css.figures}>
      {cells.map(([key, value, means]) => (
        <div key={key}>
          <dt>{t(`rules.figure.${key}`)}</dt>
          <dd>
            {format.exact(value)}
            {key === 'people' && difference !== 0 && <span className={css.delta}>{`${difference > 0 ? '+' : '−'}${format.exact(Math.abs(difference))}`}</span>}
          </dd>
          <p>{means}</p>
        </div>
      ))}
    </dl>
  );
}

function Examples({ title, items, words }: { readonly title: string; readonly items: readonly Example[]; readonly words: RuleWords }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (items.length === 0) return null;
  const columns: readonly Column<Example>[] = [
    {
      key: 'parts',
      title: t('rules.people'),
      render: ({ parts, partsTotal }) => (
        <span className={css.parts}>
          {parts.map(({ surest, identifiers }, index) => (
            <span key={surest?.key ?? index} className={css.part}>
              <Who holder={surest} words={words} />
              <span className="muted small">{t('rules.identifiers', { count: identifiers, n: format.exact(identifiers) })}</span>
            </span>
          ))}
          {partsTotal > parts.length && <span className="muted small">{t('rules.moreParts', { count: partsTotal - parts.length })}</span>}
        </span>
      ),
    },
    { key: 'why', title: t('rules.why'), width: '38%', render: ({ because }) => <Why because={because} words={words} /> },
  ];
  return (
    <section>
      <h3 className={css.sectionHead}>{title}</h3>
      <DataTable label={title} columns={columns} rows={items} rowKey={(example) => example.parts.map(({ surest }) => surest?.key).join()} />
    </section>
  );
}

const Why = ({ because, words }: { readonly because: Because | null; readonly words: RuleWords }) => <span className={css.sentence}>{words.because(because)}</span>;

function Moves({ effects, words }: PartProps) {
  const { t } = useTranslation();
  if (effects.moved.length === 0) return null;
  const columns: readonly Column<Move>[] = [
    { key: 'what', title: t('rules.identifier'), render: ({ identifier }) => (identifier === null ? <span className="muted">{t('rules.goneIdentifier')}</span> : `${words.kindName(identifier.kind)} ${identifier.value}`) },
    { key: 'from', title: t('rules.from'), render: ({ from }) => <Who holder={from} words={words} /> },
    { key: 'to', title: t('rules.to'), render: ({ to }) => <Who holder={to} words={words} /> },
    { key: 'why', title: t('rules.why'), width: '38%', render: ({ because }) => <Why because={because} words={words} /> },
  ];
  return (
    <section>
      <h3 className={css.sectionHead}>{t('rules.movedExamples')}</h3>
      <DataTable label={t('rules.movedExamples')} columns={columns} rows={effects.moved} rowKey={({ identifier, to }) => `${identifier?.key}${to?.key}`} />
    </section>
  );
}

function Largest({ effects, words }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: readonly Column<Cluster>[] = [
    { key: 'who', title: t('rules.person'), render: ({ surest }) => <Who holder={surest} words={words} /> },
    { key: 'before', title: t('rules.before'), numeric: true, width: 80, render: ({ before }) => format.exact(before) },
    { key: 'after', title: t('rules.after'), numeric: true, width: 80, render: ({ after }) => format.exact(after) },
  ];
  return (
    <section>
      <h3 className={css.sectionHead}>{t('rules.largest')}</h3>
      <DataTable label={t('rules.largest')} columns={columns} rows={effects.largest} rowKey={({ surest }) => surest?.key ?? ''} />
    </section>
  );
}

function Hubs({ effects, words }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: readonly Column<Hub>[] = [
    { key: 'what', title: t('rules.identifier'), render: ({ identifier }) => <Who holder={identifier} words={words} /> },
    { key: 'with', title: t('rules.seenWith'), numeric: true, width: 100, render: ({ seenWith }) => format.exact(seenWith) },
    { key: 'people', title: t('rules.ofPeople'), numeric: true, width: 90, render: ({ people }) => format.exact(people) },
    { key: 'standing', title: t('rules.standing'), width: 120, render: ({ before, after }) => <Chip tone={standingTone[after]}>{before === after ? t(`rules.standingOf.${after}`) : t('rules.standingChange', { from: t(`rules.standingOf.${before}`), to: t(`rules.standingOf.${after}`) })}</Chip> },
  ];
  return (
    <section>
      <h3 className={css.sectionHead}>{t('rules.hubs')}</h3>
      {effects.hubs.length === 0 ? <p className="second small">{t('rules.noHubs')}</p> : <DataTable label={t('rules.hubs')} columns={columns} rows={effects.hubs} rowKey={({ identifier }) => identifier?.key ?? ''} />}
    </section>
  );
}

/** What a draft would change: how many, how large, which values stand out, and people to open. */
export function EffectsView({ effects, words }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nothing = effects.merges + effects.splits + effects.moves + effects.vanished + effects.appeared === 0;
  return (
    <div className="stack">
      {effects.unrecorded.length > 0 && (
        <Trouble tone="notice" icon="question" title={t('rules.unrecorded', { kinds: format.words(effects.unrecorded.map(words.kindName)) })}>
          {t('rules.unrecordedWhy')}
        </Trouble>
      )}
      <Figures effects={effects} />
      {nothing && <p className="second">{t('rules.nobodyChanges')}</p>}
      <Examples title={t('rules.mergedExamples')} items={effects.merged} words={words} />
      <Examples title={t('rules.splitExamples')} items={effects.split} words={words} />
      <Moves effects={effects} words={words} />
      <div className={css.pair}>
        <SizesTable sizes={effects.sizes} />
        <Largest effects={effects} words={words} />
      </div>
      <Hubs effects={effects} words={words} />
      <p className="muted small">{t('rules.basis', { identifiers: format.exact(effects.identifiers), links: format.exact(effects.links) })}</p>
    </div>
  );
}
