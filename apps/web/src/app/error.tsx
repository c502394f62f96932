'use client';

import { useEffect, useRef } from 'react';
import pageEn from '../../messages/en/page/shell.json';
import en from '../../messages/en/shell.json';
import pageFr from '../../messages/fr/page/shell.json';
import fr from '../../messages/fr/shell.json';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';

/**
 * What is left when a page fails. The catalogues are read here directly because the provider that usually
 * hands them out may be what failed.
 */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const french = typeof document !== 'undefined' && document.documentElement.lang === 'fr';
  const words = (french ? fr : en).error;
  return (
    <Page width="text">
      <div role="alert" className="grid justify-items-start gap-4">
        <h1 ref={heading} tabIndex={-1} className="font-serif text-2xl">
          {(french ? pageFr : pageEn).fault}
        </h1>
        <p className="text-muted">{words.body}</p>
        {error.digest ? <p className="text-sm">{words.number.replace('{digest}', error.digest)}</p> : null}
        <Button look="primary" onClick={reset}>
          {words.again}
        </Button>
      </div>
    </Page>
  );
}
