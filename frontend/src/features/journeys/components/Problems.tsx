import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/icons/Icon';
import type { Edit } from '../model/edits';
import type { Problem } from '../model/problems';
import { nodeById } from '../model/shapes';
import type { Definition } from '@/api/journeys';
import type { Say } from '../steps/step';
import { stepFor } from '../steps/steps';
import { fixText, problemText } from './useSay';
import css from './canvas.module.css';

interface NotesProps {
  readonly problems: readonly Problem[];
  readonly say: Say;
  readonly onFix: ((edit: Edit) => void) | null;
}

/** What is wrong, in words, with its remedy at the right. */
export function ProblemNotes({ problems, say, onFix }: NotesProps) {
  return problems.map((problem) => {
    const { fix } = problem;
    return (
      <div key={`${problem.code}${problem.field ?? ''}`} className={css.note} role="alert">
        <span className="grow">{problemText(say, problem)}</span>
        {fix !== undefined && onFix !== null && (
          <button type="button" onClick={() => onFix(fix)}>
            {fixText(say, problem)}
          </button>
        )}
      </div>
    );
  });
}

interface ButtonProps {
  readonly problems: readonly Problem[];
  readonly definition: Definition;
  readonly say: Say;
  readonly onGo: (problem: Problem) => void;
}

/** How many problems keep the journey from being published; opens the list, which leads to each. */
export function ProblemsButton({ problems, definition, say, onGo }: ButtonProps) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  const where = ({ nodeId }: Problem) => {
    const node = nodeId === null ? undefined : nodeById(definition, nodeId);
    return node === undefined ? t('journeys.settings.title') : stepFor(node).summary(node.settings, say).title;
  };
  const items = problems.map((problem, index) => ({
    key: String(index),
    label: (
      <span className={css.problemItem}>
        <b>{where(problem)}</b>
        <span>{problemText(say, problem)}</span>
      </span>
    ),
    onClick: () => onGo(problem),
  }));
  return (
    <Dropdown menu={{ items, className: css.problemMenu ?? '' }} trigger={['click']} placement="bottomRight">
      <Button className={css.problemButton ?? ''} icon={<Icon name="alert" size={14} />}>
        {t('journeys.canvas.problems', { count: problems.length })}
      </Button>
    </Dropdown>
  );
}
