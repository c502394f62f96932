import question from './question.json';
import delivery from './delivery.json';
import disposition from './disposition.json';
import document from './document.json';
import signOn from './signOn.json';
import round from './round.json';
import edition from './edition.json';
import activity from './activity.json';
import addressee from './addressee.json';
import amendment from './amendment.json';
import coalition from './coalition.json';
import comment from './comment.json';
import correction from './correction.json';
import guest from './guest.json';
import home from './home.json';
import list from './list.json';
import mail from './mail.json';
import mandate from './mandate.json';
import membership from './membership.json';
import moment from './moment.json';
import notice from './notice.json';
import organisation from './organisation.json';
import person from './person.json';
import position from './position.json';
import session from './session.json';
import suggestion from './suggestion.json';
import suggesting from './suggesting.json';
import version from './version.json';
import write from './write.json';
import shell from './shell.json';
import page from './page';

const messages = {
  suggesting,
  question,
  disposition,
  document,
  signOn: { ...signOn, ...page.signOn },
  round: { ...round, ...page.round },
  edition: { ...edition, ...page.edition },
  activity,
  addressee,
  amendment,
  api: page.api,
  comment,
  coalition,
  correction: { ...correction, ...page.correction },
  delivery,
  guest,
  home,
  list: { ...list, ...page.list },
  mail,
  mandate: { ...mandate, ...page.mandate },
  membership,
  moment,
  notice: { ...notice, ...page.notice },
  organisation,
  position,
  person,
  session,
  shell: { ...shell, ...page.shell },
  suggestion,
  version,
  write,
};

export default messages;
