import activity from './activity.json';
import coalition from './coalition.json';
import comment from './comment.json';
import home from './home.json';
import mail from './mail.json';
import membership from './membership.json';
import moment from './moment.json';
import organisation from './organisation.json';
import person from './person.json';
import session from './session.json';
import write from './write.json';
import shell from './shell.json';

const messages = {
  activity,
  comment,
  coalition,
  home,
  mail,
  membership,
  moment,
  organisation,
  person,
  session,
  shell,
  write,
};

export default messages;
