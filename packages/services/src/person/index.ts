export { eraseOneself, erasePerson } from './erase.js';
export { updateProfile } from './update.js';
