'use client';

import type { SuggestedChange } from '@undersigned/domain';
import {
  ownChangesOf,
  suggestForkChange,
  useEditorValue,
  type Editor,
  type YDoc,
} from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import type { Complaint } from '@/live/use-desk-list';
import { SendDialog } from './send-dialog';
import { ThrowAway } from './throw-away';

interface Props {
  /** The editor of the private copy; null while there is none. */
  editor: Editor | null;
  shared: YDoc;
  field: string;
  /** In whose name suggestions are sent. */
  organisation: string | null;
  draftKey: string;
  onSend: (changes: SuggestedChange[], reason: string) => Promise<Complaint>;
  /** Begins anew with these changes and no others. */
  onRestart: (changes: SuggestedChange[]) => void;
}

/** Says over the text that nothing typed here changes it yet, and how to send it. */
export function SuggestingNotice(props: Props) {
  const { editor, shared, field, organisation, draftKey, onSend, onRestart } = props;
  const t = useTranslations('suggesting');
  const [changes, setChanges] = useState<SuggestedChange[] | null>(null);
  const [sent, setSent] = useState(0);
  const send = async (chosen: SuggestedChange[], reason: string): Promise<Complaint> => {
    const complaint = await onSend(chosen, reason);
    if (complaint !== null) return complaint;
    setSent(chosen.length);
    onRestart((changes ?? []).filter((change) => !chosen.includes(change)));
    setChanges(null);
    return null;
  };
  return (
    <section aria-label={t('suggesting')} className="suggesting-notice">
      <p>
        {organisation === null ? t('explained') : t('explainedFor', { organisation })}{' '}
        <span role="status" className="font-semibold">
          {editor ? <Standing editor={editor} sent={sent} /> : null}
        </span>
      </p>
      {editor ? (
        <Unsent
          editor={editor}
          onSend={() =>
            setChanges(
              ownChangesOf(editor.state).flatMap((change) => suggestForkChange(shared, field, change) ?? []),
            )
          }
          onThrow={() => {
            setSent(0);
            onRestart([]);
          }}
        />
      ) : null}
      {changes ? (
        <SendDialog changes={changes} draftKey={draftKey} onSend={send} onClose={() => setChanges(null)} />
      ) : null}
    </section>
  );
}

/** How many changes were not sent; until the next one also how many suggestions just were. */
function Standing({ editor, sent }: { editor: Editor; sent: number }) {
  const t = useTranslations('suggesting');
  const count = useChangeCount(editor);
  const [first] = useState(count);
  return (
    <>
      {sent > 0 && count === first ? `${t('sent', { count: sent })} ` : ''}
      {t('changes', { count })}
    </>
  );
}

function Unsent({ editor, onSend, onThrow }: { editor: Editor; onSend: () => void; onThrow: () => void }) {
  const t = useTranslations('suggesting');
  if (useChangeCount(editor) === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button look="primary" size="small" onClick={onSend}>
        {t('send')}
      </Button>
      <ThrowAway onThrow={onThrow} />
    </div>
  );
}

const useChangeCount = (editor: Editor): number =>
  useEditorValue(editor, ({ state }) => ownChangesOf(state).length, Object.is);
