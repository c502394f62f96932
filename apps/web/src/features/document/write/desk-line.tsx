'use client';

import type { Awareness, CaretOwner, Editor } from '@undersigned/editor/react';
import clsx from 'clsx';
import { Keyboard, PanelTop } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ConnectionView } from '@/live/document-connection';
import { PresenceLine } from './presence-line';
import { SaveSign } from './save-sign';
import { PortalLine, SizeLine } from './size-line';
import type { WriteConfig } from './write-config';

interface Props {
  editor: Editor;
  config: WriteConfig;
  view: ConnectionView;
  awareness: Awareness;
  me: CaretOwner;
  isWriting: boolean;
  /** Null for those who may not write. */
  onMode: ((writing: boolean) => void) | null;
  isToolbarOn: boolean;
  onToolbar: (on: boolean) => void;
  onHelp: () => void;
}

/** The line over the text: who is here, how long it is, whether it is saved, and how one works. */
export function DeskLine(props: Props) {
  const { editor, config, view, onMode, isWriting } = props;
  const t = useTranslations('write');
  return (
    <div className="write-line">
      <PresenceLine awareness={props.awareness} me={props.me} />
      {config.portal ? <PortalLine editor={editor} portal={config.portal} /> : <SizeLine editor={editor} />}
      <SaveSign view={view} writes={config.access === 'edit'} />
      <div className="ms-auto flex flex-wrap items-center gap-1">
        {onMode ? (
          <>
            <ModeSwitch isWriting={isWriting} onMode={onMode} />
            <button
              type="button"
              className="format-button max-sm:hidden"
              aria-pressed={props.isToolbarOn}
              onClick={() => props.onToolbar(!props.isToolbarOn)}
            >
              <PanelTop aria-hidden className="size-4" />
              {t('toolbar')}
            </button>
          </>
        ) : (
          <p className="text-sm text-muted max-sm:hidden">{t(standingOf(config))}</p>
        )}
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

function ModeSwitch({ isWriting, onMode }: { isWriting: boolean; onMode: (writing: boolean) => void }) {
  const t = useTranslations('write');
  return (
    <div role="group" aria-label={t('modes')} className="flex text-sm">
      {(['writing', 'reading'] as const).map((mode) => {
        const isOn = isWriting === (mode === 'writing');
        return (
          <button
            key={mode}
            type="button"
            aria-pressed={isOn}
            onClick={() => onMode(mode === 'writing')}
            className={clsx(
              'min-h-8 rounded-control px-2.5',
              isOn ? 'bg-accent-soft font-semibold text-ink' : 'text-muted hover:text-ink',
            )}
          >
            {t(mode)}
          </button>
        );
      })}
    </div>
  );
}

/** What somebody without the right to write may do, in words. */
function standingOf({ phase, access }: WriteConfig) {
  if (phase !== 'drafting' && phase !== 'review') return 'frozen';
  return access === 'comment' ? 'mayComment' : 'mayRead';
}
