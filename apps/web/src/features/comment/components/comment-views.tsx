import type { Comment, OrganisationId } from '@undersigned/domain';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import type { Only } from '../only';
import { commentsIn, commentViews, type CommentView } from '../review';

interface Props {
  documentId: string;
  view: CommentView;
  threads: Comment[];
  me: OrganisationId | null;
  only: Only;
}

const words = { all: 'filterAll', open: 'filterOpen', settled: 'filterSettled', mine: 'filterMine' } as const;

/** The ways to look at the comments of a text, with how many each shows. */
export async function CommentViews({ documentId, view, threads, me, only }: Props) {
  const t = await getTranslations('document.review');
  return (
    <nav aria-label={t('filter')} className="mb-4 flex flex-wrap gap-x-5 gap-y-1" data-no-print>
      {commentViews.map((each) => (
        <Link
          key={each}
          href={reviewAddress(documentId, each, only)}
          aria-current={each === view ? 'page' : undefined}
          className="aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {t(words[each], { count: commentsIn(each, threads, me).length })}
        </Link>
      ))}
    </nav>
  );
}

function reviewAddress(documentId: string, view: CommentView, only: Only): string {
  const asked = new URLSearchParams({
    ...(view !== 'all' && { show: view }),
    ...(only !== 'all' && { only }),
  }).toString();
  return `/t/${documentId}/review${asked && `?${asked}`}`;
}
