'use client';

import { keepDraft } from '@/features/comment/draft-store';
import { ButtonLink, type ButtonLinkProps } from '@/ui/button';

/** Leads away from a form and lets go of what was typed into it, which is kept under `keptAs`. */
export const AbandonLink = ({ keptAs, ...link }: ButtonLinkProps & { keptAs: string }) => (
  <ButtonLink {...link} onNavigate={() => keepDraft(keptAs, '')} />
);
