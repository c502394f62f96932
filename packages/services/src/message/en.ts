/**
 * Every sentence the services say themselves: refusals and mails. ICU messages; the French catalogue has the
 * same keys and the same gaps, which its type and a test see to.
 */
export const en = {
  refusal: {
    signed_out: 'You are not signed in. Ask for a sign-in link and try again.',
    not_found: 'There is nothing here, or it is not shared with you.',
    forbidden: 'You may see this, but not change it. A focal point of the coalition can give you the right.',
    choose_organisation:
      'You act for several organisations here. Choose for which one you are acting, then try again.',
    bad_input:
      'Something in what you sent is missing or not as it should be{field, select, other {: {field}} none {}}.',
    conflict:
      'Somebody changed this while you were at it. Nothing of yours was applied; look at it again and repeat if it is still right.',
    too_many_requests:
      'Too many attempts in a short time. Nothing was lost; wait {minutes, plural, one {a minute} other {# minutes}} and try again.',
    internal:
      'Something went wrong on our side. What was saved before is still there; please try again in a moment.',
    guest_link_ended:
      'This guest link has run out or was taken back. Nothing you sent before is lost. Ask whoever sent it to you for a new one.',
    guest_link_too_long:
      'A guest link is good for at most {days} days. Choose an earlier day; a new link can be made later.',
    guest_not_entered: 'Nobody has used this guest link yet, so there is nobody to make a member.',
    link_invalid: 'This link has been used, has expired or is not complete. Ask for a new one.',
    address_not_confirmed: 'Please type the address the link was sent to.',
    page_expired:
      'This page was open for a long time, so nothing was recorded yet. What you typed is still here: press the button once more.',
    foreign_page:
      'This form was not sent from the page itself, so nothing was recorded. Open the page at {host} and press the button there.',
    not_ticked:
      'Nothing was changed: the box above the button was not ticked. Tick it and press the button once more.',
    slug_taken: 'Another coalition has this short address. Choose another one.',
    already_set_up: 'This installation has been set up already. Sign in, or ask a focal point to invite you.',
    organisation_exists:
      '“{name}” is in the directory already, perhaps in another spelling. Nothing was added.',
    membership_exists: 'This person acts for that organisation here already. Nothing was changed.',
    last_focal_point:
      'This is the only focal point. Name another one first, so that the coalition is not left without.',
    mandate_over:
      'This last day has passed, so the mandate would never hold. Nothing was recorded; choose today or a later day.',
    mandate_held:
      'This person has a mandate on that already, and it lasts as long or longer. Nothing was recorded; to put another in its place, end that one first.',
    mandate_not_theirs:
      'This person does not act for this organisation, or no longer does. Nothing was recorded; look at its people and choose again.',
    file_too_large: 'This file is too large: {megabytes} MB is the limit. Nothing was changed.',
    file_not_readable:
      'This file could not be read. Nothing was changed. Save it as CSV (or plain text) and try again.',
    picture_not_offered:
      'This is not a PNG, JPEG or WebP picture. Nothing was changed. A drawing (SVG, PDF) can be saved as PNG first.',
    picture_too_large:
      'This picture has more than 25 million pixels. Nothing was changed; save it smaller and try again.',
    picture_not_readable:
      'This picture is damaged or not complete. Nothing was changed; save it again as PNG and try once more.',
    document_frozen: 'This text is frozen and cannot be changed any more. A change needs a new edition.',
    phase_conflict:
      'This text is not at the station where that is possible. Look at its state and try again.',
    content_too_large:
      'This text is too large to be taken in at once. Nothing was changed; paste it in parts.',
    content_not_readable: 'This text could not be read in the format you named. Nothing was changed.',
    content_no_text:
      'A Word file, a PDF or a picture cannot be taken in as a text. Nothing was changed. Save it as a web page (HTML) or as plain text, or copy its words.',
    format_not_offered: 'This format is not offered. Choose one of: {formats}.',
    answers_go_to_questions:
      'A response begins with its questions, not with a text. Create it without content, then add the questions.',
    not_a_response: 'Only a response to a consultation has questions.',
    anchor_not_found:
      'These words are not in the text any more. Nothing was added; choose the passage again.',
    comment_closed: 'This thread is settled. Reopen it to answer.',
    observers_advise:
      'Observers and intergovernmental organisations comment on a text and do not suggest other words. Write what you would like in a comment.',
    own_suggestion: 'This suggestion comes from your own organisation, so it has your support already.',
    suggestion_decided:
      'This suggestion has been decided or withdrawn meanwhile. Nothing was changed. Reload the page to see how it stands.',
    suggestion_stale:
      'The words this suggestion is about have changed. It cannot be accepted as it is. Merge it in your own words on the review page.',
    suggestions_collide:
      'Some of these suggestions change the same words. None of them was accepted. Choose one for each passage, or merge them in your own words.',
    suggestions_apart:
      'These suggestions are not about one paragraph that is still in the text, so one wording cannot answer them. Nothing was changed. Write the words into the text yourself, then decide each of them.',
    paragraph_reads_otherwise:
      'Somebody changed this paragraph while you wrote. Nothing was changed. Your words are still here; compare them with the paragraph as it reads now, then send them again.',
    wording_unchanged:
      'The paragraph reads like this already. Write the wording you want; to leave the text as it is, reject the suggestion and say why.',
    support_needs_organisation: 'Support is given by an organisation, and you act for none here.',
    reason_needed:
      'Say why: whoever made the remark is told the reason with the outcome. Nothing was changed.',
    mention_not_reader:
      'Somebody you mention cannot read this thread. Take the mention out, or give them access to the text first. Nothing was sent.',
    not_a_drafter: 'Only somebody who drafts this text can be given a comment. Nothing was changed.',
    answer_over_limit:
      'The answer to question {label} is {over} over its limit of {limit}. Shorten it before freezing.',
    text_empty: 'There is no text yet. Write something before freezing.',
    suggestions_waiting:
      '{count, plural, one {An accepted suggestion is} other {# accepted suggestions are}} not in the text yet. The text is not frozen without these words: wait a moment, then reload the page.',
    invisible_characters:
      'The text holds {count, plural, one {an invisible character} other {# invisible characters}}. Look at the passages shown and confirm, or remove them.',
    deadline_past: 'This moment has passed already. Choose a later one.',
    deadline_not_a_time:
      'This time does not exist on that day in this time zone: the clocks go forward. Choose another time.',
    schedule_order:
      'A round opens before it closes, and is published after it has closed. Put the moments in this order.',
    closes_too_late:
      'The round would close when it is too late to send the list. Choose a moment before the receiver’s deadline.',
    reminded_lately:
      'Everybody you chose has been reminded within the last day, or has nobody here to write to. Nothing was sent.',
    round_not_open: 'This round is not open.',
    round_not_yet_open: 'This round has not been opened yet.',
    round_closed:
      'This round closed on {closedAt}. Your sign-on was not recorded. Write to the focal points to be added to the next list.',
    round_exists: 'There is a round for this edition already.',
    round_still_open: 'A round is still open for this edition. Close it first.',
    edition_changed:
      'The text has changed since this page was opened. Nothing was recorded; read the text as it is now, then sign.',
    correction_under_way: 'A correction of this text is under way already. Finish or drop that one first.',
    correction_moved:
      'This correction has moved on since the page was opened. Nothing was changed; look at where it stands now.',
    correction_empty:
      'Nothing in the text differs from the edition that is being signed. Change the words first.',
    correction_not_weighed:
      'Two focal points say of every passage whether the change is editorial or material. Some passages still miss a second word.',
    correction_too_late:
      'The round closed on {closedAt}, so nobody could confirm a material change. Nothing was applied; drop the correction, or publish the text as it was signed.',
    already_signed: '{name} has signed this text already. Nothing was recorded twice.',
    sign_on_not_found: 'There is no such sign-on.',
    reservation_needed: 'Please say what the reservation is.',
    reservation_not_chosen:
      'You wrote a reservation and chose to sign without one. Choose “sign with a reservation”, or empty the field.',
    second_needed:
      'In this round a second person of your organisation confirms. Please give the mail address of one. Nothing was recorded.',
    second_is_first:
      'This is the first person’s own mailbox. Please give the address of somebody else in your organisation. Nothing was recorded.',
    text_for_invited:
      'This text is for those who were invited until it is published. Nothing was recorded. Use the link in your own mail, or write to the focal points.',
    nothing_to_vouch:
      'Something speaks for this sign-on already, or it is not confirmed yet. Look at the list as it is now.',
    not_eligible:
      'This text is signed by the organisations of the coalition, and this name is not in its directory. Nothing was recorded. Check the spelling, or write to the focal points.',
    may_only_support:
      'In this round observers and intergovernmental bodies support without signing. Nothing was recorded; choose “support”.',
    no_organisation: 'You act for no organisation here, so there is none to take a position for.',
    paragraph_changed:
      'Somebody changed this paragraph while you read it. Read it again as it is now, then say what your organisation thinks.',
    position_newer:
      'Somebody of your organisation answered here meanwhile, and nothing was changed. Look at what they said, then say whether it is otherwise.',
    paragraph_gone: 'This paragraph is not in the text any more.',
    lift_needed: 'Please say what would lift the red line.',
    lift_not_chosen:
      'You wrote what would lift a red line and chose another answer. Choose “red line”, or empty the field.',
    suggestion_elsewhere:
      'A suggestion you spoke of is not about this paragraph, or was decided meanwhile. Look at those that are open now.',
    addressee_exists: '{email} is in the directory of addressees already. Nothing was added.',
    already_sent:
      'The text has gone to {institution} already, or is on its way. Nothing was sent; look at the list as it is now.',
    not_published: 'A text is sent to its addressees after it was published. Nothing was sent.',
    day_to_come: 'This day is still to come. Choose today or an earlier one.',
    pdf_not_made:
      'The PDF could not be made just now. Nothing has changed; try again in a minute, or take the Word file.',
    attachments_too_large:
      'The files that would go with the mail are larger than {megabytes} MB together, which many mail servers refuse. Nothing was sent.',
  },
  person: { former: 'a former member', formerGuest: 'a former guest' },
  signOn: {
    notMe: 'I did not sign this',
    notUs: 'We do not sign this',
  },
  delivery: {
    salutation: 'Dear Sir or Madam,',
    removed: 'name removed',
  },
  correction: {
    place: {
      title: 'The title',
      language: 'The language of the text',
      heading: 'A heading',
      paragraph: 'Paragraph {number}',
      question: 'Question {number, select, none {without a number} other {{number}}}',
      other: 'A list or a table',
    },
    formatting: 'formatting only',
    added: 'new',
    removed: 'taken out',
    before: 'It said:',
    after: 'It says now:',
    withdraw: 'Withdraw the sign-on',
  },
  notice: {
    asGuest: '{person} ({organisation}, guest)',
    reason: {
      mentioned: '{who} mentions you in “{title}”',
      organisationMentioned: '{who} mentions your organisation in “{title}”',
      assigned: '{who} gave you a comment on “{title}” to see to',
      answered: '{who} answered your comment on “{title}”',
      settled:
        'Your comment on “{title}” was {outcome, select, accepted {accepted} partly {accepted in part} rejected {not accepted} meeting {moved to the meeting} other {settled}} by {who}',
      suggestionReopened:
        'Your suggestion for “{title}” had been accepted, but could not be written into the text, which had changed or was frozen by then. It is open again',
      suggestionWaits:
        'An accepted suggestion for “{title}” could not be written into the text, which had changed or was frozen by then. It waits for a new decision',
      reopened: '{who} reopened your comment on “{title}”',
      followed: '{who} wrote in a thread of yours on “{title}”',
      threadSettled:
        'A thread of yours on “{title}” was {outcome, select, accepted {accepted} partly {accepted in part} rejected {not accepted} meeting {moved to the meeting} other {settled}} by {who}',
      threadReopened: '{who} reopened a thread of yours on “{title}”',
      commented: '{who} commented on “{title}”',
      suggested: '{who} suggests other words in “{title}”',
      redLine:
        '{who} drew a red line on {paragraph, select, gone {a paragraph that was taken out} other {paragraph {paragraph}}} of “{title}”',
      askedAgain:
        'Does your position on {paragraph, select, gone {a paragraph that was taken out} other {paragraph {paragraph}}} of “{title}” still hold? {paragraph, select, gone {Its words have gone} other {Its words have changed}}',
      suggestionSettled:
        'Your suggestion for “{title}” was {outcome, select, accepted {accepted} partly {accepted in other words} rejected {not accepted} meeting {moved to the meeting} other {settled}} by {who}',
      supportSettled:
        'A suggestion for “{title}” that you supported was {outcome, select, accepted {accepted} partly {accepted in other words} rejected {not accepted} meeting {moved to the meeting} other {settled}} by {who}',
      toRead: '“{title}” is open for comments',
      endsSoon: 'Comments on “{title}” close soon: {until}',
      dated: 'Comments on “{title}” are welcome until {until}',
      toDecide: '“{title}” can be signed until {until}',
      deadlineMoved: 'The deadline for signing “{title}” is now {until}',
      published: '“{title}” has been published with its signatories',
    },
    quote: 'On these words: “{quote}”',
    proposed: 'Suggested: “{words}”',
    takenOut: 'Suggested: to take these words out.',
    unsubscribe: 'No more mails of this kind',
  },
  mail: {
    notice: {
      subject: '{sentence}',
      before: '{sentence}.',
      button: 'Open the text',
      after:
        '{coalition} works on its joint texts with Undersigned. Under “Me and my settings” you choose what is mailed to you and when. On the page of a text you can stop the mails about that text.',
    },
    notices: {
      subject: '{coalition}: {count, plural, one {# thing} other {# things}} that concern you',
      before: 'This happened in {coalition} and concerns you:',
      button: 'See all in one list',
      after:
        '{coalition} works on its joint texts with Undersigned. Under “Me and my settings” you choose what is mailed to you and when. On the page of a text you can stop the mails about that text.',
    },
    guestNotice: {
      subject: '{sentence}',
      before: '{sentence}.',
      button: 'Open the text',
      after:
        'You read this text of {coalition} as a guest, and asked to be written to when somebody answers you or decides on what you wrote. The button is your own way in until {until}; please do not pass it on.',
    },
    guestNotices: {
      subject: '“{title}”: {count, plural, one {# thing} other {# things}} that concern you',
      before: 'This happened in “{title}” and concerns you:',
      button: 'Open the text',
      after:
        'You read this text of {coalition} as a guest, and asked to be written to when somebody answers you or decides on what you wrote. The button is your own way in until {until}; please do not pass it on.',
    },
    roundInvitation: {
      subject: 'Does {organisation} sign? “{title}”: please decide by {until}',
      before: '{coalition} asks {organisation} to sign “{title}”. This is the text, word for word:',
      button: 'Decide for {organisation}',
      after:
        'The button opens a page of your own: there you sign, with or without a reservation, say that your organisation is still clearing it and until when, or decline. Nothing happens until you press a button there.\n\nThe round closes on {until}. The link is yours alone; whoever has it can decide for {organisation}, so please do not forward it.',
    },
    roundReminder: {
      subject:
        '{standing, select, lapsed {Please confirm} unseconded {The second person is missing} clearance {Is the clearance through?} interested {Only the signature is missing} other {Your answer is missing}}: “{title}”, until {until}',
      before:
        '{standing, select, lapsed {{organisation} signed “{title}” before it was changed. It does not count for the new text until you confirm it.} unseconded {{organisation} means to sign “{title}”. It does not count yet: the second person, to whom we have written, has not confirmed it. Please ask them to look into their mailbox.} clearance {{organisation} said that “{title}” is being cleared{expected, select, none {} other {, and that the answer is expected on {expected}}}.} interested {{organisation} said that it intends to sign “{title}”, and has not signed yet.} seen {Somebody of {organisation} has looked at “{title}”. It has not decided yet.} other {{coalition} asked {organisation} to sign “{title}”. It has not decided yet.}}',
      button: 'Decide for {organisation}',
      after:
        'The round closes on {until}. A no, or a later date for the clearance, helps too: whoever has decided is not reminded again.',
    },
    deadlineMoved: {
      subject: 'New deadline {until}: “{title}”',
      before:
        'The deadline for signing “{title}” has been moved from {before} to {until}. {organisation} has not decided yet.',
      button: 'Decide for {organisation}',
      after: 'The link is yours alone. Nothing happens until you press a button on its page.',
    },
    roundHeldBack: {
      subject: 'Not published: “{title}” has not reached its goal',
      before:
        'The sign-on of “{title}” was to be published by itself now. It was not, because it has not reached its goal: {signatories, plural, one {# organisation} other {# organisations}}{goal, plural, =0 {} other { of #}} signed, from {countries, plural, one {# country} other {# countries}}{countriesGoal, plural, =0 {} other { of #}}.',
      button: 'Decide what happens',
      after: 'A focal point can publish it all the same. Nothing else is done by itself.',
    },
    correctionCarried: {
      subject:
        'Corrected: “{title}”. Your sign-on stays valid{isOpen, select, yes {; withdraw by {until} if you disagree} other {}}',
      before:
        '{organisation} {decision, select, support {supports} other {signed}} “{title}”. The text has been corrected since, in {passages, plural, one {one passage} other {# passages}}. Two focal points of {coalition} have looked at {passages, plural, one {it} other {each}} and found that the sense stays the same, so the sign-on holds for the corrected text. You do not have to do anything.\n\nThis is what changed:',
      button: 'See the sign-on',
      after:
        'The fingerprint of the text began with {before}, and begins with {after} now. The ledger of the round names both.\n\nIf {organisation} does not agree, open the second link and withdraw{isOpen, select, yes {, at best by {until}, when the round closes} other { before the list is published}}.',
    },
    correctionAsks: {
      subject:
        'Please confirm by {until}: “{title}” was changed after {organisation} {decision, select, support {supported} other {signed}} it',
      before:
        '{organisation} {decision, select, support {supported} other {signed}} “{title}”. The text has been changed since, in {passages, plural, one {one passage} other {# passages}}, and not only in its wording. So nobody counts for the new text who has not confirmed it.\n\nThis is what changed, and nothing else did:',
      button: 'Confirm the changed text',
      after:
        'The button opens a page with these changes and one button. Please press it by {until}, when the round closes.\n\nThe fingerprint of the text began with {before}, and begins with {after} now. If you do nothing, what {organisation} {decision, select, support {supported} other {signed}} stays recorded for the earlier text, and is not printed with the new one.',
    },
    delivery: {
      subject: '“{title}”: a text of {coalition}',
      before:
        '“{title}” is signed by {signatories, plural, one {# organisation} other {# organisations}}. It follows word for word, and is attached with the list of those who signed it.',
      button: 'See text and list where they are published',
      after:
        '{sender} sends this mail for {coalition}. If you answer it, your answer reaches {sender}.\n\nFingerprint of the text (SHA-256): {fingerprint}. Anybody can recompute it: {check} says how.',
    },
    signOn: {
      subject:
        'Please confirm{isOpen, select, yes { by {until}} other {}}: {organisation} {decision, select, support {supports} other {signs}} “{title}”',
      before:
        'Somebody, we hope you, said on the page of {coalition} that {organisation} {decision, select, support {supports the text without signing it} reservation {signs the text with a reservation} other {signs the text}}:\n\n“{title}”\n\n{note, select, none {} reason {Reason: “{words}”\n\n} printed {Reservation, printed as a footnote to the list: “{words}”\n\n} other {Reservation, not printed: “{words}”\n\n}}Signatory: {signatory}. The fingerprint of the text begins with {fingerprint}; if a single letter of the text changes, it becomes another.\n\nNothing counts yet. The button opens a page with one more button on it; the sign-on counts when you press that one.',
      button: 'Confirm',
      after:
        '{isOpen, select, yes {Please confirm by {until}, when the round closes.} other {The round closed on {until}. Sign-ons are still taken; they stand in the next edition of the list.}}\n\nIf it was not you, open the second link and say so, or do nothing: without you nothing is recorded.',
    },
    signOnRecorded: {
      subject:
        'Is this right? {organisation} {decision, select, support {supports} other {signs}} “{title}”: recorded for you',
      before:
        'A focal point of {coalition} recorded, as you or your organisation had told them, that {organisation} {decision, select, support {supports the text without signing it} reservation {signs the text with a reservation} other {signs the text}}:\n\n“{title}”\n\n{note, select, none {} reason {Reason: “{words}”\n\n} printed {Reservation, printed as a footnote to the list: “{words}”\n\n} other {Reservation, not printed: “{words}”\n\n}}Signatory: {signatory}. The fingerprint of the text begins with {fingerprint}.\n\nIt counts already, and is marked as provisional until you confirm it. The button opens a page with the text and one more button on it.',
      button: 'Confirm',
      after:
        '{isOpen, select, yes {Please confirm by {until}, when the round closes.} other {The round closed on {until}. Sign-ons are still taken; they stand in the next edition of the list.}}\n\nIf it is not right, open the second link and say so: the sign-on is withdrawn at once.',
    },
    signOnSecond: {
      subject:
        'Your confirmation{isOpen, select, yes { by {until}} other {}}: {organisation} {decision, select, support {supports} other {signs}} “{title}”',
      before:
        '{signatory} said on behalf of {organisation} that it {decision, select, support {supports the text without signing it} reservation {signs the text with a reservation} other {signs the text}}:\n\n“{title}”\n\n{note, select, none {} reason {Reason: “{words}”\n\n} printed {Reservation, printed as a footnote to the list: “{words}”\n\n} other {Reservation, not printed: “{words}”\n\n}}{coalition} asks that a second person of the organisation confirms, and your address was given for that. The fingerprint of the text begins with {fingerprint}.\n\nNothing counts yet. The button opens a page with the text and one more button; the sign-on counts when you press that one.',
      button: 'Read and confirm',
      after:
        '{isOpen, select, yes {Please confirm by {until}, when the round closes.} other {The round closed on {until}. Sign-ons are still taken; they stand in the next edition of the list.}}\n\nIf your organisation does not sign, open the second link and say so, or do nothing: without you it does not count.',
    },
    signOnMerged: {
      subject: 'Counted once: {organisation} and “{title}”',
      before:
        'The focal points of {coalition} found that {organisation} is the same organisation as {kept}, which stands in the list of “{title}” too. One organisation has one voice: the sign-on of {kept} counts, and yours is kept as its duplicate.\n\nIf the two are different organisations, please write to the focal points: they can let both count.',
      button: 'See the page of this text',
      after: 'If this is right, you do not have to do anything.',
    },
    signOnReceipt: {
      subject:
        'Recorded: {organisation} {decision, select, support {supports} decline {does not sign} object {objects to} other {signed}} “{title}”',
      before:
        'On {at} this was recorded: {organisation}, represented by {signatory}, {decision, select, support {supports without signing} reservation {signed with a reservation} decline {does not sign} object {objects to} other {signed}} “{title}”, a text of {coalition}.\n\n{note, select, none {} reason {Reason: “{words}”\n\n} printed {Reservation, printed as a footnote to the list: “{words}”\n\n} other {Reservation, not printed: “{words}”\n\n}}Fingerprint of the text (SHA-256): {fingerprint}\n\nThis is the text, word for word. Please keep this mail: it is your receipt.',
      button: 'See the page of this text',
      after:
        '{recorded, select, yes {In the ledger of this round it is record {position}, and was its head then: {record}. From now on nobody can change it, or anything before it, unseen.\n\nYour receipt: {receipt}\n\nOnce the text is published, its page gives the whole ledger, and docs/ledger.mjs, a small script that comes with Undersigned, checks your receipt with it. With your name, function and address the receipt proves that the record names you; whoever does not have it learns nothing about you from the ledger.\n\n} other {}}Anybody can recompute the fingerprint without us: {check} says how.\n\n{withdraw, select, link {To withdraw, open the second link.} other {To withdraw, write to the focal points of {coalition}.}}',
    },
    signIn: {
      subject: 'Sign in to {coalition}: your link works until {until}',
      before:
        'Somebody, we hope you, asked to sign in to {coalition} with this address.\n\nThe button opens a page with one more button on it. You are signed in when you press that one, in the browser in which you asked.',
      button: 'Sign in',
      after:
        'The link works once, until {until}.\n\nIf it was not you, do nothing: without this mail nobody gets in.',
    },
    guestLink: {
      subject:
        '{inviter} invites you to {access, select, view {read} suggest {suggest other words in} other {comment on}} “{title}”: your link works until {until}',
      before:
        '{inviter}{organisation, select, none {} other { ({organisation})}} invites you to a text of {coalition}: “{title}”.\n\nYou may read it{access, select, view {} suggest {, comment on it and suggest other words} other { and comment on it}}. You need no account and no password: the page behind the button asks for your name and your organisation once, and these stand beside what you write.',
      button: 'Open the text',
      after:
        'The link is yours alone. It belongs to whoever uses it first, so please do not pass it on. It works until {until}, on every device of yours, unless it is taken back before.\n\nIf you do not know {inviter}, do nothing: you are on no list and will not be reminded. An answer to this mail goes to the person who invites you.',
    },
    invitation: {
      subject: 'You are invited to work with {coalition}: your link works until {until}',
      before:
        '{inviter} asks you to work on the joint texts of {coalition}{acting, select, yes {, acting for {organisation}} other {}}.\n\nUndersigned is where the organisations of a coalition write joint texts together, comment on them and sign them. It needs no password and no account elsewhere: a link in a mail lets you in.',
      button: 'Go in',
      after:
        'The page asks for your mail address, so that only you can use this link. It works once, until {until}; later, ask for a new one on the sign-in page with this address.\n\nIf you do not know {inviter}, do nothing: you are on no list and will not be reminded.',
    },
  },
};

export type Catalogue = typeof en;
