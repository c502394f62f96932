import { Button } from './button';

interface Props {
  title: string;
  hint: string;
  files: { name: string; action: string }[];
}

/** Files that are taken away with a button and not with a link, because the log says who took them. */
export function TakeForm({ title, hint, files }: Props) {
  return (
    <form method="post" className="my-8 grid gap-2" aria-label={title} data-no-print>
      <p>{title}</p>
      <div className="flex gap-2">
        {files.map(({ name, action }) => (
          <Button key={action} type="submit" size="small" formAction={action}>
            {name}
          </Button>
        ))}
      </div>
      <p className="text-sm text-muted">{hint}</p>
    </form>
  );
}
