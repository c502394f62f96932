export { actorIn, toActor, type ActorIn } from './actor-in.js';
export { addPerson, invitePerson, type Added } from './add-person.js';
export { changeRole } from './change-role.js';
export { endMembership } from './end.js';
export { listActingPlaces, listPeople, type ActingPlace, type Colleague } from './list-people.js';
export { requireFocalPoint } from './require-focal-point.js';
export { whatNeedsMe } from './what-needs-me.js';
