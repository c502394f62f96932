export { chooseAddressees } from './choose.js';
export { dropAddressee } from './drop.js';
export { listDeliveries, type ListedDelivery } from './list.js';
export { noteOutcome, noteReply } from './note.js';
export { sendToAddressees, type FileRenderer } from './send.js';
