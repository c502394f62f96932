export { addAddressee } from './add.js';
export { changeAddressee } from './change.js';
export { forgetAddressee } from './erase.js';
export { listAddressees, readAddressee } from './list.js';
export { removeAddressee } from './remove.js';
