import 'server-only';
import { toHtml } from '@undersigned/export';
import {
  answerField,
  bodyField,
  fragmentToJson,
  isLongText,
  type DocumentJson,
} from '@undersigned/editor/schema';
import {
  atLeast,
  type Access,
  type Coalition,
  type Contributor,
  type Document,
  type Question,
} from '@undersigned/domain';
import { listTextReaders, readDocument } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { suggesterOf } from '@/features/suggestion/queries';
import { services } from '@/server/context';
import type { WriteConfig } from './write-config';

export interface WritePage {
  config: WriteConfig;
  /** The text as of now, as semantic HTML of our own making, and whether it is a long one. */
  html: string;
  isLong: boolean;
}

/** A text and whoever reads it, a member or a guest. */
interface Page {
  document: Document;
  access: Access;
  drafts: boolean;
  steers: boolean;
  actor: Contributor;
  coalition: Coalition;
}

/** The body of a statement or a note, ready to be written in. */
export async function writePage(page: Page, restore: WriteConfig['restore'] = null): Promise<WritePage> {
  return writingOf(page, { field: bodyField, title: page.document.title, portal: null, restore });
}

/** The answer to one question of a response, ready to be written in. */
export async function answerPage(
  page: Page,
  { id, label, prompt, profile, limit }: Pick<Question, 'id' | 'label' | 'prompt' | 'profile' | 'limit'>,
  restore: WriteConfig['restore'] = null,
): Promise<WritePage> {
  const title = [label, prompt].filter(Boolean).join(' ');
  return writingOf(page, { field: answerField(id), title, portal: { profile, limit }, restore });
}

async function writingOf(
  { document, access, drafts, steers, actor, coalition }: Page,
  part: Pick<WriteConfig, 'field' | 'title' | 'portal' | 'restore'>,
): Promise<WritePage> {
  const ctx = services();
  const head = await ctx.db.read.activity.head();
  const [{ doc }, readers, suggester] = await Promise.all([
    readDocument(ctx, document.id),
    // Guests call nobody: the names of members are not theirs to know.
    actor.kind === 'member' && atLeast(access, 'comment') ? listTextReaders(ctx, actor, document.id) : [],
    suggesterOf(actor, document.id),
  ]);
  const text = fragmentToJson(doc, part.field);
  return {
    html: await htmlOf(text),
    isLong: isLongText(text.content?.length ?? 0),
    config: {
      ...part,
      documentId: document.id,
      syncUrl: ctx.syncUrl,
      source: actor.kind === 'guest' ? { document: document.id } : { coalition: coalition.id },
      head,
      language: document.language,
      phase: document.phase,
      access,
      drafts,
      steers,
      isGuest: actor.kind === 'guest',
      me: {
        personId: actor.personId,
        membershipId: actor.membershipId,
        organisationId: actor.organisationId,
        name: actor.personName,
        organisation: actor.organisationName,
      },
      readers,
      suggester,
    },
  };
}

async function htmlOf(text: DocumentJson): Promise<string> {
  const t = await getTranslations('write');
  return toHtml(text, {
    headingShift: 1,
    words: {
      footnotes: t('footnotes'),
      footnote: (number) => t('footnoteNumber', { number }),
      back: (number) => t('footnoteBack', { number }),
    },
  });
}
