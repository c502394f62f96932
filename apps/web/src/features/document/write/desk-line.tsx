'use client';

import type { Awareness, CaretOwner, Editor } from '@undersigned/editor/react';
import clsx from 'clsx';
import { Keyboard, PanelTop } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DocumentConnection } from '@/live/document-connection';
import { PresenceLine } from './presence-line';
import { SaveSign } from './save-sign';
import { PortalLine, SizeLine } from './size-line';
import type { WriteConfig } from './write-config';

/** What typing does: change the text, propose changes, nothing. */
export type DeskMode = 'writing' | 'suggesting' | 'reading';

interface Props {
  editor: Editor;
  config: WriteConfig;
  connection: DocumentConnection;
  awareness: Awareness;
  me: CaretOwner;
  mode: DeskMode;
  /** What this person may choose; nothing for those who only read. */
  modes: readonly DeskMode[];
  onMode: (mode: DeskMode) => void;
  isToolbarOn: boolean;
  onToolbar: (on: boolean) => void;
  onHelp: () => void;
}

/** The line over the text: who is here, how long it is, whether it is saved, and how one works. */
export function DeskLine(props: Props) {
  const { editor, config, connection, mode, modes, onMode } = props;
  const t = useTranslations('write');
  return (
    <div className="write-line">
      <PresenceLine awareness={props.awareness} me={props.me} />
      {config.portal ? <PortalLine editor={editor} portal={config.portal} /> : <SizeLine editor={editor} />}
      <SaveSign connection={connection} writes={config.access === 'edit'} />
      <div className="ms-auto flex flex-wrap items-center gap-1">
        {modes.includes('writing') ? null : (
          <p className="text-sm text-muted max-sm:hidden">{t(standingOf(config, mode))}</p>
        )}
        {modes.length > 1 ? (
          <>
            <ModeSwitch {...{ mode, modes, onMode }} />
            {mode === 'reading' ? null : (
              <button
                type="button"
                className="format-button max-sm:hidden"
                aria-pressed={props.isToolbarOn}
                onClick={() => props.onToolbar(!props.isToolbarOn)}
              >
                <PanelTop aria-hidden className="size-4" />
                {t('toolbar')}
              </button>
            )}
          </>
        ) : null}
        <button
          type="button"
          className="format-button max-sm:hidden"
          aria-label={t('shortcuts')}
          title={t('shortcuts')}
          onClick={props.onHelp}
        >
          <Keyboard aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
}

function ModeSwitch({ mode, modes, onMode }: Pick<Props, 'mode' | 'modes' | 'onMode'>) {
  const t = useTranslations('write');
  return (
    <div role="group" aria-label={t('modes')} className="flex text-sm">
      {modes.map((each) => {
        const isOn = each === mode;
        return (
          <button
            key={each}
            type="button"
            aria-pressed={isOn}
            onClick={() => onMode(each)}
            className={clsx(
              'min-h-8 rounded-control px-2.5',
              isOn ? 'bg-accent-soft font-semibold text-ink' : 'text-muted hover:text-ink',
            )}
          >
            {t(each)}
          </button>
        );
      })}
    </div>
  );
}

/** What somebody without the right to write may do, in words. */
function standingOf({ phase, access }: WriteConfig, mode: DeskMode) {
  if (mode === 'suggesting') return 'isSuggesting';
  if (phase !== 'drafting' && phase !== 'review') return 'frozen';
  return access === 'comment' ? 'mayComment' : 'mayRead';
}
