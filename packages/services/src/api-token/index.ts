export { createApiToken, createApiTokenFor, type NewApiToken } from './create.js';
export { listApiTokens, personOfToken, revokeApiToken } from './use.js';
