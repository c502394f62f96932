/** That it worked, beside the button that did it, and heard by screen readers. */
export function FormDone({ state }: { state: { kind: string; message?: string } }) {
  return (
    <span role="status" className="text-sm font-medium text-settled">
      {state.kind === 'done' && state.message ? `✓ ${state.message}` : ''}
    </span>
  );
}
