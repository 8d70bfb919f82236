import type { en } from './en.ts';

/**
 * The same in German. One person is “du”, a community is “ihr”. People are named by what they do, so that nobody is left
 * out: who gets the letter is “wer den Brief bekommt”.
 */
export const de = {
  'target.line':
    '{name}{role, select, none {} other {, {role}}}{organisation, select, none {} other {, {organisation}}}',

  'card.greeting':
    'Du kannst diese Petition direkt hier im Chat unterschreiben. Lies sie, nenn deinen Namen, und du wirst gezählt.',
  'card.greetingHeld': 'Du kannst diese Petition gleich hier im Chat unterschreiben. Lies sie und gib deinen Namen an.',
  'card.promise':
    'Dein Konto wird nie gezeigt und nie gespeichert: Ein Einwegcode, der daraus entsteht, verhindert, dass jemand zweimal unterschreibt.',
  'card.to': 'An {target}',
  'card.upcoming': 'Offen ab dem {at, date, moment}.',
  'card.until': 'Offen bis zum {at, date, moment}.',
  'card.closed': 'Diese Petition ist geschlossen. Danke an alle, die unterschrieben haben.',
  'card.stopped': 'Das Unterschreiben ist gerade unterbrochen.',
  'card.held': 'Im Moment wartet jede neue Unterschrift, bis die Moderation sie angesehen hat. Erst dann zählt sie.',
  'card.retired': 'Diese Karte wird nicht mehr aktualisiert.',

  'count.signed':
    '{count, plural, =0 {Noch hat niemand unterschrieben.} one {<b>#</b> Mensch hat unterschrieben.} other {<b>#</b> Menschen haben unterschrieben.}}',
  'count.ofGoal':
    '{count, plural, =0 {Noch hat niemand unterschrieben. Erhofft {goal, plural, one {ist # Unterschrift} other {sind # Unterschriften}}.} one {<b>#</b> Mensch hat unterschrieben, erhofft {goal, plural, one {ist} other {sind}} {goal, number}{part, plural, =0 {} other {: {part, number, percent}}}} other {<b>#</b> Menschen haben unterschrieben, erhofft {goal, plural, one {ist} other {sind}} {goal, number}{part, plural, =0 {} other {: {part, number, percent}}}}}',

  'count.held': '{count, number} unterschrieben · {held, number} in Prüfung',

  'number.plain': '{number, number}',
  'picture.countOfGoal': '{count, number} von {goal, number}',
  'picture.alternative': 'Stand von „{title}“: {words}.',
  'preview.signatures': '{count, plural, one {Unterschrift bisher} other {Unterschriften bisher}}',

  'cause.title': 'Warum diese Petition',
  'letter.title': 'Der Brief an {target}',
  'letter.signed': 'Dein Name steht an seinem Platz, so wie ihn liest, wer den Brief bekommt.',
  'letter.held':
    'Dein Name steht an seinem Platz, so wie ihn liest, wer den Brief bekommt, sobald deine Unterschrift gezählt ist.',
  'letter.unsigned': 'Wo „[Your Name Here]“ steht, kommen die Namen der Unterzeichnenden hin.',

  'progress.title': 'Wie weit wir sind',
  'progress.next':
    'Nächster Meilenstein: {milestone, number}. {left, plural, one {Es fehlt noch # Unterschrift} other {Es fehlen noch # Unterschriften}}.',
  'progress.allReached': 'Alle Meilensteine sind erreicht.',
  'progress.today':
    '{today, plural, =0 {Heute hat noch niemand unterschrieben.} one {Heute kam # Unterschrift dazu.} other {Heute kamen # Unterschriften dazu.}}',
  'progress.reached': 'Bisher erreicht: {milestones}.',
  'progress.here':
    '{here, plural, one {# Unterschrift kam aus dieser Gemeinschaft.} other {# Unterschriften kamen aus dieser Gemeinschaft.}}',
  'progress.led':
    '{here, plural, one {# Unterschrift kam aus der Gemeinschaft, über die du hergefunden hast.} other {# Unterschriften kamen aus der Gemeinschaft, über die du hergefunden hast.}}',

  'signatures.title': 'Wer unterschrieben hat',
  'signatures.line': '{number, number}. {name}, {at, date, day}',
  'signatures.hidden': 'Die Liste der Namen ist gerade geschlossen. Jede Unterschrift darin zählt weiterhin.',
  'signatures.none': 'Noch keine öffentliche Unterschrift.',
  'signatures.count': '{count, plural, one {# Unterschrift} other {# Unterschriften}}',
  'signatures.anonymous':
    '{count, plural, one {# weiterer Mensch hat anonym unterschrieben.} other {# weitere Menschen haben anonym unterschrieben.}}',

  'receipt.number': '<b>Deine Unterschrift ist die Nr. {number, number}</b> unter „{title}“.',
  'receipt.thanks': 'Danke, {name}.',
  'receipt.count':
    '{count, plural, one {Bis jetzt hat # Mensch unterschrieben.} other {Bis jetzt haben # Menschen unterschrieben.}}',
  'receipt.again': 'Du hast diese Petition schon unterschrieben, und niemand kann zweimal unterschreiben.',
  'receipt.since': 'Du hast am {at, date, moment} unterschrieben.',
  'receipt.public': 'Dein Name ist öffentlich: {name}.',
  'receipt.anonymous': 'Du hast anonym unterschrieben: Nur wer den Brief bekommt, liest deinen Namen, {name}.',
  'receipt.share': 'Magst du noch jemanden um eine Unterschrift bitten? {link}',
  'receipt.change':
    'Du kannst deinen Namen jederzeit ändern, verbergen oder zeigen und deine Unterschrift jederzeit zurückziehen.',

  'mysignature.none': 'Du hast „{title}“ nicht unterschrieben.',
  'mysignature.renamed': 'Erledigt. Unter dem Brief steht jetzt: {name}.',
  'mysignature.nowPublic': 'Erledigt. Dein Name ist jetzt öffentlich.',
  'mysignature.nowAnonymous': 'Erledigt. Deinen Namen sieht jetzt nur noch, wer den Brief bekommt.',

  'held.number': '<b>Deine Unterschrift hat die Nr. {number, number}</b> unter „{title}“.',
  'held.waits':
    'Jemand aus der Moderation sieht sie sich noch an, und wenn alles in Ordnung ist, wird sie gezählt. Das kann allen passieren, zum Beispiel wenn viele auf einmal unterschreiben, und du musst dafür nichts tun.',
  'held.public': 'Sobald sie gezählt ist, ist dein Name öffentlich: {name}.',
  'held.nowPublic': 'Erledigt. Dein Name ist öffentlich, sobald deine Unterschrift gezählt ist.',

  'removed.number':
    '<b>Deine Unterschrift Nr. {number, number}</b> unter „{title}“ wurde entfernt und zählt darum nicht.',
  'removed.reason': 'Grund: {reason}',
  'removed.byModerator': 'Von der Moderation entfernt',
  'removed.mayAsk':
    'Wenn du das für einen Irrtum hältst, kannst du die Moderation einmal bitten, sie noch einmal anzusehen.',
  'removed.secondLook':
    '{secondLook, select, open {Du hast darum gebeten, sie noch einmal anzusehen. Das geht einmal; was daraus wird, siehst du hier.} other {Du hast darum gebeten, sie noch einmal anzusehen. Das geht einmal. Die Moderation hat sie noch einmal angesehen, und sie bleibt entfernt.}}',
  'removed.withdrawn':
    'Die Moderation hat deine Unterschrift Nr. {number, number} unter „{title}“ entfernt, und du hast sie seither zurückgezogen. Dein Name ist gelöscht, und noch einmal unterschreiben kannst du nicht.',
  'removed.blocked': 'Ein zweiter Blick ist hier nicht möglich.',
  'removed.change':
    'Noch einmal unterschreiben kannst du nicht, aber du kannst sie zurückziehen: Dann wird dein Name gelöscht und alles, was du dazu geschrieben hast.',

  'sign.title': 'Die Petition unterschreiben',
  'sign.goal': 'Deine Forderung an {target}: {goal}',
  'sign.public': 'Bei einer öffentlichen Unterschrift sehen alle deinen Namen, deine Nummer und den Zeitpunkt.',
  'sign.anonymous': 'Eine anonyme Unterschrift wird gezählt, und deinen Namen sieht nur, wer den Brief bekommt.',
  'sign.kept':
    'Wir speichern den Namen, den du nennst, deine Wahl, den Zeitpunkt, die Gemeinschaft, über die du hergefunden hast, ob jemand von der Moderation hinsehen soll, warum du unterschrieben hast, falls du es danach sagst, und einen Einwegcode aus deinem Konto, damit niemand zweimal unterschreibt. Eine Kontokennung speichern wir nicht. Du kannst deine Unterschrift jederzeit zurückziehen.',
  'sign.name': 'Dein Name',
  'sign.askName': 'Unter welchem Namen möchtest du unterschreiben?',
  'sign.nameHint': 'So, wie er unter dem Brief stehen soll, höchstens 80 Zeichen',
  'sign.useSuggestion': '„{name}“ nehmen',
  'sign.visibility': 'Wer deinen Namen sehen darf',
  'sign.askVisibility': 'Du unterschreibst als <b>{name}</b>. Wer darf deinen Namen sehen?',
  'sign.publicLabel': 'Alle',
  'sign.publicDescription': 'Dein Name steht in der öffentlichen Liste',
  'sign.publicPress': 'Öffentlich unterschreiben',
  'sign.anonymousLabel': 'Nur wer den Brief bekommt',
  'sign.anonymousDescription': 'Du wirst gezählt, dein Name wird nicht gezeigt',
  'sign.anonymousPress': 'Anonym unterschreiben',
  'sign.agreement': 'Ich unterschreibe diese Petition',
  'sign.submit': 'Unterschreiben',

  'report.title': 'Unterschrift melden',
  'report.submit': 'Melden',
  'report.number': 'Welche Nummer?',
  'report.numberHint': 'Die Nummer der Unterschrift, zum Beispiel 12.',
  'report.why': 'Was stimmt damit nicht?',
  'report.ask':
    'Du kannst der Moderation eine öffentliche Unterschrift unter „{title}“ melden, die nicht stimmen kann. Welche Nummer hat sie? Sie steht in der Liste neben dem Namen.',
  'report.askHidden':
    'Du kannst der Moderation eine öffentliche Unterschrift unter „{title}“ melden, die nicht stimmen kann. Die Liste der Namen ist gerade geschlossen, du musst also ihre Nummer kennen. Welche Nummer hat sie?',
  'report.askWhy': 'Was stimmt mit Nr. {number, number} nicht?',
  'report.noNumber': 'Das ist keine Nummer einer Unterschrift. Bitte schreib eine wie zum Beispiel 12.',
  'report.spam': 'Spam',
  'report.joke': 'Ein Scherz oder erfundener Name',
  'report.insult': 'Eine Beleidigung',
  'report.notMe': 'Mein Name, aber nicht von mir',
  'report.comment': 'Was dort geschrieben steht',
  'report.reported': 'Danke. Die Moderation sieht es sich an.',
  'report.again': 'Du hast Nr. {number, number} schon gemeldet. Die Moderation weiß davon.',
  'report.settled':
    'Danke. Die Moderation hat sich Nr. {number, number} angesehen, seit andere sie gemeldet haben, und alles so gelassen. Deine Meldung bleibt für sie vermerkt.',
  'report.noComment':
    'Neben Nr. {number, number} steht nichts geschrieben, was alle lesen können. Welche Nummer meinst du, oder was stimmt sonst nicht?',
  'report.unknown':
    'Unter den öffentlichen Unterschriften, die zählen, gibt es keine Nr. {number, number}. Welche Nummer meinst du?',

  'rename.title': 'Deinen Namen ändern',
  'rename.ask': 'Welcher Name soll stattdessen unter dem Brief stehen?',
  'rename.submit': 'Ändern',

  'comment.title': 'Warum du unterschrieben hast',
  'comment.ask':
    'Warum hast du „{title}“ unterschrieben? Sag es mit deinen eigenen Worten, in einem Satz oder ein paar.',
  'comment.kept':
    'Was du schreibst, steht neben deinem Namen, und alle können es lesen. Hast du anonym unterschrieben, wird es verschlüsselt gespeichert, und nur wer den Brief bekommt, liest es. Du kannst es jederzeit ändern oder entfernen.',
  'comment.label': 'Warum du unterschrieben hast',
  'comment.hint': 'Höchstens {most, number} Zeichen, ohne Webadressen',
  'comment.keep': 'So lassen',
  'comment.submit': 'Speichern',
  'comment.yours': 'Warum du unterschrieben hast:',
  'comment.public': 'Das können alle neben deinem Namen lesen.',
  'comment.waits': 'Das können alle neben deinem Namen lesen, sobald deine Unterschrift gezählt ist.',
  'comment.anonymous': 'Das liest nur, wer den Brief bekommt.',
  'comment.held':
    'Das sieht sich jemand von der Moderation an, bevor andere es lesen können: Vielleicht steht ein Schimpfwort darin, jemand hat es gemeldet, oder es steht anstelle von Worten, die die Moderation nicht gezeigt hat. Du musst dafür nichts tun.',
  'comment.removed':
    'Das hat die Moderation entfernt, darum kann es sonst niemand lesen. Wenn du es änderst, können es andere lesen, sobald die Moderation es sich angesehen hat.',
  'comment.done': 'Danke. Das sagst du jetzt.',
  'comment.dropped': 'Erledigt. Dein Grund ist gelöscht.',
  'comment.empty': 'Darin ist nichts zu lesen. Bitte schreib, warum du unterschrieben hast.',
  'comment.tooLong':
    'Das {surplus, plural, one {ist # Zeichen} other {sind # Zeichen}} zu viel: Es passen {most, number}. Bitte kürze es.',
  'comment.lines':
    'Das {surplus, plural, one {ist # Zeile} other {sind # Zeilen}} zu viel: Es passen {most, number}. Bitte kürze es.',
  'comment.link':
    '„{found}“ ist eine Web- oder E-Mail-Adresse oder sieht so aus, und hier kann keine stehen. Bitte lass sie weg, oder setz nach dem Punkt ein Leerzeichen.',
  'comment.unreadable': 'Darin ist ein Zeichen, das sich nicht überall lesen lässt. Bitte lass es weg.',

  'withdraw.title': 'Deine Unterschrift zurückziehen',
  'withdraw.ask':
    'Möchtest du deine Unterschrift unter „{title}“ zurückziehen? Dein Name und alles, was du dazu geschrieben hast, werden gelöscht, und deine Unterschrift zählt nicht mehr.',
  'withdraw.askRemoved':
    'Möchtest du deine Unterschrift unter „{title}“ zurückziehen? Dein Name und alles, was du dazu geschrieben hast, werden gelöscht. Weil die Moderation sie entfernt hat, kann sie dann niemand zurückholen, und du kannst nicht noch einmal unterschreiben.',
  'withdraw.confirm': 'Deine Entscheidung',
  'withdraw.confirmLabel': 'Zurückziehen',
  'withdraw.confirmDescription': 'Dein Name und deine Worte werden gelöscht',
  'withdraw.confirmPress': 'Meine Unterschrift zurückziehen',
  'withdraw.submit': 'Zurückziehen',
  'withdraw.done':
    'Deine Unterschrift ist zurückgezogen, und dein Name und alles, was du dazu geschrieben hast, sind gelöscht.',
  'withdraw.forGood': 'Weil die Moderation sie entfernt hatte, kannst du nicht noch einmal unterschreiben.',
  'withdraw.again': 'Du kannst jederzeit wieder unterschreiben.',

  'refusal.written': 'Du hast geschrieben: {written}',
  'refusal.empty': 'Darin steht kein Name. Bitte schreib den Namen, der unter dem Brief stehen soll.',
  'refusal.tooLong': 'Das sind mehr als 80 Zeichen. Bitte kürze den Namen.',
  'refusal.noLetter': 'Ein Name braucht mindestens einen Buchstaben.',
  'refusal.lines': 'Bitte schreib deinen Namen in eine einzige Zeile.',
  'refusal.link': 'Ein Name kann keine Web- oder E-Mail-Adresse enthalten. Bitte lass sie weg.',
  'refusal.mention': 'Ein Name kann kein „@“ enthalten. Bitte schreib ihn wie in einem Brief.',
  'refusal.symbols': 'Ein Name kann {found} nicht enthalten. Bitte lass das weg.',
  'refusal.marks': 'Ein Buchstabe trägt zu viele Akzente. Bitte schreib ihn schlicht.',
  'refusal.start': 'Ein Name beginnt mit einem Buchstaben. Bitte lass weg, was davor steht.',
  'refusal.mixed':
    'In „{found}“ stehen ähnliche Buchstaben aus zwei Alphabeten. Bitte schreib jedes Wort in nur einem Alphabet.',
  'refusal.press': 'Bitte wähle mit einem der Knöpfe.',

  'petitions.title': 'Offene Petitionen',
  'petitions.line': '{title}: {count, plural, one {# Unterschrift} other {# Unterschriften}}',
  'petitions.paused':
    '{title}: {count, plural, one {# Unterschrift} other {# Unterschriften}}. Das Unterschreiben ist gerade unterbrochen.',
  'petitions.none': 'Im Moment ist keine Petition offen.',
  'petitions.others': 'Diese sind offen:',

  'share.title': 'Weitersagen',
  'share.text': '{title}. Hier unterschreiben:',
  'share.paused':
    '{title}. Das Unterschreiben ist gerade unterbrochen. Hier kann man sie lesen und später unterschreiben:',
  'share.unsigned': '{title}. Hier lesen:',
  'share.none': 'Diese Petition hat noch keine öffentliche Adresse. Wer sie betreibt, kann PUBLIC_URL setzen.',

  'moderate.title': 'Was auf einen Blick wartet',
  'moderate.standing':
    '{held, plural, =0 {Keine Unterschrift wartet} one {# Unterschrift wartet} other {# Unterschriften warten}} auf einen Blick, und {count, plural, one {# Unterschrift zählt} other {# Unterschriften zählen}}.',
  'moderate.line': '<b>Nr. {number, number}</b>: {name}, {at, date, moment}',
  'moderate.anonymous': '<i>anonym</i>',
  'moderate.done':
    '{deed, select, accept {{changed, plural, one {# Unterschrift ist angenommen.} other {# Unterschriften sind angenommen.}}} remove {{changed, plural, one {# Unterschrift ist entfernt.} other {# Unterschriften sind entfernt.}}} block {{changed, plural, one {# Unterschrift ist endgültig entfernt: Um einen zweiten Blick kann niemand bitten.} other {# Unterschriften sind endgültig entfernt: Um einen zweiten Blick kann niemand bitten.}}} dismiss {{changed, plural, one {# Unterschrift bleibt, wie sie ist.} other {# Unterschriften bleiben, wie sie sind.}}} other {{changed, plural, one {# Unterschrift ist zurückgeholt.} other {# Unterschriften sind zurückgeholt.}}}} Gezählt sind jetzt {count, number}.',
  'moderate.others': 'Die anderen waren schon erledigt, zurückgezogen oder heißen jetzt anders.',
  'moderate.nothing': 'Es wurde nichts geändert: Das war schon erledigt, zurückgezogen oder heißt jetzt anders.',
  'moderate.undone':
    'Nr. {batch, number} aus dem Protokoll ist rückgängig gemacht: {changed, plural, one {# Unterschrift ist} other {# Unterschriften sind}} wieder wie vorher. Gezählt sind jetzt {count, number}.',
  'moderate.undoneBefore':
    'Nr. {batch, number} aus dem Protokoll war schon rückgängig gemacht. Es wurde nichts geändert.',
  'moderate.nothingToUndo':
    'Es wurde nichts geändert: Was Nr. {batch, number} aus dem Protokoll getan hat, ist seither geändert oder zurückgezogen.',
  'moderate.who': 'Das kann nur die Moderation dieser Petition.',
  'moderate.whoOnDiscord':
    'Für alles, was über diesen Server kam, gehören dazu alle mit dem Recht „Nachrichten verwalten“ oder einer Rolle, die seine Verwaltung gewählt hat. Wer diesen Bot betreibt, bestimmt andere.',
  'moderate.whoOnTelegram':
    'Für alles, was über eine Gruppe kam, gehören dazu alle, die sie verwalten und dort Nachrichten löschen dürfen: Schreib {moderate} in die Gruppe und folge mir von dort. Bist du dort anonym, zeig dich oder mach mich zum Administrator, denn sonst sagt mir Telegram nichts von dir. Wer diesen Bot betreibt, bestimmt andere.',
  'moderate.whoOnWeb': 'Wer diesen Bot betreibt, bestimmt sie.',
  'moderate.whoUnknown':
    'Ich konnte nicht herausfinden, ob du das darfst, darum wurde nichts geändert. Bitte versuch es gleich noch einmal.',

  'moderate.askedTitle': 'Wo jemand um einen Blick bittet',
  'moderate.asked':
    '{asked, plural, one {# Unterschrift ist gemeldet, oder die Person bittet um einen zweiten Blick.} other {# Unterschriften sind gemeldet, oder die Personen bitten um einen zweiten Blick.}}',
  'moderate.whole': 'Du siehst alle Unterschriften dieser Petition.',
  'moderate.here': 'Du siehst, was über deinen Server oder deine Gruppe kam.',
  'moderate.state':
    '{state, select, counted {Sie zählt.} held {Sie wartet auf einen Blick.} other {Sie ist entfernt.}}',

  'plea.secondLook': 'Die Person bittet um einen zweiten Blick.',
  'plea.reports': '{count, plural, one {# Person meldet sie:} other {# Leute melden sie:}} {whys}.',
  'plea.spam': 'Spam',
  'plea.joke': 'ein Scherz oder erfundener Name',
  'plea.insult': 'eine Beleidigung',
  'plea.notMe': 'der Name von jemand anderem',
  'plea.comment': 'was dort geschrieben steht',

  'wrote.title': 'Geschriebenes, das auf einen Blick wartet',
  'wrote.waiting':
    '{comments, plural, one {# Text wartet auf einen Blick oder ist gemeldet.} other {# Texte warten auf einen Blick oder sind gemeldet.}}',
  'wrote.text':
    '{state, select, shown {Dazu steht geschrieben} held {Dazu steht geschrieben, noch nicht zu lesen} other {Dazu steht geschrieben, nicht mehr zu lesen}}: „{comment}“',
  'wrote.state':
    '{state, select, shown {Was hier steht, können alle lesen.} held {Was hier steht, ist noch nicht zu lesen.} other {Was hier steht, ist nicht mehr zu lesen.}}',
  'wrote.reports': '{count, plural, one {# Person meldet, was hier steht.} other {# Leute melden, was hier steht.}}',
  'wrote.asWritten':
    'Die Worte können ein Schimpfwort oder eine Schmähung enthalten, oder sie ersetzen andere, die nicht zu lesen waren.',
  'wrote.done':
    '{deed, select, acceptComment {Was Nr. {number, number} geschrieben hat, ist angenommen: Alle können es lesen.} removeComment {Was Nr. {number, number} geschrieben hat, ist nicht mehr zu lesen.} other {Was Nr. {number, number} geschrieben hat, ist wieder zu lesen.}}',
  'wrote.nothing': 'Es wurde nichts geändert: Das war schon erledigt, zurückgenommen oder hat jetzt andere Worte.',
  'wrote.undone':
    'Nr. {batch, number} aus dem Protokoll ist rückgängig gemacht: Was Nr. {number, number} geschrieben hat, ist wieder wie vorher.',

  'crowd.here': '<b>{count, number}</b> davon kamen über deinen Server oder deine Gruppe, {when}.',
  'crowd.community': '<b>{count, number}</b> davon kamen über die Gemeinschaft Nr. {community}, {when}.',
  'crowd.direct': '<b>{count, number}</b> davon kamen über keine Gemeinschaft, {when}.',
  'crowd.during': 'von {from, date, moment} bis {to, date, moment}',
  'crowd.at': 'am {at, date, moment}',

  'proposal.found': 'Was du gefunden hast',
  'proposal.total':
    '<b>{total, plural, one {# Unterschrift} other {# Unterschriften}}</b>: {counted, number} gezählt, {held, number} wartend, {removed, number} entfernt.',
  'proposal.cut': 'Es gibt noch mehr davon. Das hier sind die neuesten.',
  'proposal.after':
    '{deed, select, accept {Nach dem Annehmen zählen} remove {Nach dem Entfernen zählen} other {Nach dem Zurückholen zählen}} {count, number}.',
  'proposal.second': 'Das sind so viele, dass es noch jemand aus der Moderation bestätigen muss.',
  'proposal.nothing':
    'So etwas gibt es hier nicht. Vielleicht ist es zurückgezogen oder kam über eine andere Gemeinschaft.',
  'proposal.gone': 'Das ist inzwischen erledigt oder verworfen. Es wurde nichts geändert.',
  'proposal.waiting':
    'Vorschlag Nr. {number, number} wartet auf eine zweite Person aus der Moderation: {total, plural, one {# Unterschrift} other {# Unterschriften}} {deed, select, accept {annehmen} remove {entfernen} other {zurückholen}}.',
  'proposal.by':
    '{who, select, you {Von dir vorgeschlagen} host {Vorgeschlagen von dem, der diesen Bot betreibt} other {Von jemand anderem aus der Moderation vorgeschlagen}}, {at, date, moment}.',
  'proposal.waits':
    'Noch ist nichts geändert: Bei so vielen muss es noch jemand aus der Moderation bestätigen, zu sehen mit {moderate}. Auch wer diesen Bot betreibt, kann es: npm run petition -- confirm {slug} {proposal}',
  'proposal.settled': '{state, select, done {Das ist erledigt.} other {Das wurde verworfen.}}',
  'proposal.done':
    'Bestätigt: {changed, plural, one {# Unterschrift ist geändert.} other {# Unterschriften sind geändert.}} Gezählt sind jetzt {count, number}.',
  'proposal.own': 'Das hast du vorgeschlagen, bestätigen muss es jemand anderes. Du kannst es verwerfen.',
  'proposal.declined': 'Der Vorschlag ist verworfen. Es wurde nichts geändert.',

  'find.title': 'Unterschriften suchen',
  'find.ask': 'Was suchst du? Du kannst zum Beispiel schreiben:',
  'find.byNumber': '120 oder 120-180, nach der Nummer',
  'find.byName': 'micky* oder „Micky Maus“, nach dem Namen, mit * für alles',
  'find.byTime': '18:00-18:10, heute oder 2026-11-22 18:00 - 2026-11-23 01:00, nach der Zeit, in UTC',
  'find.byAccount': 'telegram:123 oder discord:123, nach dem Konto, bei öffentlichen Unterschriften',
  'find.byCommunity': 'Gemeinschaft 17, oder direkt, danach, woher sie kamen',
  'find.byState': 'wartend, gezählt oder entfernt, danach, was sie jetzt sind; ohne das alle',
  'find.together': 'Mehreres gilt zusammen: micky* wartend heute',
  'find.label': 'Wonach',
  'find.hint': 'Etwa 120-180, micky*, 18:00-18:10, wartend heute',
  'find.submit': 'Suchen',
  'find.unread': '„{words}“ verstehe ich nicht. Du kannst zum Beispiel schreiben:',

  'reason.title': 'Warum sie entfernt werden',
  'reason.ask': 'Warum werden diese Unterschriften entfernt? Alle, denen sie gehören, lesen, was du schreibst.',
  'reason.label': 'Grund',
  'reason.hint': 'Bis zu 200 Zeichen, zu lesen für alle, die entfernt werden',
  'reason.submit': 'Entfernen',
  'reason.spam': 'Spam: viele Unterschriften, die niemand gegeben hat',
  'reason.useSpam': 'Es ist Spam',
  'reason.empty': 'Da steht noch nichts. Bitte schreib, warum diese Unterschriften entfernt werden.',
  'reason.tooLong': 'Das ist länger als 200 Zeichen. Bitte kürze es.',

  'switches.title': 'Schalter',
  'switches.intake':
    '{intake, select, open {<b>Unterschreiben</b> geht: Wer unterschreibt, wird gezählt, wenn nichts auffällt.} held {<b>Unterschreiben</b> geht, aber jede neue Unterschrift wartet auf einen Blick.} other {<b>Unterschreiben</b> ist unterbrochen: Niemand kann neu unterschreiben.}}',
  'switches.names':
    '{names, select, hidden {<b>Die Namen</b> sind verborgen: Niemand sieht die Liste der öffentlichen Unterschriften.} other {<b>Die Namen</b> stehen in der Liste der öffentlichen Unterschriften.}}',
  'switches.since': '<i>Seit dem {at, date, moment}</i>',
  'switches.banner': '<b>Der Hinweis</b> steht über der Petition, wo immer sie zu sehen ist.',
  'switches.noBanner': '<b>Der Hinweis</b> ist leer. Er stünde über der Petition, wo immer sie zu sehen ist.',
  'switches.logged': 'Jede Änderung gilt sofort für alle und steht im Protokoll.',
  'switches.done': 'Erledigt. Das gilt ab jetzt.',
  'switches.already': 'So steht es. Mehr war nicht zu ändern.',
  'button.switches': 'Schalter',
  'button.takeAll': 'Neue Unterschriften zählen',
  'button.holdAll': 'Neue Unterschriften warten lassen',
  'button.stop': 'Unterschreiben unterbrechen',
  'button.hideNames': 'Namen verbergen',
  'button.showNames': 'Namen zeigen',
  'button.writeBanner': 'Hinweis schreiben',
  'button.changeBanner': 'Anderen Hinweis schreiben',
  'button.dropBanner': 'Hinweis entfernen',

  'banner.title': 'Einen Hinweis schreiben',
  'banner.ask': 'Was soll über „{title}“ stehen, wo immer die Petition zu sehen ist? Alle werden es lesen.',
  'banner.label': 'Der Hinweis',
  'banner.hint': 'Einfache Worte, bis zu 300 Zeichen',
  'banner.submit': 'Zeigen',
  'banner.empty': 'Darin gibt es nichts zu lesen. Bitte schreib, was der Hinweis sagen soll.',
  'banner.tooLong': 'Das ist {surplus, plural, one {# Zeichen} other {# Zeichen}} zu lang. Bitte kürz es.',

  'signal.youngAccount': 'Das Konto ist ganz neu.',
  'signal.burst': 'Gerade da haben über dieselbe Gemeinschaft ungewöhnlich viele unterschrieben.',
  'signal.alike': 'Andere, die gerade da unterschrieben haben, heißen fast genauso.',
  'signal.lookAlike': 'Der Name mischt Buchstaben, die einander ähnlich sehen.',
  'signal.profanity': 'Der Name enthält vielleicht ein Schimpfwort.',
  'signal.troll': 'Dieser Name wird oft zum Scherz genannt.',

  'log.title': 'Was die Moderation getan hat',
  'log.none': 'Noch nichts.',
  'log.deed':
    '<b>Nr. {batch, number}</b>: {deed, select, accept {{changed, plural, one {# Unterschrift angenommen} other {# Unterschriften angenommen}}} remove {{changed, plural, one {# Unterschrift entfernt} other {# Unterschriften entfernt}}} block {{changed, plural, one {# Unterschrift endgültig entfernt} other {# Unterschriften endgültig entfernt}}} hold {{changed, plural, one {# Unterschrift für einen Blick angehalten} other {# Unterschriften für einen Blick angehalten}}} dismiss {{changed, plural, one {# Unterschrift gelassen, wie sie war} other {# Unterschriften gelassen, wie sie waren}}} other {{changed, plural, one {# Unterschrift zurückgeholt} other {# Unterschriften zurückgeholt}}}}',
  'log.comment':
    '<b>Nr. {batch, number}</b>: {deed, select, acceptComment {Worte von Nr. {number, number} angenommen} removeComment {Worte von Nr. {number, number} entfernt} holdComment {Worte von Nr. {number, number} für einen Blick angehalten} other {Worte von Nr. {number, number} zurückgeholt}}',
  'log.undoingComment':
    '<b>Nr. {batch, number}</b>: Nr. {undoes, number} rückgängig gemacht, Worte von Nr. {number, number}',
  'log.switch':
    '<b>Nr. {batch, number}</b>: {deed, select, takeAll {Unterschreiben ist offen} holdAll {alles Neue wartet} stop {Unterschreiben ist angehalten} hideNames {die Namen sind verborgen} showNames {die Namen sind sichtbar} setBanner {ein Banner ist gesetzt} other {das Banner ist weg}}',
  'log.undoing':
    '<b>Nr. {batch, number}</b>: Nr. {undoes, number} rückgängig gemacht, {changed, plural, one {# Unterschrift} other {# Unterschriften}}',
  'log.when':
    '{who, select, you {Von dir} host {Von dem, der diesen Bot betreibt} reports {Durch mehrere Meldungen} signals {Durch einen neuen Namen, der auffiel} other {Von jemand anderem aus der Moderation}}, {at, date, moment}',
  'log.confirmed':
    '{who, select, you {Bestätigt von dir} host {Bestätigt von dem, der diesen Bot betreibt} other {Bestätigt von jemand anderem aus der Moderation}}',
  'log.community': 'Als Moderation der Gemeinschaft Nr. {community}',
  'log.reason': 'Grund: {reason}',
  'log.banner': 'Darin stand: {banner}',
  'log.undone': 'Rückgängig gemacht durch Nr. {batch, number}',

  'follow.done': 'Ab jetzt erfahrt ihr hier, was es Neues zu „{title}“ gibt.',
  'follow.which': 'Welcher Petition wollt ihr folgen? Was es Neues dazu gibt, wird genau hier gemeldet.',
  'follow.noneOpen':
    'Im Moment ist keine Petition offen. Jeder anderen könnt ihr mit ihrem Namen folgen: Schreib ihn hinter {follow}.',
  'follow.where':
    'Bitte mach das auf einem Server oder in einer Gruppe, die mich eingeladen hat: Dort könnt ihr einer Petition folgen.',
  'follow.who':
    'Das kann nur, wer diesen Server oder diese Gruppe verwaltet.{platform, select, telegram { Wer anonym verwaltet, kann stattdessen den Befehl schreiben.} other {}}',
  'follow.whoUnknown':
    'Ich konnte nicht herausfinden, ob du diesen Server oder diese Gruppe verwaltest, darum wurde nichts geändert. Bitte versuch es gleich noch einmal.',
  'follow.rights':
    'Ich kann hier noch nichts melden, denn mir fehlen diese Rechte: {rights}. Bitte gib sie mir und versuch es dann noch einmal. Es wurde nichts geändert.',
  'follow.noTopic':
    'Dieser Kanal oder dieses Thema ist gelöscht oder geschlossen, darum wurde nichts geändert. Bitte schreib {follow} in einem anderen.',
  'follow.noCommunity':
    'Ich gehöre nicht zu diesem Server oder dieser Gruppe, darum wurde nichts geändert. Bitte lade mich ein und versuch es dann noch einmal.',
  'unfollow.done': 'Erledigt. Ihr folgt hier keiner Petition mehr.',
  'unfollow.nothing': 'Ihr folgt hier keiner Petition.',

  'setup.title': 'Wie ihr hier einer Petition folgt',
  'setup.petition':
    '{state, select, upcoming {Ihr folgt „{title}“. Diese Petition ist noch nicht offen.} closed {Ihr folgt „{title}“. Diese Petition ist geschlossen, mit {count, plural, =0 {keiner Unterschrift} one {# Unterschrift} other {# Unterschriften}}. Neues und die Antwort werden weiterhin gemeldet.} other {Ihr folgt „{title}“. Diese Petition hat {count, plural, =0 {noch keine Unterschriften} one {# Unterschrift} other {# Unterschriften}}.}}',
  'setup.here': 'Gemeldet wird genau hier.',
  'setup.elsewhere': 'Gemeldet wird anderswo: {topic}',
  'setup.elsewhereUnlinked': 'Gemeldet wird in einem anderen Kanal oder Thema.',
  'setup.noTopic':
    'Der Kanal oder das Thema für die Meldungen ist gelöscht oder geschlossen. Schreib {follow} dort, wo gemeldet werden soll.',
  'setup.noCommunity':
    'Ich gehöre nicht mehr zu diesem Server oder dieser Gruppe. Lade mich ein und schreib dann {follow}.',
  'setup.noRights':
    'Die Meldungen pausieren, weil ich nicht schreiben konnte, wo sie hingehören. Sobald ich die Rechte habe, schreib dort {follow}.',
  'setup.rights': 'Ich habe dort alle Rechte, die ich brauche.',
  'setup.missingRights':
    'Mir fehlen dort diese Rechte: {rights}. Bitte gib sie mir und schreib dort noch einmal {follow}.',
  'setup.unknownRights': 'Ich konnte meine Rechte dort nicht prüfen. Eine Testmeldung zeigt, ob sie genügen.',
  'setup.milestones':
    '{choice, select, own {Die eigenen Meilensteine der Petition werden gemeldet.} usual {Die üblichen Meilensteine werden gemeldet: 10, 25, 50, 100 und so weiter.} few {Wenige Meilensteine werden gemeldet: 10, 100, 1.000 und so weiter.} other {Es werden keine Meilensteine gemeldet.}}',
  'setup.goal': 'Das Unterschriftenziel wird gemeldet, Meilensteine nicht.',
  'setup.next': '{left, plural, one {Als Nächstes kommt {milestones}.} other {Als Nächstes kommen {milestones}.}}',
  'setup.language': 'Gemeldet wird in dieser Sprache: {language}.',
  'setup.card':
    '{choice, select, on {Eine Live-Karte zeigt dort den Stand.} pinned {Eine Live-Karte zeigt dort den Stand, angeheftet, wo ich das darf.} other {Es gibt keine Live-Karte.}}',
  'setup.cardGivenUp':
    'Die Live-Karte wurde gelöscht oder abgelehnt, darum gibt es keine mehr. Wähle eine neue, wenn du magst.',
  'setup.who':
    '{platform, select, discord {Ändern können das alle mit dem Recht „Server verwalten“.} telegram {Ändern können das alle Admins dieser Gruppe.} other {Ändern können das alle, die hier verwalten.}}',
  'setup.nothing': 'Ihr folgt hier noch keiner Petition.',
  'setup.moderators':
    '{platform, select, discord {Alle mit dem Recht „Nachrichten verwalten“ moderieren, was über diesen Server unterschrieben wird.} telegram {Alle Admins, die Nachrichten löschen dürfen, moderieren, was über diese Gruppe unterschrieben wird.} other {Wer hier moderiert, moderiert auch, was von hier aus unterschrieben wird.}}',
  'setup.role':
    'Alle mit dem Recht „Nachrichten verwalten“ oder der Rolle „{role}“ moderieren, was über diesen Server unterschrieben wird.',
  'setup.roleGone':
    'Die Rolle, die hier moderiert hat, gibt es nicht mehr. Es zählt nur das Recht „Nachrichten verwalten“. Mit {setup} könnt ihr eine andere wählen, oder ihr nehmt keine.',
  'setup.roleEveryone': 'Dann würden alle moderieren. Deshalb bleibt alles, wie es war. Bitte wähle eine andere Rolle.',
  'setup.roleFirst':
    'Eine Rolle kann moderieren, sobald ihr hier einer Petition folgt. Wählt bitte zuerst eine Petition und dann noch einmal die Rolle.',
  'setup.noticesHere': 'Die Moderation erfährt genau hier, wie viel auf sie wartet. Das sehen alle, die hier mitlesen.',
  'setup.noticesElsewhere':
    'Die Moderation erfährt anderswo, wie viel auf sie wartet: {topic}. Das sehen alle, die dort mitlesen.',
  'setup.noticesElsewhereUnlinked':
    'Die Moderation erfährt in einem anderen Kanal oder Thema, wie viel auf sie wartet. Das sehen alle, die dort mitlesen.',
  'setup.noNotices': 'Der Moderation wird hier nicht gemeldet, dass etwas wartet. Sie sieht es mit {moderate}.',

  'rehearsal.title': 'Das ist ein Test',
  'rehearsal.text': 'Was es Neues zu „{title}“ gibt, wird hier gemeldet, so wie dieser Test.',
  'rehearsal.sent': 'Die Testmeldung ist draußen, und alles hat geklappt.',
  'rehearsal.maybeSent':
    'Ich habe die Testmeldung abgeschickt, aber keine Antwort bekommen. Bitte sieh nach, ob sie da ist.',
  'rehearsal.refused': 'Die Testmeldung wurde abgelehnt, obwohl ich dort schreiben darf.',
  'rehearsal.noCommunity':
    'Die Testmeldung war nicht möglich: Ich gehöre nicht mehr zu diesem Server oder dieser Gruppe.',
  'rehearsal.noTopic': 'Die Testmeldung war nicht möglich: Der Kanal oder das Thema ist gelöscht oder geschlossen.',
  'rehearsal.noRights': 'Die Testmeldung war nicht möglich: Mir fehlt dort ein Recht.',
  'rehearsal.later': 'Die Testmeldung muss warten. Bitte versuch es in einer Minute noch einmal.',

  'news.milestone': '{milestone, plural, one {# Unterschrift} other {# Unterschriften}}!',
  'news.goal': 'Das Ziel ist erreicht: {count, plural, one {# Unterschrift} other {# Unterschriften}}!',
  'news.opened': 'Diese Petition ist jetzt offen',
  'news.closing': 'Diese Petition schließt bald',
  'news.closed': 'Diese Petition ist geschlossen',
  'news.final':
    '{count, plural, =0 {Niemand hat unterschrieben.} one {<b>#</b> Mensch hat unterschrieben. Danke!} other {<b>#</b> Menschen haben unterschrieben. Danke an alle!}}',
  'news.update': 'Neues zu dieser Petition',
  'news.answer': 'Eine Antwort von {target}',

  'update.update': 'Neues vom {at, date, day}:',
  'update.answer': 'Antwort von {target}, {at, date, day}:',

  'greeting.hello': 'Hallo! Ich bin Undersigned, und mit mir könnt ihr Petitionen direkt hier im Chat unterschreiben.',
  'greeting.can':
    'Was es zu unterschreiben gibt, seht ihr mit {petitions}. Wenn ihr mögt, folgt ihr hier einer Petition: Dann melde ich hier, was es Neues dazu gibt, und kann ihren Stand auf einer Karte zeigen.',
  'greeting.setup':
    'Wenn ihr hier verwaltet, beginnt mit {follow}. Mit {setup} seht und ändert ihr, wie ihr hier folgt.',
  'greeting.never':
    'Ich speichere nichts von dem, was ihr einander schreibt, schreibe nur denen privat, die mir geschrieben haben, und melde hier nichts, bevor ihr einer Petition folgt.',

  'paused.title': 'Die Meldungen pausieren',
  'paused.noTopic':
    'Der Kanal oder das Thema, in dem ihr von eurer Petition hört, ist gelöscht oder geschlossen. Bitte schreibt {follow} dort, wo von nun an gemeldet werden soll.',
  'paused.noRights':
    'Ich darf nicht mehr schreiben, wo ihr von eurer Petition hört. Bitte gebt mir dieses Recht und schreibt dann dort {follow}. Was fehlt, zeigt {setup}.',
  'paused.kept': 'Was es in der Zwischenzeit zu melden gibt, hebe ich einen Tag lang auf.',

  'notice.title': 'Auf die Moderation wartet etwas',
  'notice.held':
    '{held, plural, one {# Unterschrift von hier wartet auf einen Blick. Sie zählt, sobald sie angenommen ist.} other {# Unterschriften von hier warten auf einen Blick. Sie zählen, sobald sie angenommen sind.}}',
  'notice.asked':
    '{asked, plural, one {# Unterschrift von hier wurde gemeldet, oder ihr Mensch bittet um einen zweiten Blick.} other {# Unterschriften von hier wurden gemeldet, oder ihre Menschen bitten um einen zweiten Blick.}}',
  'notice.comments':
    '{comments, plural, one {Was # Person von hier geschrieben hat, wartet auf einen Blick oder wurde gemeldet.} other {Was # Leute von hier geschrieben haben, wartet auf einen Blick oder wurde gemeldet.}}',
  'notice.look': 'Die Moderation sieht mehr mit {moderate}, unter sich.',
  'notice.ended': 'Der Moderation wird nichts mehr gemeldet',
  'notice.noTopic':
    'Der Kanal oder das Thema, wo ihr gemeldet wurde, was wartet, ist gelöscht oder geschlossen. Schreib {setup} dort, wo es ihr ab jetzt gemeldet werden soll. {moderate} geht wie bisher.',
  'notice.noRights':
    'Wo der Moderation gemeldet wurde, was wartet, darf ich nicht mehr schreiben. Gib mir die Rechte und schreib dort {setup}, oder dort, wo es ihr sonst gemeldet werden soll. {moderate} geht wie bisher.',

  'privacy.title': 'Was mit deinen Daten geschieht',
  'privacy.kept':
    'Wenn du unterschreibst, speichern wir den Namen, den du nennst, ob er öffentlich ist, den Zeitpunkt, die Gemeinschaft, über die du hergefunden hast, und ob jemand von der Moderation hinsehen soll. Sagst du, warum du unterschreibst, speichern wir auch das: Es steht neben einem öffentlichen Namen, bis du es änderst oder entfernst.',
  'privacy.account':
    'Dein Konto speichern wir nicht. Ein Einwegcode, der daraus mit einem Geheimnis außerhalb der Datenbank entsteht, verhindert, dass jemand zweimal unterschreibt. Er ist für jede Petition ein anderer und verbindet dich darum mit nichts anderem.',
  'privacy.anonymous':
    'Der Name unter einer anonymen Unterschrift und der Grund dafür werden verschlüsselt gespeichert und nur denen gezeigt, die den Brief bekommen.',
  'privacy.conversation':
    'Was du beim Unterschreiben schreibst, wird verschlüsselt gespeichert und innerhalb eines Tages vergessen.',
  'privacy.moderation':
    'Die Moderation sieht öffentliche Namen mit Nummer, Zeitpunkt und Gemeinschaft, was daneben steht, und was an einer Unterschrift auffällt, aber von niemandem das Konto. Was sie tut, steht mit ihren eigenen Konten in einem Protokoll.',
  'privacy.removed':
    'Wird deine Unterschrift von der Moderation entfernt, liest du, warum. Ziehst du sie dann zurück, wird dein Name gelöscht und alles, was du dazu geschrieben hast; ihre Nummer und der Code bleiben, damit sie niemand noch einmal gibt.',
  'privacy.reports':
    'Wenn du eine Unterschrift meldest oder um einen zweiten Blick bittest, hält ein Einwegcode das fest, und niemand sieht, wer es war. Ein anderer zählt einige Minuten lang, wie oft du etwas änderst.',
  'privacy.rights':
    'Was gespeichert ist, siehst du mit {mysignature}. Du löschst es mit {withdraw}: Nichts davon bleibt.',

  'help.title': 'Was du schreiben kannst',
  'help.line': '{command} – {description}',
  'help.puzzled': 'Das habe ich nicht verstanden. Hier steht, was ich kann.',

  'command.whichPetition': 'welche Petition; ohne Angabe die, um die es hier geht',
  'command.whichChannel': 'wo gemeldet wird; ohne Angabe genau hier',
  'command.whichRole': 'eine Rolle, die moderiert, was über diesen Server unterschrieben wird',
  'command.start': 'anfangen',
  'command.petition': 'worum es geht',
  'command.letter': 'den ganzen Brief lesen',
  'command.sign': 'unterschreiben',
  'command.progress': 'wie viele unterschrieben haben',
  'command.signatures': 'wer unterschrieben hat',
  'command.mysignature': 'deine Unterschrift sehen, ändern oder zurückziehen',
  'command.withdraw': 'deine Unterschrift zurückziehen',
  'command.petitions': 'alle offenen Petitionen',
  'command.follow': 'einer Petition folgen und hier Neues dazu erfahren',
  'command.unfollow': 'nichts Neues mehr erfahren und keiner Petition mehr folgen',
  'command.setup': 'sehen, ändern und testen, wie ihr hier folgt',
  'command.moderate': 'für die Moderation: was auf einen Blick wartet, und mit „log“, was getan wurde',
  'command.report': 'der Moderation eine Unterschrift melden, die nicht stimmen kann',
  'command.share': 'ein Link zum Weitersagen',
  'command.privacy': 'was mit deinen Daten geschieht',
  'command.help': 'diese Liste',
  'command.cancel': 'abbrechen, was wir gerade tun',

  'button.sign': 'Unterschreiben',
  'button.cause': 'Warum',
  'button.letter': 'Den Brief lesen',
  'button.progress': 'Stand',
  'button.signatures': 'Wer unterschrieben hat',
  'button.mysignature': 'Meine Unterschrift',
  'button.petition': 'Die Petition',
  'button.petitions': 'Petitionen',
  'button.share': 'Weitersagen',
  'button.privacy': 'Datenschutz',
  'button.look': 'Ansehen',
  'button.help': 'Hilfe',
  'button.rename': 'Meinen Namen ändern',
  'button.makeAnonymous': 'Meinen Namen verbergen',
  'button.makePublic': 'Meinen Namen zeigen',
  'button.comment': 'Sagen, warum',
  'button.changeComment': 'Meinen Grund ändern',
  'button.dropComment': 'Meinen Grund entfernen',
  'button.withdraw': 'Zurückziehen',
  'button.cancel': 'Abbrechen',
  'button.edit': 'Bearbeiten',
  'button.report': 'Unterschrift melden',
  'button.askSecondLook': 'Um einen zweiten Blick bitten',
  'button.again': 'Neu beginnen',
  'button.privately': 'Privat weitermachen',
  'button.rehearse': 'Testmeldung schicken',
  'button.topic': 'Hier melden',
  'button.own': 'Eigene Meilensteine melden',
  'button.usual': 'Die üblichen Meilensteine melden',
  'button.few': 'Wenige Meilensteine melden',
  'button.none': 'Keine Meilensteine melden',
  'button.off': 'Keine Live-Karte zeigen',
  'button.on': 'Eine Live-Karte zeigen',
  'button.pinned': 'Die Live-Karte anheften',
  'button.choosePetition': 'Eine andere Petition',
  'button.followAgain': 'Einer Petition folgen',
  'button.noticesHere': 'Der Moderation hier melden',
  'button.noticesOff': 'Der Moderation nicht melden',
  'button.roleOff': 'Keine Rolle moderiert',
  'button.unfollow': 'Nicht mehr folgen',
  'button.setup': 'Zurück zu den Einstellungen',
  'button.retry': 'Noch einmal versuchen',
  'button.accept': 'Nr. {number, number} annehmen',
  'button.remove': 'Nr. {number, number} entfernen',
  'button.acceptAll': 'Alle auf dieser Seite annehmen',
  'button.removeAll': 'Alle auf dieser Seite entfernen',
  'button.restore': 'Nr. {number, number} zurückholen',
  'button.leaveOut': 'Nr. {number, number} bleibt weg',
  'button.keep': 'Nr. {number, number} behalten',
  'button.dismissAll': 'Alle auf dieser Seite so lassen',
  'button.block': 'Nr. {number, number} sperren',
  'button.like': 'Alle wie Nr. {number, number}',
  'button.acceptComment': 'Nr. {number, number}: Text passt',
  'button.removeComment': 'Nr. {number, number}: Text weg',
  'button.restoreComment': 'Nr. {number, number}: Text zurück',
  'button.more': 'Mehr für diese',
  'button.held': 'Wartend: {held, number}',
  'button.asked': 'Gemeldet/gebeten: {asked, number}',
  'button.comments': 'Geschriebenes: {comments, number}',
  'button.crowd': 'Alle {count, number} auf einmal',
  'button.proposal': 'Vorschlag Nr. {number, number}',
  'button.find': 'Suchen',
  'button.findAgain': 'Etwas anderes suchen',
  'button.acceptFound': 'Alle {count, number} annehmen',
  'button.removeFound': 'Alle {count, number} entfernen',
  'button.restoreFound': 'Alle {count, number} zurückholen',
  'button.confirm': 'Bestätigen',
  'button.decline': 'Verwerfen',
  'button.undo': 'Rückgängig',
  'button.undoBatch': 'Nr. {batch, number} rückgängig',
  'button.deeds': 'Protokoll',
  'button.older': 'Ältere',
  'button.newest': 'Neueste',
  'button.review': 'Zurück zur Liste',
  'button.page': 'Im Web',
  'button.telegram': 'Auf Telegram',
  'button.discord': 'Auf Discord',

  'list.previous': 'Zurück',
  'list.next': 'Weiter',

  'page.name': 'Undersigned',
  'page.motto': 'Petitionen, die du im Chat unterschreibst',
  'page.skip': 'Zur neuesten Nachricht',
  'page.conversation': 'Gespräch',
  'page.you': 'Du',
  'page.pressed': 'Ich habe auf einen Knopf gedrückt',
  'page.write': 'Schreib dem Bot',
  'page.example': 'Zum Beispiel /sign',
  'page.send': 'Senden',
  'page.commands': 'Worum du bitten kannst',
  'page.chat': 'Chat mit dem Bot',
  'page.chatSign': 'Im Browser unterschreiben',
  'page.chatAsk': 'Fragen zu dieser Petition',
  'page.chatHint': 'Du gibst einen Namen an und wählst, wer ihn sehen darf. Ein Konto brauchst du nicht.',
  'page.signHere': 'Hier unterschreiben',
  'page.where': 'Diese Petition unterschreiben',
  'page.telegram': 'Auf Telegram unterschreiben',
  'page.discord': 'Auf Discord unterschreiben',
  'page.nowhere': 'Diese Petition kann im Moment nicht unterschrieben werden. Bitte komm später wieder.',
  'page.count':
    '{count, plural, =0 {<b>0</b> Menschen haben bisher unterschrieben} one {<b>#</b> Mensch hat unterschrieben} other {<b>#</b> Menschen haben unterschrieben}}',
  'page.ofGoal': '{part, number, percent} der erhofften {goal, number}',
  'page.goal': '{goal, number} erhofft',
  'page.hopedFor': 'von {goal, number} erhofften',
  'page.goalReached': 'Das Ziel von {goal, number} ist erreicht.',
  'page.nextMilestone': 'Nächster Meilenstein: {milestone, number}',
  'page.reached': 'Erreichte Meilensteine',
  'page.closed': 'Diese Petition wurde am {at, date, day} geschlossen. Danke an alle, die unterschrieben haben.',
  'page.closedOn': 'Geschlossen am {at, date, day}',
  'page.grew': 'Wie die Zahl wuchs',
  'page.growth':
    'Ein Diagramm: von {first, plural, one {# Unterschrift} other {# Unterschriften}} am {from, date, day} bis zu {last, plural, one {# Unterschrift} other {# Unterschriften}} am {to, date, day}.',
  'page.place': 'Dein Name',
  'page.placeInPrint': 'Die Namen folgen',
  'page.day': '{at, date, day}',
  'page.back': 'Zurück zur Petition',
  'page.print': 'Den Brief drucken',
  'page.feed': 'Feed mit allem Neuen',
  'page.skipToContent': 'Zum Inhalt',
  'page.more': 'Mehr',
  'page.all': 'Alle Petitionen',
  'page.otherSites': 'Für andere Seiten',
  'page.openPetitions': 'Jetzt offen',
  'page.upcomingPetitions': 'Bald offen',
  'page.closedPetitions': 'Geschlossen',
  'page.signatures':
    '{count, plural, =0 {Noch keine Unterschrift} one {<b>#</b> Unterschrift} other {<b>#</b> Unterschriften}}',
  'page.noPageTitle': 'Diese Seite gibt es nicht',
  'page.noPageText': 'Die Liste ist kürzer, oder die Zahl in der Adresse ist vertippt.',
  'page.home': 'Zur Startseite',
  'page.lostTitle': 'Hier ist nichts',
  'page.lostText': 'Vielleicht ist die Adresse unvollständig oder vertippt.',
  'page.faultTitle': 'Bei uns ist etwas schiefgegangen',
  'page.faultText': 'Bitte versuch es gleich noch einmal. Nichts wird doppelt gezählt.',
  'page.awayTitle': 'Die Liste ist gerade nicht erreichbar',
  'page.awayText': 'Sie kommt wieder. Bitte versuch es in ein paar Sekunden noch einmal. Nichts ist verloren.',
  'page.foreignTitle': 'Das kam von einer anderen Seite',
  'page.foreignText':
    'Zu deiner Sicherheit nimmt diese Website nur an, was du von ihren eigenen Seiten schickst. Es wurde nichts geändert.',
  'page.tooLargeTitle': 'Das war zu viel auf einmal',
  'page.tooLargeText': 'Bitte schreib weniger. Es wurde nichts geändert.',
  'page.unreadableTitle': 'Das war nicht zu lesen',
  'page.unreadableText': 'Bitte geh zurück und versuch es noch einmal. Es wurde nichts geändert.',
  'page.notAllowedTitle': 'Das geht hier nicht',
  'page.notAllowedText': 'Diese Adresse nimmt nicht an, was geschickt wurde. Es wurde nichts geändert.',
  'page.noCookieTitle': 'Dein Browser hat kein Cookie behalten',
  'page.noCookieText':
    'Ein kleines Cookie sagt dem Bot, welches Gespräch deines ist. Bitte erlaube es hier und versuch es noch einmal. Es wurde nichts geändert.',

  'list.reasons': 'Warum Menschen unterschrieben haben',
  'list.noReasons': 'Noch hat niemand gesagt, warum.',
  'list.noOlderReasons': 'Ältere gibt es nicht.',
  'list.allReasons': 'Weitere Gründe',
  'list.olderReasons': 'Ältere Gründe',
  'list.newestReasons': 'Neueste Gründe',
  'list.number': 'Nr. {number, number}',
  'list.public': '{total, plural, one {# Name ist öffentlich.} other {# Namen sind öffentlich, die neuesten zuerst.}}',
  'list.anonymous': '{count, plural, one {und # weiterer Mensch anonym} other {und # weitere Menschen anonym}}',
  'list.anonymousAlone':
    '{count, plural, one {# Mensch hat anonym unterschrieben.} other {# Menschen haben anonym unterschrieben.}}',
  'list.pages': 'Seiten der Liste',
  'list.page': 'Seite {page, number}',
  'list.report':
    'Sieht ein Name oder ein Grund falsch aus? Schreib dem Bot {command} und die Nummer, dann sieht die Moderation nach.',
  'list.printed': 'Stand: {at, date, moment}',
  'list.printedCount':
    '{count, plural, =0 {Noch hat niemand unterschrieben.} one {# Mensch hat unterschrieben.} other {# Menschen haben unterschrieben.}}',
  'list.printedParts': 'Teile der Liste',
  'list.firstPart': 'Erster Teil',
  'list.nextPart': 'Nächster Teil, ab Nr. {number, number}',
  'list.toList': 'Zur ersten Seite',

  'chronicle.title': 'Was bisher geschah',
  'chronicle.opened': 'Die Petition wurde eröffnet',
  'chronicle.closed': 'Die Petition wurde geschlossen',
  'chronicle.goal': '{count, plural, one {# Unterschrift} other {# Unterschriften}}: Das Ziel ist erreicht',
  'chronicle.update': 'Neues',

  'api.title': 'Für andere Seiten und Programme',
  'api.description': 'Zeig eine Petition auf deiner eigenen Seite, oder lies sie mit einem Programm.',
  'api.lead':
    'Alles hier steht jeder Seite und jedem Programm offen, ohne Schlüssel. Wer das ETag einer Antwort als If-None-Match zurückschickt, muss nicht noch einmal lesen, was sich nicht geändert hat. Wo etwas nicht stimmt, sagt ein Satz, was. Namen sind nur die von öffentlichen Unterschriften, die gezählt sind; solange die Liste der Namen geschlossen ist, gibt es keine.',
  'api.file': 'Dasselbe für Werkzeuge, als OpenAPI-Datei',
  'api.sites': 'Auf deiner eigenen Seite',
  'api.programs': 'Für Programme',
  'api.badge':
    'Ein kleines Bild mit der Zahl, in der Sprache der Lesenden oder in der von lang. Es kann eine Minute alt sein.',
  'api.card':
    'Eine Karte mit dem Titel, der Zahl und dem Weg zum Unterschreiben, für einen Rahmen auf deiner Seite. Sie setzt kein Cookie und passt ab 240 Pixeln Breite.',
  'api.oembed':
    'Wie die Karte eingebettet wird, für alles, was aus einem Link von selbst eine Karte macht (oEmbed, in JSON).',
  'api.feed': 'Was geschieht, als Atom-Feed: Eröffnung, Meilensteine, Neuigkeiten, die Antwort, der Schluss.',
  'api.photo': 'Das Foto der Petition, so breit wie gewünscht. Bitte nenn auch, von wem es ist.',
  'api.preview':
    'Das Bild, das geteilte Links zeigen, mit dem Titel der Petition, an wen sie geht, und der Zahl am letzten Meilenstein.',
  'api.petitions': 'Alle Petitionen mit ihren Zahlen, höchstens eine Sekunde alt.',
  'api.petition':
    'Alles über eine Petition: ihre Worte, ihre Zahl, ihre Meilensteine, was es Neues gibt. Höchstens eine Sekunde alt.',
  'api.signatures': 'Öffentliche Namen mit Nummer und Zeit, die neuesten zuerst, 100 auf einer Seite.',
  'api.reasons':
    'Warum Menschen unterschrieben haben, die neuesten Unterschriften zuerst. Für die nächsten schick die Zahl in before mit.',
  'api.csv':
    'Alle öffentlichen Namen in der Reihenfolge ihrer Nummern, für Tabellenprogramme. Ein Apostroph verhindert, dass etwas als Formel gilt. Zwei solche Dateien gibt es zugleich; wer danach kommt, wird gebeten, es noch einmal zu versuchen.',
  'api.ok': 'Was gefragt war',
  'api.fault': 'Was nicht stimmt, in einem Satz',

  'share.qr': 'QR-Code mit der Adresse dieser Seite',
  'share.qrCaption': 'Am Handy unterschreiben: diesen Code scannen.',
  'share.link': 'Link zu dieser Petition',
  'share.copy': 'Link kopieren',
  'share.copied': 'Der Link ist kopiert.',
  'share.notCopied': 'Das hat der Browser nicht erlaubt. Bitte markiere den Link und kopiere ihn.',
  'share.device': 'Teilen …',
  'share.on': 'Teilen: {place}',
  'share.mail': 'E-Mail',

  'state.closed': '„{title}“ ist geschlossen und nimmt keine Unterschriften mehr an.',
  'state.upcoming': '„{title}“ ist ab dem {at, date, moment} offen. Bitte komm dann wieder.',
  'state.stopped': 'Das Unterschreiben von „{title}“ ist gerade unterbrochen. Bitte komm später wieder.',
  'state.notOpen': '„{title}“ nimmt im Moment keine Unterschriften an.',
  'state.unknown': 'Eine Petition namens „{slug}“ gibt es hier nicht.',
  'state.nothing': 'Hier gibt es noch keine Petition. Wer diesen Bot betreibt, kann eine einstellen.',

  'flow.expired': 'Das ist mehr als eine halbe Stunde her, darum habe ich es ruhen lassen. Fangen wir noch einmal an?',
  'flow.stale': 'Das gehört zu einem früheren Gespräch. Es wurde nichts geändert.',
  'flow.cancelled': 'In Ordnung, ich habe abgebrochen. Es wurde nichts geändert.',
  'flow.nothingToCancel': 'Es gibt nichts abzubrechen.',
  'flow.done': 'Das ist schon erledigt.',
  'flow.private': 'Das geht nur dich und mich etwas an. Lass uns privat weitermachen, wo sonst niemand mitliest.',
  'flow.tooOften':
    'Das war gerade etwas viel auf einmal. Bitte versuch es in {minutes, plural, one {einer Minute} other {# Minuten}} wieder, um {at, date, clock}. Nichts geht verloren.',
  'flow.nobody':
    'Ein Kanal oder ein anonymes Admin-Konto kann nicht unterschreiben. Bitte schreib von deinem eigenen Konto.',
  'flow.fault':
    'Bei uns ist etwas schiefgegangen, und ich weiß nicht, ob das gespeichert wurde. Bitte versuch es noch einmal: Niemand kann zweimal unterschreiben.',
} as const satisfies Readonly<Record<keyof typeof en, string>>;
