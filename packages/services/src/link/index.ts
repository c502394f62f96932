export { createLink, type NewLink } from './create.js';
export { checkSetUpLink, createSetUpLink, isSetUp, setUp } from './set-up.js';
export {
  asksForAddress,
  checkSignInLink,
  createSignInLink,
  requestSignIn,
  spendSignInLink,
  type SignInAttempt,
} from './sign-in.js';
