'use client';

import { applyFormat, type Editor } from '@undersigned/editor/react';
import { Table } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu, MenuAction, MenuLine } from '@/ui/menu';

/** Inserts a table; inside one, changes its rows and columns. */
export function TableMenu({ editor, isInTable }: { editor: Editor; isInTable: boolean }) {
  const t = useTranslations('write');
  return (
    <Menu
      trigger={
        <button type="button" aria-label={t('table')} title={t('table')} className="format-button">
          <Table aria-hidden className="size-4" />
        </button>
      }
    >
      {isInTable ? (
        <>
          <MenuAction onSelect={() => applyFormat(editor, 'rowAfter')}>{t('rowAfter')}</MenuAction>
          <MenuAction onSelect={() => applyFormat(editor, 'columnAfter')}>{t('columnAfter')}</MenuAction>
          <MenuAction onSelect={() => applyFormat(editor, 'headerRow')}>{t('headerRow')}</MenuAction>
          <MenuLine />
          <MenuAction onSelect={() => applyFormat(editor, 'rowRemove')}>{t('rowRemove')}</MenuAction>
          <MenuAction onSelect={() => applyFormat(editor, 'columnRemove')}>{t('columnRemove')}</MenuAction>
          <MenuAction onSelect={() => applyFormat(editor, 'tableRemove')}>{t('tableRemove')}</MenuAction>
        </>
      ) : (
        <MenuAction onSelect={() => applyFormat(editor, 'tableInsert')}>{t('tableInsert')}</MenuAction>
      )}
    </Menu>
  );
}
