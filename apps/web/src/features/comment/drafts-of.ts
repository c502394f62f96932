import { createContext } from 'react';

/** Whose drafts are written here: the id of the person. */
export const DraftsOf = createContext('');
