import type { PageCatalogue } from './page-catalogue.js';

/** What the services say on the public pages, and in mails to those who sign there. */
export const de: PageCatalogue = {
  refusal: {
    not_found: 'Hier ist nichts, oder es ist nicht für Sie freigegeben.',
    forbidden:
      'Sie dürfen das ansehen, aber nicht ändern. Eine Ansprechperson des Bündnisses kann Ihnen das Recht geben.',
    bad_input:
      'In dem, was Sie geschickt haben, fehlt etwas oder ist nicht so, wie es sein soll{field, select, other {: {field}} none {}}.',
    conflict:
      'Jemand hat das inzwischen geändert. Nichts von Ihnen wurde übernommen; sehen Sie es sich noch einmal an und wiederholen Sie es, wenn es noch richtig ist.',
    too_many_requests:
      'Zu viele Versuche in kurzer Zeit. Nichts ging verloren; warten Sie {minutes, plural, one {eine Minute} other {# Minuten}} und versuchen Sie es noch einmal.',
    internal:
      'Bei uns ist etwas schiefgegangen. Was vorher gespeichert war, ist noch da; bitte versuchen Sie es in einem Augenblick noch einmal.',
    link_invalid: 'Dieser Link ist benutzt, abgelaufen oder nicht vollständig. Bitten Sie um einen neuen.',
    page_expired:
      'Diese Seite war lange geöffnet, darum wurde noch nichts erfasst. Was Sie geschrieben haben, steht noch da: Drücken Sie den Knopf noch einmal.',
    foreign_page:
      'Dieses Formular wurde nicht von der Seite selbst geschickt, darum wurde nichts erfasst. Öffnen Sie die Seite auf {host} und drücken Sie dort den Knopf.',
    content_too_large: 'Das ist zu viel Text auf einmal. Nichts wurde geändert; fassen Sie sich kürzer.',
    pdf_not_made:
      'Das PDF konnte gerade nicht erstellt werden. Nichts hat sich geändert; versuchen Sie es in einer Minute noch einmal, oder nehmen Sie die Word-Datei.',
    round_not_open: 'Diese Unterzeichnung ist nicht offen.',
    round_not_yet_open: 'Diese Unterzeichnung ist noch nicht eröffnet.',
    round_closed:
      'Diese Unterzeichnung endete am {closedAt}. Ihre Unterschrift wurde nicht erfasst. Schreiben Sie an die Ansprechpersonen, um in die nächste Liste aufgenommen zu werden.',
    edition_changed:
      'Der Text hat sich geändert, seit diese Seite geöffnet wurde. Nichts wurde erfasst; lesen Sie den Text, wie er jetzt ist, und unterzeichnen Sie dann.',
    already_signed: '{name} hat diesen Text bereits unterzeichnet. Nichts wurde doppelt erfasst.',
    sign_on_not_found: 'Diese Unterschrift gibt es nicht.',
    not_ticked:
      'Nichts wurde geändert: Das Häkchen über dem Knopf fehlt. Setzen Sie es und drücken Sie den Knopf noch einmal.',
    reservation_needed: 'Bitte sagen Sie, worin der Vorbehalt besteht.',
    reservation_not_chosen:
      'Sie haben einen Vorbehalt geschrieben und gewählt, ohne Vorbehalt zu unterzeichnen. Wählen Sie „unterzeichnet mit Vorbehalt“, oder leeren Sie das Feld.',
    second_needed:
      'Bei dieser Unterzeichnung bestätigt eine zweite Person Ihrer Organisation. Bitte geben Sie deren E-Mail-Adresse an. Nichts wurde erfasst.',
    second_is_first:
      'Das ist das Postfach der ersten Person. Bitte geben Sie die Adresse einer anderen Person Ihrer Organisation an. Nichts wurde erfasst.',
    text_for_invited:
      'Bis zu seiner Veröffentlichung ist dieser Text nur für Eingeladene. Nichts wurde erfasst. Benutzen Sie den Link in Ihrer eigenen E-Mail, oder schreiben Sie an die Ansprechpersonen.',
    not_eligible:
      'Diesen Text unterzeichnen die Organisationen des Bündnisses, und dieser Name steht nicht in dessen Verzeichnis. Nichts wurde erfasst. Prüfen Sie die Schreibweise, oder schreiben Sie an die Ansprechpersonen.',
    may_only_support:
      'Bei dieser Unterzeichnung unterstützen Beobachter und zwischenstaatliche Organisationen, ohne zu unterzeichnen. Nichts wurde erfasst; wählen Sie „unterstützt, ohne zu unterzeichnen“.',
  },
  person: { former: 'ein ehemaliges Mitglied' },
  signOn: {
    notMe: 'Ich habe das nicht unterzeichnet',
    notUs: 'Wir unterzeichnen das nicht',
  },
  correction: {
    place: {
      title: 'Der Titel',
      language: 'Die Sprache des Textes',
      heading: 'Eine Überschrift',
      paragraph: 'Absatz {number}',
      question: 'Frage {number, select, none {ohne Nummer} other {{number}}}',
      other: 'Eine Liste oder eine Tabelle',
    },
    formatting: 'nur die Gestaltung',
    added: 'neu',
    removed: 'gestrichen',
    before: 'Bisher stand da:',
    after: 'Jetzt steht da:',
    withdraw: 'Die Unterschrift zurückziehen',
  },
  mail: {
    correctionCarried: {
      subject:
        'Berichtigt: „{title}“. Ihre Unterschrift gilt weiter{isOpen, select, yes {; wenn Sie nicht einverstanden sind, ziehen Sie sie bis {until} zurück} other {}}',
      before:
        '{organisation} {decision, select, support {unterstützt „{title}“} other {hat „{title}“ unterzeichnet}}. Seitdem wurde der Text berichtigt, an {passages, plural, one {einer Stelle} other {# Stellen}}. Zwei Ansprechpersonen von {coalition} haben {passages, plural, one {sie} other {jede davon}} angesehen und festgestellt, dass der Sinn gleich bleibt; darum gilt die Unterschrift für den berichtigten Text. Sie müssen nichts tun.\n\nDas hat sich geändert:',
      button: 'Die Unterschrift ansehen',
      after:
        'Der Fingerabdruck des Textes begann mit {before} und beginnt jetzt mit {after}. Das Register der Unterzeichnung nennt beide.\n\nWenn {organisation} nicht einverstanden ist, öffnen Sie den zweiten Link und ziehen Sie die Unterschrift zurück{isOpen, select, yes {, am besten bis {until}, dann endet die Unterzeichnung} other {, bevor die Liste veröffentlicht wird}}.',
    },
    correctionAsks: {
      subject:
        'Bitte bestätigen Sie bis {until}: „{title}“ wurde geändert, nachdem {organisation} {decision, select, support {ihn unterstützt hatte} other {unterzeichnet hatte}}',
      before:
        '{organisation} {decision, select, support {unterstützt „{title}“} other {hat „{title}“ unterzeichnet}}. Seitdem wurde der Text geändert, an {passages, plural, one {einer Stelle} other {# Stellen}}, und nicht nur im Ausdruck. Für den neuen Text zählt darum niemand, der ihn nicht bestätigt hat.\n\nDas hat sich geändert und sonst nichts:',
      button: 'Den geänderten Text bestätigen',
      after:
        'Der Knopf öffnet eine Seite mit diesen Änderungen und einem Knopf. Bitte drücken Sie ihn bis {until}, dann endet die Unterzeichnung.\n\nDer Fingerabdruck des Textes begann mit {before} und beginnt jetzt mit {after}. Wenn Sie nichts tun, bleibt {decision, select, support {die Unterstützung} other {die Unterschrift}} von {organisation} für den früheren Text erfasst und wird mit dem neuen nicht abgedruckt.',
    },
    signOn: {
      subject:
        'Bitte bestätigen Sie{isOpen, select, yes { bis {until}} other {}}: {organisation} {decision, select, support {unterstützt} other {unterzeichnet}} „{title}“',
      before:
        'Jemand, wir hoffen Sie, hat auf der Seite von {coalition} angegeben: {organisation} {decision, select, support {unterstützt den Text, ohne ihn zu unterzeichnen} reservation {unterzeichnet den Text mit Vorbehalt} other {unterzeichnet den Text}}:\n\n„{title}“\n\n{note, select, none {} reason {Grund: „{words}“\n\n} printed {Vorbehalt, als Fußnote zur Liste abgedruckt: „{words}“\n\n} other {Vorbehalt, nicht abgedruckt: „{words}“\n\n}}Unterzeichnet durch: {signatory}. Der Fingerabdruck des Textes beginnt mit {fingerprint}; ändert sich ein einziger Buchstabe, wird es ein anderer.\n\nNoch zählt nichts. Der Knopf öffnet eine Seite mit einem weiteren Knopf; die Unterschrift zählt, wenn Sie diesen drücken.',
      button: 'Bestätigen',
      after:
        '{isOpen, select, yes {Bitte bestätigen Sie bis {until}, dann endet die Unterzeichnung.} other {Die Unterzeichnung endete am {until}. Unterschriften werden weiter angenommen; sie stehen in der nächsten Ausgabe der Liste.}}\n\nWenn Sie es nicht waren, öffnen Sie den zweiten Link und sagen Sie es, oder tun Sie nichts: Ohne Sie wird nichts erfasst.',
    },
    signOnRecorded: {
      subject:
        'Stimmt das? {organisation} {decision, select, support {unterstützt} other {unterzeichnet}} „{title}“: für Sie erfasst',
      before:
        'Eine Ansprechperson von {coalition} hat erfasst, was Sie oder Ihre Organisation ihr gesagt haben: {organisation} {decision, select, support {unterstützt den Text, ohne ihn zu unterzeichnen} reservation {unterzeichnet den Text mit Vorbehalt} other {unterzeichnet den Text}}:\n\n„{title}“\n\n{note, select, none {} reason {Grund: „{words}“\n\n} printed {Vorbehalt, als Fußnote zur Liste abgedruckt: „{words}“\n\n} other {Vorbehalt, nicht abgedruckt: „{words}“\n\n}}Unterzeichnet durch: {signatory}. Der Fingerabdruck des Textes beginnt mit {fingerprint}.\n\nEs zählt schon und ist als vorläufig gekennzeichnet, bis Sie es bestätigen. Der Knopf öffnet eine Seite mit dem Text und einem weiteren Knopf.',
      button: 'Bestätigen',
      after:
        '{isOpen, select, yes {Bitte bestätigen Sie bis {until}, dann endet die Unterzeichnung.} other {Die Unterzeichnung endete am {until}. Unterschriften werden weiter angenommen; sie stehen in der nächsten Ausgabe der Liste.}}\n\nWenn es nicht stimmt, öffnen Sie den zweiten Link und sagen Sie es: Die Unterschrift wird sofort zurückgezogen.',
    },
    signOnSecond: {
      subject:
        'Ihre Bestätigung{isOpen, select, yes { bis {until}} other {}}: {organisation} {decision, select, support {unterstützt} other {unterzeichnet}} „{title}“',
      before:
        '{signatory} hat für {organisation} angegeben, dass sie {decision, select, support {den Text unterstützt, ohne ihn zu unterzeichnen} reservation {den Text mit Vorbehalt unterzeichnet} other {den Text unterzeichnet}}:\n\n„{title}“\n\n{note, select, none {} reason {Grund: „{words}“\n\n} printed {Vorbehalt, als Fußnote zur Liste abgedruckt: „{words}“\n\n} other {Vorbehalt, nicht abgedruckt: „{words}“\n\n}}{coalition} bittet darum, dass eine zweite Person der Organisation bestätigt, und dafür wurde Ihre Adresse angegeben. Der Fingerabdruck des Textes beginnt mit {fingerprint}.\n\nNoch zählt nichts. Der Knopf öffnet eine Seite mit dem Text und einem weiteren Knopf; die Unterschrift zählt, wenn Sie diesen drücken.',
      button: 'Lesen und bestätigen',
      after:
        '{isOpen, select, yes {Bitte bestätigen Sie bis {until}, dann endet die Unterzeichnung.} other {Die Unterzeichnung endete am {until}. Unterschriften werden weiter angenommen; sie stehen in der nächsten Ausgabe der Liste.}}\n\nWenn Ihre Organisation nicht unterzeichnet, öffnen Sie den zweiten Link und sagen Sie es, oder tun Sie nichts: Ohne Sie zählt es nicht.',
    },
    signOnMerged: {
      subject: 'Einmal gezählt: {organisation} und „{title}“',
      before:
        'Die Ansprechpersonen von {coalition} haben festgestellt, dass {organisation} dieselbe Organisation ist wie {kept}, die ebenfalls in der Liste von „{title}“ steht. Eine Organisation hat eine Stimme: Die Unterschrift von {kept} zählt, und Ihre wird als Doppel aufbewahrt.\n\nWenn es zwei verschiedene Organisationen sind, schreiben Sie bitte an die Ansprechpersonen: Sie können beide zählen lassen.',
      button: 'Die Seite dieses Textes ansehen',
      after: 'Wenn das stimmt, müssen Sie nichts tun.',
    },
    signOnReceipt: {
      subject:
        'Erfasst: {organisation} {decision, select, support {unterstützt „{title}“} decline {unterzeichnet „{title}“ nicht} object {widerspricht „{title}“} other {hat „{title}“ unterzeichnet}}',
      before:
        'Am {at} wurde Folgendes erfasst: {organisation}, vertreten durch {signatory}, {decision, select, support {unterstützt „{title}“, ohne zu unterzeichnen} reservation {hat „{title}“ mit Vorbehalt unterzeichnet} decline {unterzeichnet „{title}“ nicht} object {widerspricht „{title}“} other {hat „{title}“ unterzeichnet}}. Es ist ein Text von {coalition}.\n\n{note, select, none {} reason {Grund: „{words}“\n\n} printed {Vorbehalt, als Fußnote zur Liste abgedruckt: „{words}“\n\n} other {Vorbehalt, nicht abgedruckt: „{words}“\n\n}}Fingerabdruck des Textes (SHA-256): {fingerprint}\n\nDies ist der Text, Wort für Wort. Bitte bewahren Sie diese E-Mail auf: Sie ist Ihr Beleg.',
      button: 'Die Seite dieses Textes ansehen',
      after:
        '{recorded, select, yes {Im Register dieser Unterzeichnung ist das der Eintrag {position}, damals der letzte: {record}. Von da an kann niemand ihn oder etwas davor unbemerkt ändern.\n\nIhr Beleg: {receipt}\n\nSobald der Text veröffentlicht ist, bietet seine Seite das ganze Register an, und docs/ledger.mjs, ein kleines Skript, das zu Undersigned gehört, prüft Ihren Beleg damit. Zusammen mit Ihrem Namen, Ihrer Funktion und Ihrer Adresse beweist der Beleg, dass der Eintrag Sie nennt; wer ihn nicht hat, erfährt aus dem Register nichts über Sie.\n\n} other {}}Jeder kann den Fingerabdruck ohne uns nachrechnen: {check} sagt, wie.\n\n{withdraw, select, link {Um die Unterschrift zurückzuziehen, öffnen Sie den zweiten Link.} other {Um das zurückzunehmen, schreiben Sie an die Ansprechpersonen von {coalition}.}}',
    },
  },
};
