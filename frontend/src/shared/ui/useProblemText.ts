import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, type FieldProblem } from '@/api/problem';

/** A failure in the reader's language: by its code, else by what the server said. */
export function useProblemText() {
  const { t } = useTranslation();
  return useCallback(
    (error: unknown): string => {
      if (!(error instanceof Problem)) return t('problem.unexpected');
      const fallback = error.message !== '' ? error.message : t('problem.unexpected');
      return t(`problem.${error.code}`, { ...error.params, defaultValue: fallback });
    },
    [t],
  );
}

export function useFieldProblemText() {
  const { t } = useTranslation();
  return useCallback(
    (problem: FieldProblem): string => t(`problem.${problem.code}`, { defaultValue: problem.detail ?? problem.code }),
    [t],
  );
}
