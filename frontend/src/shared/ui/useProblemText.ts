import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, type FieldProblem } from '@/api/problem';
import { useFormat } from '@/shared/format/useFormat';

/** A failure in the reader's language: by its code, with what is wrong if the server says, else by the server's words. */
export function useProblemText() {
  const { t } = useTranslation();
  const format = useFormat();
  const fieldText = useFieldProblemText();
  return useCallback(
    (error: unknown): string => {
      if (!(error instanceof Problem)) return t('problem.unexpected');
      if (error.code === 'validation' && error.errors.length > 0) {
        const what = new Set(error.errors.map((problem) => fieldText(problem)));
        return t('problem.validationOf', { what: format.list([...what]) });
      }
      const fallback = error.message !== '' ? error.message : t('problem.unexpected');
      return t(`problem.${error.code}`, { ...error.params, defaultValue: fallback });
    },
    [t, format, fieldText],
  );
}

export function useFieldProblemText() {
  const { t } = useTranslation();
  return useCallback(
    (problem: FieldProblem): string => t(`problem.${problem.code}`, { defaultValue: problem.detail ?? problem.code }),
    [t],
  );
}
