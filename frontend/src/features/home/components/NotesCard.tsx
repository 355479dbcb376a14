import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import type { Note } from '../model/notes';
import css from './home.module.css';

const shown = 5;

interface Told {
  readonly title: string;
  readonly text: string;
  readonly to: string;
  readonly at?: string | null;
}

function useTell(currency: string): (note: Note) => Told {
  const { t } = useTranslation();
  const format = useFormat();
  return (note) => {
    switch (note.kind) {
      case 'stopped':
        return { title: t('home.note.stopped', { name: note.source.name }), text: t('home.note.stoppedWhat'), to: `/data/sources/${note.source.id}`, at: note.source.lastEventAt };
      case 'projection':
        return { title: t(`home.note.projection.${note.state}`), text: t('home.note.projectionWhat'), to: '/data/projection' };
      case 'refusing':
        return { title: t('home.note.refusing', { name: note.source.name, n: format.exact(note.source.refused) }), text: t('home.note.refusingWhat'), to: `/data/quarantine?source=${note.source.id}` };
      case 'reach':
        return { title: t('home.note.reach', { n: format.exact(note.lost) }), text: t('home.note.reachWhat'), to: '/metrics/reachable' };
      case 'harm':
        return { title: t('home.note.harm', { name: note.name }), text: t('home.note.harmWhat', { points: format.exact(Math.abs(note.lift) * 100, 1) }), to: `/journeys/${note.id}` };
      case 'quarantine':
        return { title: t('home.note.quarantine', { count: note.count, n: format.exact(note.count) }), text: t('home.note.quarantineWhat'), to: '/data/quarantine' };
      case 'peak':
        return { title: t('home.note.peak', { day: format.longDay(note.day) }), text: t('home.note.peakWhat', { amount: format.money(note.amount, currency), times: format.exact(note.times, 1) }), to: '/metrics/gmv' };
    }
  };
}

/** What needs a look, in plain words, worst first, each leading to where it can be seen or mended. */
export function NotesCard({ notes, currency }: { readonly notes: readonly Note[]; readonly currency: string }) {
  const { t } = useTranslation();
  const tell = useTell(currency);
  const tones = { bad: css.noteBad, warn: css.noteWarn, quiet: '' } as const;
  return (
    <Card title={t('home.notes')} sub={notes.length > shown ? t('home.notesMore', { count: notes.length }) : undefined}>
      {notes.length === 0 && <p className="second" style={{ fontSize: 13 }}>{t('home.notesNone')}</p>}
      <ul className={css.notes}>
        {notes.slice(0, shown).map((note) => {
          const told = tell(note);
          return (
            <li key={`${note.kind}${told.to}`}>
              <span className={`${css.noteDot} ${tones[note.tone]}`} role="img" aria-label={t(`tone.${note.tone === 'quiet' ? 'good' : note.tone}`)} />
              <div>
                <Link to={told.to}>{told.title}</Link>
                <p>
                  {told.text} {told.at !== undefined && told.at !== null && <RelativeTime at={told.at} />}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
