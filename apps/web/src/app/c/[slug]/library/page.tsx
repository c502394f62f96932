import { redirect } from 'next/navigation';

/** Members find the library beside their texts; it is the one that everybody sees. */
export default async function LibraryPage({ params }: { params: Promise<{ slug: string }> }) {
  redirect(`/l/${(await params).slug}`);
}
