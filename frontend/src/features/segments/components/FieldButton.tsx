import { PlusOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useState } from 'react';
import { leafOf } from '../model/fresh';
import { useBuilderContext } from './builderContext';
import { FieldList } from './FieldList';
import css from './builder.module.css';

interface FieldButtonProps {
  readonly label: string;
  /** The group the field is added to; a new block of its own when there is none. */
  readonly parent: string | null;
}

/** Opens the fields where one stands, for those who use no mouse or whose eyes are in the middle of the page. */
export function FieldButton({ label, parent }: FieldButtonProps) {
  const { edit, dictionary } = useBuilderContext();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={
        <div className={css.chooser}>
          <FieldList
            autoFocus
            onPick={(field) => {
              const leaf = leafOf(field, dictionary);
              setOpen(false);
              edit(parent === null ? { type: 'addBlock', leaf } : { type: 'add', parent, leaf });
            }}
          />
        </div>
      }
    >
      <button type="button" className="link">
        <PlusOutlined aria-hidden="true" /> {label}
      </button>
    </Popover>
  );
}
