'use client';

import { applyFormat, linkSelection, readableHref, type Editor } from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';

interface Props {
  editor: Editor;
  current: string | null;
  onClose: () => void;
}

/** Asks for the address the selected words lead to. Without a selection the address itself is put in. */
export function LinkDialog({ editor, current, onClose }: Props) {
  const t = useTranslations('write');
  const [address, setAddress] = useState(current ?? '');
  const [isRefused, setRefused] = useState(false);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const href = hrefFrom(address);
    if (href === null) return setRefused(true);
    onClose();
    linkSelection(editor, href);
  };
  const remove = () => {
    onClose();
    applyFormat(editor, 'unlink');
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('linkTitle')} closeLabel={t('close')}>
      <form onSubmit={apply} noValidate className="grid gap-4">
        <TextField
          label={t('linkAddress')}
          hint={t('linkHint')}
          error={isRefused ? t('linkInvalid') : undefined}
          inputMode="url"
          autoComplete="off"
          autoFocus
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary">
            {t('apply')}
          </Button>
          {current !== null ? <Button onClick={remove}>{t('remove')}</Button> : null}
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** "example.org" means the web page, "name@example.org" the mailbox. */
function hrefFrom(typed: string): string | null {
  const address = typed.trim();
  if (/^[a-z][a-z+.-]*:/i.test(address)) return readableHref(address);
  if (/^[^\s@/]+@[^\s@/]+$/.test(address)) return readableHref(`mailto:${address}`);
  return address.includes('.') ? readableHref(`https://${address}`) : null;
}
