import type { formAnswer } from '@/ui/form-answer';

/** What a control of a form is given, by the name of its field. */
export type FieldOf = (name: string) => ReturnType<ReturnType<typeof formAnswer>['field']>;
