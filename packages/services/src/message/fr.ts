import type { Catalogue } from './en.js';

export const fr: Catalogue = {
  refusal: {
    signed_out: 'Vous n’êtes pas connecté·e. Demandez un lien de connexion et réessayez.',
    not_found: 'Il n’y a rien à cette adresse, ou ce contenu n’est pas partagé avec vous.',
    forbidden:
      'Vous pouvez consulter ce contenu, mais pas le modifier. Un point focal de la coalition peut vous en donner le droit.',
    choose_organisation:
      'Vous agissez ici pour plusieurs organisations. Choisissez laquelle vous représentez, puis réessayez.',
    bad_input: 'Une information manque ou n’est pas valable{field, select, other { : {field}} none {}}.',
    conflict:
      'Quelqu’un a modifié ce contenu entre-temps. Rien n’a été appliqué de votre côté ; vérifiez, puis recommencez si c’est toujours utile.',
    too_many_requests:
      'Trop de tentatives en peu de temps. Rien n’est perdu ; patientez {minutes, plural, one {une minute} other {# minutes}} et réessayez.',
    internal:
      'Un problème est survenu de notre côté. Ce qui était enregistré l’est toujours ; réessayez dans un instant.',
    guest_link_ended:
      'Ce lien d’invité·e a expiré ou a été retiré. Rien de ce que vous avez envoyé n’est perdu. Demandez-en un nouveau à la personne qui vous l’a donné.',
    guest_link_too_long:
      'Un lien d’invité·e est valable {days} jours au plus. Choisissez une date plus proche ; un nouveau lien pourra être créé plus tard.',
    guest_not_entered:
      'Personne n’a encore utilisé ce lien d’invité·e : il n’y a donc personne à faire entrer comme membre.',
    link_invalid: 'Ce lien a déjà servi, a expiré ou est incomplet. Demandez-en un nouveau.',
    address_not_confirmed: 'Saisissez l’adresse à laquelle le lien a été envoyé.',
    page_expired:
      'Cette page est restée longtemps ouverte : rien n’a encore été enregistré. Ce que vous avez écrit est toujours là ; appuyez une fois de plus sur le bouton.',
    foreign_page:
      'Ce formulaire n’a pas été envoyé depuis la page elle-même : rien n’a été enregistré. Ouvrez la page sur {host} et appuyez sur le bouton.',
    not_ticked:
      'Rien n’a été modifié : la case au-dessus du bouton n’est pas cochée. Cochez-la, puis appuyez de nouveau sur le bouton.',
    slug_taken: 'Une autre coalition utilise déjà cette adresse courte. Choisissez-en une autre.',
    already_set_up:
      'Cette installation est déjà configurée. Connectez-vous, ou demandez une invitation à un point focal.',
    organisation_exists:
      '« {name} » figure déjà dans l’annuaire, peut-être sous une autre orthographe. Rien n’a été ajouté.',
    membership_exists: 'Cette personne agit déjà ici pour cette organisation. Rien n’a été modifié.',
    last_focal_point:
      'C’est le seul point focal. Désignez-en d’abord un autre, pour que la coalition ne reste pas sans coordination.',
    mandate_over:
      'Ce dernier jour est passé : le mandat ne vaudrait jamais. Rien n’a été enregistré ; choisissez aujourd’hui ou un jour à venir.',
    mandate_held:
      'Cette personne a déjà un mandat sur ce point, valable au moins aussi longtemps. Rien n’a été enregistré ; pour le remplacer, mettez d’abord fin à celui-là.',
    mandate_not_theirs:
      'Cette personne n’agit pas, ou plus, pour cette organisation. Rien n’a été enregistré ; regardez qui en fait partie et choisissez à nouveau.',
    file_too_large: 'Ce fichier est trop volumineux : la limite est de {megabytes} Mo. Rien n’a été modifié.',
    file_not_readable:
      'Ce fichier n’a pas pu être lu. Rien n’a été modifié. Enregistrez-le au format CSV (ou texte) et réessayez.',
    picture_not_offered:
      'Ce fichier n’est pas une image PNG, JPEG ou WebP. Rien n’a été modifié. Un dessin (SVG, PDF) peut d’abord être enregistré au format PNG.',
    picture_too_large:
      'Cette image dépasse 25 millions de pixels. Rien n’a été modifié ; réduisez-la et réessayez.',
    picture_not_readable:
      'Cette image est abîmée ou incomplète. Rien n’a été modifié ; enregistrez-la de nouveau au format PNG et réessayez.',
    document_frozen:
      'Ce texte est gelé et ne peut plus être modifié. Toute modification demande une nouvelle édition.',
    phase_conflict: 'Ce texte n’en est pas à l’étape où cela est possible. Vérifiez son état et réessayez.',
    content_too_large:
      'Ce texte est trop long pour être repris en une fois. Rien n’a été modifié ; collez-le en plusieurs parties.',
    content_not_readable: 'Ce texte n’a pas pu être lu dans le format indiqué. Rien n’a été modifié.',
    content_no_text:
      'Un fichier Word, un PDF ou une image ne peut pas être repris comme texte. Rien n’a été modifié. Enregistrez-le comme page web (HTML) ou comme texte brut, ou copiez son contenu.',
    format_not_offered: 'Ce format n’est pas proposé. Choisissez parmi : {formats}.',
    answers_go_to_questions:
      'Une réponse commence par ses questions, non par un texte. Créez-la sans contenu, puis ajoutez les questions.',
    not_a_response: 'Seule une réponse à une consultation comporte des questions.',
    anchor_not_found:
      'Ces mots ne figurent plus dans le texte. Rien n’a été ajouté ; sélectionnez de nouveau le passage.',
    comment_closed: 'Ce fil est clos. Rouvrez-le pour y répondre.',
    observers_advise:
      'Les observateurs et les organisations intergouvernementales commentent un texte, sans suggérer d’autres mots. Écrivez ce que vous souhaitez dans un commentaire.',
    own_suggestion: 'Cette suggestion vient de votre propre organisation : elle a déjà votre soutien.',
    suggestion_decided:
      'Cette suggestion a été tranchée ou retirée entre-temps. Rien n’a été modifié. Rechargez la page pour voir où elle en est.',
    suggestion_stale:
      'Les mots visés par cette suggestion ont changé. Elle ne peut pas être retenue telle quelle. Reformulez-la avec vos propres mots sur la page de relecture.',
    suggestions_collide:
      'Certaines de ces suggestions modifient les mêmes mots. Aucune n’a été retenue. Choisissez-en une par passage, ou reformulez-les ensemble avec vos propres mots.',
    suggestions_apart:
      'Ces suggestions ne portent pas sur un même paragraphe encore présent dans le texte : une seule formulation ne peut pas y répondre. Rien n’a été modifié. Écrivez vous-même les mots dans le texte, puis tranchez chacune d’elles.',
    paragraph_reads_otherwise:
      'Ce paragraphe a été modifié pendant que vous écriviez. Rien n’a été enregistré. Vos mots sont toujours là ; comparez-les au paragraphe tel qu’il est maintenant, puis envoyez-les de nouveau.',
    wording_unchanged:
      'Le paragraphe est déjà rédigé ainsi. Écrivez la formulation voulue ; pour laisser le texte tel quel, ne retenez pas la suggestion et dites pourquoi.',
    support_needs_organisation:
      'Le soutien est apporté par une organisation, et vous n’en représentez aucune ici.',
    reason_needed:
      'Dites pourquoi : la personne qui a fait la remarque reçoit le motif avec la suite donnée. Rien n’a été modifié.',
    mention_not_reader:
      'Une personne ou une organisation que vous mentionnez ne peut pas lire ce fil. Retirez la mention, ou donnez-lui d’abord accès au texte. Rien n’a été envoyé.',
    not_a_drafter:
      'Un commentaire ne peut être confié qu’à une personne qui rédige ce texte. Rien n’a été modifié.',
    answer_over_limit:
      'La réponse à la question {label} dépasse de {over} sa limite de {limit}. Raccourcissez-la avant de geler.',
    text_empty: 'Il n’y a pas encore de texte. Rédigez avant de geler.',
    suggestions_waiting:
      '{count, plural, one {Une suggestion retenue ne figure} other {# suggestions retenues ne figurent}} pas encore dans le texte. Le texte n’est pas gelé sans ces mots : attendez un instant, puis rechargez la page.',
    invisible_characters:
      'Le texte contient {count, plural, one {un caractère invisible} other {# caractères invisibles}}. Vérifiez les passages indiqués et confirmez, ou supprimez-les.',
    deadline_past: 'Ce moment est déjà passé. Choisissez-en un plus tard.',
    deadline_not_a_time:
      'Cette heure n’existe pas ce jour-là dans ce fuseau horaire : on passe à l’heure d’été. Choisissez une autre heure.',
    schedule_order:
      'La signature s’ouvre avant de se clore, et le texte paraît après la clôture. Mettez les moments dans cet ordre.',
    closes_too_late:
      'La campagne se terminerait trop tard pour envoyer la liste. Choisissez un moment antérieur à l’échéance du destinataire.',
    reminded_lately:
      'Toutes les organisations choisies ont reçu un rappel depuis moins d’un jour, ou n’ont personne à qui écrire ici. Rien n’a été envoyé.',
    round_not_open: 'Cette campagne de signature n’est pas ouverte.',
    round_not_yet_open: 'Cette campagne de signature n’est pas encore ouverte.',
    round_closed:
      'Cette campagne s’est terminée le {closedAt}. Votre signature n’a pas été enregistrée. Écrivez aux points focaux pour figurer sur la prochaine liste.',
    round_exists: 'Une campagne de signature existe déjà pour cette édition.',
    round_still_open: 'Une campagne de signature est encore ouverte pour cette édition. Clôturez-la d’abord.',
    edition_changed:
      'Le texte a changé depuis l’ouverture de cette page. Rien n’a été enregistré ; relisez le texte actuel avant de signer.',
    correction_under_way:
      'Une correction de ce texte est déjà en cours. Terminez-la ou abandonnez-la d’abord.',
    correction_moved:
      'Cette correction a avancé depuis l’ouverture de la page. Rien n’a été modifié ; regardez où elle en est.',
    correction_empty:
      'Rien dans le texte ne diffère de l’édition qui est en cours de signature. Modifiez d’abord le texte.',
    correction_not_weighed:
      'Deux points focaux disent pour chaque passage si le changement est rédactionnel ou de fond. Il manque encore un second avis pour certains passages.',
    correction_too_late:
      'La signature a pris fin le {closedAt} : plus personne ne pourrait confirmer un changement de fond. Rien n’a été appliqué ; abandonnez la correction, ou publiez le texte tel qu’il a été signé.',
    already_signed: '{name} a déjà signé ce texte. Rien n’a été enregistré deux fois.',
    sign_on_not_found: 'Cette signature n’existe pas.',
    reservation_needed: 'Précisez en quoi consiste la réserve.',
    reservation_not_chosen:
      'Vous avez formulé une réserve tout en choisissant de signer sans réserve. Choisissez « signer avec une réserve » ou videz le champ.',
    second_needed:
      'Pour ce texte, une seconde personne de votre organisation confirme. Indiquez l’adresse de courriel de l’une d’elles. Rien n’a été enregistré.',
    second_is_first:
      'C’est la boîte de la première personne. Indiquez l’adresse de quelqu’un d’autre dans votre organisation. Rien n’a été enregistré.',
    text_for_invited:
      'Jusqu’à sa publication, ce texte est réservé aux organisations invitées. Rien n’a été enregistré. Utilisez le lien de votre propre courriel ou écrivez aux points focaux.',
    nothing_to_vouch:
      'Quelque chose atteste déjà cette signature, ou elle n’est pas encore confirmée. Regardez la liste telle qu’elle est maintenant.',
    not_eligible:
      'Ce texte est signé par les organisations de la coalition, et ce nom ne figure pas dans son annuaire. Rien n’a été enregistré. Vérifiez l’orthographe ou écrivez aux points focaux.',
    may_only_support:
      'Pour ce texte, les observateurs et les organisations intergouvernementales soutiennent sans signer. Rien n’a été enregistré ; choisissez « soutenir ».',
    no_organisation:
      'Vous n’agissez ici pour aucune organisation ; il n’y a donc personne au nom de qui prendre position.',
    paragraph_changed:
      'Ce paragraphe a été modifié pendant que vous le lisiez. Relisez-le tel qu’il est maintenant, puis dites ce qu’en pense votre organisation.',
    position_newer:
      'Quelqu’un de votre organisation a répondu ici entre-temps ; rien n’a été modifié. Voyez sa réponse, puis dites s’il en va autrement.',
    paragraph_gone: 'Ce paragraphe ne figure plus dans le texte.',
    lift_needed: 'Précisez ce qui lèverait la ligne rouge.',
    lift_not_chosen:
      'Vous avez écrit ce qui lèverait une ligne rouge tout en choisissant une autre réponse. Choisissez « ligne rouge » ou videz le champ.',
    suggestion_elsewhere:
      'Une suggestion dont vous parlez ne porte pas sur ce paragraphe, ou a été tranchée entre-temps. Voyez celles qui sont ouvertes maintenant.',
    addressee_exists: '{email} figure déjà dans le carnet des destinataires. Rien n’a été ajouté.',
    already_sent:
      'Le texte est déjà parti à {institution}, ou il est en route. Rien n’a été envoyé ; regardez la liste telle qu’elle est maintenant.',
    not_published: 'Un texte est envoyé à ses destinataires une fois publié. Rien n’a été envoyé.',
    day_to_come: 'Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour passé.',
    pdf_not_made:
      'Le PDF n’a pas pu être préparé. Rien n’a changé ; réessayez dans une minute ou prenez le fichier Word.',
    attachments_too_large:
      'Les fichiers à joindre dépassent ensemble {megabytes} Mo, ce que beaucoup de serveurs de courrier refusent. Rien n’a été envoyé.',
  },
  person: { former: 'un·e ancien·ne membre', formerGuest: 'un·e ancien·ne invité·e' },
  signOn: {
    notMe: 'Je n’ai pas signé',
    notUs: 'Nous ne signons pas',
  },
  delivery: {
    salutation: 'Madame, Monsieur,',
    removed: 'nom retiré',
  },
  correction: {
    place: {
      title: 'Le titre',
      language: 'La langue du texte',
      heading: 'Un intertitre',
      paragraph: 'Paragraphe {number}',
      question: 'Question {number, select, none {sans numéro} other {{number}}}',
      other: 'Une liste ou un tableau',
    },
    formatting: 'mise en forme seulement',
    added: 'nouveau',
    removed: 'supprimé',
    before: 'Il était écrit :',
    after: 'Il est écrit désormais :',
    withdraw: 'Retirer la signature',
  },
  notice: {
    asGuest: '{person} ({organisation}, invité·e)',
    reason: {
      mentioned: '{who} vous mentionne dans « {title} »',
      organisationMentioned: '{who} mentionne votre organisation dans « {title} »',
      assigned: '{who} vous a confié un commentaire sur « {title} »',
      answered: '{who} a répondu à votre commentaire sur « {title} »',
      settled:
        'Votre commentaire sur « {title} » {outcome, select, accepted {a été retenu} partly {a été retenu en partie} rejected {n’a pas été retenu} meeting {a été renvoyé à la réunion} other {a été clos}} par {who}',
      reopened: '{who} a rouvert votre commentaire sur « {title} »',
      followed: '{who} a écrit dans un fil auquel vous participez, sur « {title} »',
      threadSettled:
        'Un fil auquel vous participez, sur « {title} », {outcome, select, accepted {a été retenu} partly {a été retenu en partie} rejected {n’a pas été retenu} meeting {a été renvoyé à la réunion} other {a été clos}} par {who}',
      threadReopened: '{who} a rouvert un fil auquel vous participez, sur « {title} »',
      commented: '{who} a commenté « {title} »',
      suggested: '{who} suggère d’autres mots dans « {title} »',
      redLine:
        '{who} a posé une ligne rouge {paragraph, select, gone {à un paragraphe supprimé} other {au paragraphe {paragraph}}} de « {title} »',
      askedAgain:
        'Votre position sur {paragraph, select, gone {un paragraphe supprimé} other {le paragraphe {paragraph}}} de « {title} » tient-elle toujours ? {paragraph, select, gone {Les mots ont disparu} other {Les mots ont changé}}',
      suggestionSettled:
        'Votre suggestion pour « {title} » {outcome, select, accepted {a été retenue} partly {a été retenue en d’autres termes} rejected {n’a pas été retenue} meeting {a été renvoyée à la réunion} other {a été tranchée}} par {who}',
      supportSettled:
        'Une suggestion pour « {title} » que vous souteniez {outcome, select, accepted {a été retenue} partly {a été retenue en d’autres termes} rejected {n’a pas été retenue} meeting {a été renvoyée à la réunion} other {a été tranchée}} par {who}',
      suggestionReopened:
        'Votre suggestion pour « {title} » avait été retenue, mais n’a pas pu être inscrite dans le texte, qui avait changé ou était gelé entre-temps. Elle est de nouveau ouverte',
      suggestionWaits:
        'Une suggestion retenue pour « {title} » n’a pas pu être inscrite dans le texte, qui avait changé ou était gelé entre-temps. Elle attend une nouvelle décision',
      toRead: '« {title} » est ouvert aux commentaires',
      endsSoon:
        'La relecture de « {title} » se termine bientôt : vos commentaires sont attendus jusqu’au {until}',
      dated: 'Les commentaires sur « {title} » sont attendus jusqu’au {until}',
      toDecide: '« {title} » peut être signé jusqu’au {until}',
      deadlineMoved: 'La nouvelle échéance pour signer « {title} » est le {until}',
      published: '« {title} » a été publié avec la liste de ses signataires',
    },
    quote: 'À propos de ces mots : « {quote} »',
    proposed: 'Suggestion : « {words} »',
    takenOut: 'Suggestion : supprimer ces mots.',
    unsubscribe: 'Ne plus recevoir ces courriels',
  },
  mail: {
    notice: {
      subject: '{sentence}',
      before: '{sentence}.',
      button: 'Ouvrir le texte',
      after:
        '« {coalition} » prépare ses textes communs avec Undersigned. Sous « Mon profil et mes réglages », vous choisissez ce qui vous est envoyé et quand. Sur la page d’un texte, vous pouvez arrêter les courriels qui le concernent.',
    },
    notices: {
      subject:
        '{coalition} : {count, plural, one {# nouvelle} other {# nouvelles}} qui vous {count, plural, one {concerne} other {concernent}}',
      before: 'Voici ce qui s’est passé dans « {coalition} » et qui vous concerne :',
      button: 'Voir la liste',
      after:
        '« {coalition} » prépare ses textes communs avec Undersigned. Sous « Mon profil et mes réglages », vous choisissez ce qui vous est envoyé et quand. Sur la page d’un texte, vous pouvez arrêter les courriels qui le concernent.',
    },
    guestNotice: {
      subject: '{sentence}',
      before: '{sentence}.',
      button: 'Ouvrir le texte',
      after:
        'Vous lisez ce texte de « {coalition} » en tant qu’invité·e et avez demandé à être averti·e quand quelqu’un vous répond ou décide de la suite donnée à ce que vous avez écrit. Le bouton est votre accès personnel jusqu’au {until} ; merci de ne pas le transmettre.',
    },
    guestNotices: {
      subject:
        '« {title} » : {count, plural, one {# nouvelle} other {# nouvelles}} qui vous {count, plural, one {concerne} other {concernent}}',
      before: 'Voici ce qui s’est passé dans « {title} » et qui vous concerne :',
      button: 'Ouvrir le texte',
      after:
        'Vous lisez ce texte de « {coalition} » en tant qu’invité·e et avez demandé à être averti·e quand quelqu’un vous répond ou décide de la suite donnée à ce que vous avez écrit. Le bouton est votre accès personnel jusqu’au {until} ; merci de ne pas le transmettre.',
    },
    roundInvitation: {
      subject: '{organisation} signe-t-elle ? « {title} » : décision souhaitée avant le {until}',
      before:
        '« {coalition} » demande à {organisation} de signer « {title} ». Voici le texte, mot pour mot :',
      button: 'Décider pour {organisation}',
      after:
        'Le bouton ouvre une page qui vous est réservée : vous pouvez y signer, avec ou sans réserve, indiquer que la validation interne est en cours et jusqu’à quand, ou refuser. Rien ne se passe tant que vous n’y appuyez pas sur un bouton.\n\nLa signature prend fin le {until}. Le lien est personnel : qui le possède peut décider pour {organisation} ; merci de ne pas le transférer.',
    },
    roundReminder: {
      subject:
        '{standing, select, lapsed {À confirmer} unseconded {Il manque la seconde personne} clearance {La validation est-elle acquise ?} interested {Il ne manque que la signature} other {Il manque votre réponse}} : « {title} », jusqu’au {until}',
      before:
        '{standing, select, lapsed {{organisation} a signé « {title} » avant sa modification. La signature ne compte pas pour le nouveau texte tant que vous ne la confirmez pas.} unseconded {{organisation} veut signer « {title} ». La signature ne compte pas encore : la seconde personne, à qui nous avons écrit, ne l’a pas confirmée. Merci de lui demander de regarder sa boîte de réception.} clearance {{organisation} a indiqué que « {title} » est en cours de validation interne{expected, select, none {} other {, et que la réponse est attendue le {expected}}}.} interested {{organisation} a indiqué vouloir signer « {title} », et n’a pas encore signé.} seen {Une personne de {organisation} a consulté « {title} ». Aucune décision n’a encore été prise.} other {« {coalition} » a demandé à {organisation} de signer « {title} ». Aucune décision n’a encore été prise.}}',
      button: 'Décider pour {organisation}',
      after:
        'La signature prend fin le {until}. Un refus, ou une date de validation plus tardive, nous aide aussi : qui a tranché ne reçoit plus de rappel.',
    },
    deadlineMoved: {
      subject: 'Nouvelle échéance, le {until} : « {title} »',
      before:
        'L’échéance pour signer « {title} » est déplacée du {before} au {until}. {organisation} n’a pas encore pris de décision.',
      button: 'Décider pour {organisation}',
      after: 'Le lien est personnel. Rien ne se passe tant que vous n’appuyez pas sur un bouton de sa page.',
    },
    roundHeldBack: {
      subject: 'Non publié : « {title} » n’a pas atteint son objectif',
      before:
        '« {title} » devait être publié automatiquement maintenant. Il ne l’a pas été, faute d’avoir atteint son objectif : {signatories, plural, one {# organisation} other {# organisations}}{goal, plural, =0 {} other { sur #}} {signatories, plural, one {a signé} other {ont signé}}, de {countries} pays{countriesGoal, plural, =0 {} other { sur #}}.',
      button: 'Décider de la suite',
      after: 'Un point focal peut le publier malgré tout. Rien d’autre ne se fait automatiquement.',
    },
    correctionCarried: {
      subject:
        'Texte corrigé : « {title} ». Votre signature reste valable{isOpen, select, yes { ; retirez-la avant le {until} en cas de désaccord} other {}}',
      before:
        '{organisation} {decision, select, support {soutient} other {a signé}} « {title} ». Le texte a été corrigé depuis, en {passages, plural, one {un passage} other {# passages}}. Deux points focaux de « {coalition} » {passages, plural, one {l’ont examiné} other {les ont examinés}} et constatent que le sens reste le même : la signature vaut donc pour le texte corrigé. Vous n’avez rien à faire.\n\nVoici ce qui a changé :',
      button: 'Voir la signature',
      after:
        'L’empreinte du texte commençait par {before} et commence maintenant par {after}. Le registre de la signature cite les deux.\n\nSi {organisation} n’est pas d’accord, ouvrez le second lien et retirez la signature{isOpen, select, yes {, de préférence avant le {until}, date de clôture} other { avant la publication de la liste}}.',
    },
    correctionAsks: {
      subject:
        'À confirmer avant le {until} : « {title} » a changé après {decision, select, support {le soutien} other {la signature}} de {organisation}',
      before:
        '{organisation} {decision, select, support {a soutenu} other {a signé}} « {title} ». Le texte a changé depuis, en {passages, plural, one {un passage} other {# passages}}, et pas seulement dans sa formulation. Personne ne compte donc pour le nouveau texte sans l’avoir confirmé.\n\nVoici ce qui a changé, et rien d’autre :',
      button: 'Confirmer le texte modifié',
      after:
        'Le bouton ouvre une page avec ces changements et un seul bouton. Appuyez dessus avant le {until}, date de clôture.\n\nL’empreinte du texte commençait par {before} et commence maintenant par {after}. Si vous ne faites rien, ce que {organisation} a {decision, select, support {soutenu} other {signé}} reste enregistré pour le texte antérieur et n’est pas imprimé avec le nouveau.',
    },
    delivery: {
      subject: '« {title} » : un texte de « {coalition} »',
      before:
        '« {title} » est signé par {signatories, plural, one {# organisation} other {# organisations}}. Vous le trouverez ci-dessous mot pour mot, et en pièce jointe avec la liste des signataires.',
      button: 'Voir le texte et la liste là où ils sont publiés',
      after:
        '{sender} envoie ce message au nom de « {coalition} ». Si vous y répondez, votre réponse parvient à {sender}.\n\nEmpreinte du texte (SHA-256) : {fingerprint}. Chacun peut la recalculer : {check} explique comment.',
    },
    signOn: {
      subject:
        'À confirmer{isOpen, select, yes { avant le {until}} other {}} : {organisation} {decision, select, support {soutient} other {signe}} « {title} »',
      before:
        'Une demande de signature a été faite sur la page de « {coalition} » – par vous, nous l’espérons. Voici ce qu’elle indique : {organisation} {decision, select, support {soutient sans le signer} reservation {signe avec une réserve} other {signe}} le texte suivant :\n\n« {title} »\n\n{note, select, none {} reason {Motif : « {words} »\n\n} printed {Réserve, imprimée en note de la liste : « {words} »\n\n} other {Réserve, non imprimée : « {words} »\n\n}}Signataire : {signatory}. L’empreinte du texte commence par {fingerprint} ; si une seule lettre du texte change, l’empreinte n’est plus la même.\n\nRien n’est encore pris en compte. Le bouton ouvre une page avec un second bouton : c’est celui-là qui vaut confirmation.',
      button: 'Confirmer',
      after:
        '{isOpen, select, yes {Merci de confirmer avant le {until}, date de clôture.} other {La signature a pris fin le {until}. Les signatures tardives sont encore acceptées ; elles figureront dans la prochaine édition de la liste.}}\n\nSi la demande ne vient pas de vous, signalez-le au moyen du second lien, ou ne faites rien : sans vous, rien n’est enregistré.',
    },
    signOnRecorded: {
      subject:
        'Est-ce exact ? {organisation} {decision, select, support {soutient} other {signe}} « {title} » : enregistré en votre nom',
      before:
        'Un point focal de « {coalition} » a enregistré, d’après ce que vous ou votre organisation lui aviez indiqué : {organisation} {decision, select, support {soutient sans le signer} reservation {signe avec une réserve} other {signe}} le texte suivant :\n\n« {title} »\n\n{note, select, none {} reason {Motif : « {words} »\n\n} printed {Réserve, imprimée en note de la liste : « {words} »\n\n} other {Réserve, non imprimée : « {words} »\n\n}}Signataire : {signatory}. L’empreinte du texte commence par {fingerprint}.\n\nCette signature est déjà prise en compte ; elle reste provisoire tant que vous ne l’avez pas confirmée. Le bouton ouvre une page avec le texte et un second bouton.',
      button: 'Confirmer',
      after:
        '{isOpen, select, yes {Merci de confirmer avant le {until}, date de clôture.} other {La signature a pris fin le {until}. Les signatures tardives sont encore acceptées ; elles figureront dans la prochaine édition de la liste.}}\n\nSi ce n’est pas exact, signalez-le au moyen du second lien : la signature est aussitôt retirée.',
    },
    signOnSecond: {
      subject:
        'Votre confirmation{isOpen, select, yes { avant le {until}} other {}} : {organisation} {decision, select, support {soutient} other {signe}} « {title} »',
      before:
        '{signatory} a indiqué, au nom de {organisation}, que celle-ci {decision, select, support {soutient sans le signer} reservation {signe avec une réserve} other {signe}} le texte suivant :\n\n« {title} »\n\n{note, select, none {} reason {Motif : « {words} »\n\n} printed {Réserve, imprimée en note de la liste : « {words} »\n\n} other {Réserve, non imprimée : « {words} »\n\n}}« {coalition} » demande qu’une seconde personne de l’organisation confirme, et votre adresse a été donnée à cet effet. L’empreinte du texte commence par {fingerprint}.\n\nRien n’est encore pris en compte. Le bouton ouvre une page avec le texte et un second bouton : c’est celui-là qui vaut confirmation.',
      button: 'Lire et confirmer',
      after:
        '{isOpen, select, yes {Merci de confirmer avant le {until}, date de clôture.} other {La signature a pris fin le {until}. Les signatures tardives sont encore acceptées ; elles figureront dans la prochaine édition de la liste.}}\n\nSi votre organisation ne signe pas, signalez-le au moyen du second lien, ou ne faites rien : sans vous, la signature ne compte pas.',
    },
    signOnMerged: {
      subject: 'Comptée une seule fois : {organisation} et « {title} »',
      before:
        'Les points focaux de « {coalition} » ont constaté que {organisation} et {kept}, qui figure aussi dans la liste de « {title} », sont une même organisation. Une organisation a une seule voix : la signature de {kept} compte, la vôtre est conservée comme doublon.\n\nS’il s’agit de deux organisations différentes, écrivez aux points focaux : ils peuvent compter les deux.',
      button: 'Voir la page de ce texte',
      after: 'Si c’est exact, vous n’avez rien à faire.',
    },
    signOnReceipt: {
      subject:
        'Enregistré : {organisation} {decision, select, support {soutient} decline {ne signe pas} object {s’oppose à} other {a signé}} « {title} »',
      before:
        'Voici ce qui a été enregistré le {at} : {organisation}, représentée par {signatory}, {decision, select, support {soutient sans le signer} reservation {a signé avec une réserve} decline {ne signe pas} object {s’oppose à} other {a signé}} « {title} », texte commun de « {coalition} ».\n\n{note, select, none {} reason {Motif : « {words} »\n\n} printed {Réserve, imprimée en note de la liste : « {words} »\n\n} other {Réserve, non imprimée : « {words} »\n\n}}Empreinte du texte (SHA-256) : {fingerprint}\n\nVoici le texte, mot pour mot. Conservez ce message : il vaut accusé de réception.',
      button: 'Voir la page de ce texte',
      after:
        '{recorded, select, yes {Dans le registre de cette campagne, c’est l’inscription {position}, la dernière à ce moment-là : {record}. Désormais, personne ne peut la modifier, ni rien de ce qui la précède, sans que cela se voie.\n\nVotre reçu : {receipt}\n\nUne fois le texte publié, sa page donne accès à tout le registre, et docs/ledger.mjs, un petit programme fourni avec Undersigned, permet d’y vérifier votre reçu. Avec vos nom, fonction et adresse, ce reçu prouve que l’inscription vous désigne ; sans lui, le registre n’apprend rien sur vous.\n\n} other {}}Toute personne peut recalculer cette empreinte par ses propres moyens : {check} explique comment.\n\n{withdraw, select, link {Pour retirer cette signature, ouvrez le second lien.} other {Pour revenir sur cette décision, écrivez aux points focaux de « {coalition} ».}}',
    },
    signIn: {
      subject: 'Connexion à « {coalition} » : votre lien est valable jusqu’au {until}',
      before:
        'Une demande de connexion à « {coalition} » a été faite avec votre adresse – par vous, nous l’espérons.\n\nLe bouton ouvre une page avec un second bouton. C’est celui-là qui vous connecte, dans le navigateur où vous avez fait la demande.',
      button: 'Se connecter',
      after:
        'Ce lien ne sert qu’une fois, jusqu’au {until}.\n\nSi la demande ne vient pas de vous, ne faites rien : sans ce message, personne ne peut entrer.',
    },
    guestLink: {
      subject:
        '{inviter} vous invite à {access, select, view {lire} suggest {suggérer d’autres mots dans} other {commenter}} « {title} » : lien valable jusqu’au {until}',
      before:
        '{inviter}{organisation, select, none {} other { ({organisation})}} vous invite à consulter un texte de « {coalition} » : « {title} ».\n\nVous pouvez le lire{access, select, view {} suggest {, le commenter et suggérer d’autres mots} other { et le commenter}}. Ni compte ni mot de passe : la page qui s’ouvre vous demande une seule fois votre nom et votre organisation, qui figureront à côté de ce que vous écrirez.',
      button: 'Ouvrir le texte',
      after:
        'Ce lien est personnel. Il appartient à la première personne qui l’utilise : ne le transmettez pas. Il fonctionne jusqu’au {until}, sur tous vos appareils, sauf s’il est retiré avant cette date.\n\nSi vous ne connaissez pas {inviter}, ne faites rien : vous n’êtes sur aucune liste et ne recevrez pas de rappel. Une réponse à ce courriel parvient à la personne qui vous invite.',
    },
    invitation: {
      subject: 'Invitation à rejoindre « {coalition} » : lien valable jusqu’au {until}',
      before:
        '{inviter} vous invite à travailler aux textes communs de « {coalition} »{acting, select, yes {, au nom de l’organisation « {organisation} »} other {}}.\n\nUndersigned est l’espace où les organisations d’une coalition rédigent ensemble leurs textes communs, les commentent et les signent. Ni mot de passe ni compte : un lien reçu par courriel suffit pour entrer.',
      button: 'Entrer',
      after:
        'La page vous demandera votre adresse, pour que vous seul·e puissiez utiliser ce lien. Il ne sert qu’une fois, jusqu’au {until} ; ensuite, demandez-en un nouveau sur la page de connexion avec cette adresse.\n\nSi vous ne connaissez pas {inviter}, ne faites rien : vous n’êtes sur aucune liste et ne recevrez pas de rappel.',
    },
  },
};
