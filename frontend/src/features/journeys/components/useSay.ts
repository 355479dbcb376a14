import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTemplates } from '@/api/named';
import { useWords } from '@/shared/conditions/useWords';
import { useFormat } from '@/shared/format/useFormat';
import type { Port } from '../model/shapes';
import type { Problem } from '../model/problems';
import type { Say } from '../steps/step';

/** The words steps, ways out and problems are described with. */
export function useSay(): Say {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const templates = useTemplates().data;
  return useMemo(() => ({ t, words, format, template: (id) => templates?.find((template) => template.id === id)?.name }), [t, words, format, templates]);
}

export function portText({ t }: Say, { role, name, weight }: Port): string {
  if (role === 'next') return '';
  if (role === 'arm') return `${name ?? ''} ${weight ?? 0}%`;
  return role === 'control' ? `${t('journeys.port.control')} ${weight ?? 0}%` : t(`journeys.port.${role}`);
}

export const problemText = ({ t }: Pick<Say, 't'>, { code, params, detail }: Problem): string => t(`journeyProblem.${code}`, { ...params, defaultValue: detail === undefined || detail === '' ? code : detail });
export const fixText = ({ t }: Pick<Say, 't'>, { code }: Problem): string => t(`journeyFix.${code}`, { defaultValue: t('journeyFix.any') });
