/**
 * Every sentence that the bot says, in English, in ICU MessageFormat. `<b>` is bold, `<i>` italic; whatever is inserted
 * keeps its own looks. Dates take the formats of `say.ts`. Apostrophes are ’, because ' is ICU's quote.
 */
export const en = {
  'target.line':
    '{name}{role, select, none {} other {, {role}}}{organisation, select, none {} other {, {organisation}}}',

  'card.greeting': 'This is a petition that you sign right here, in chat. Read it, give a name, and you are counted.',
  'card.promise': 'Your account is never shown and never stored: a one-way mark of it keeps anyone from signing twice.',
  'card.to': 'To {target}',
  'card.upcoming': 'Opens on {at, date, moment}.',
  'card.until': 'Open until {at, date, moment}.',
  'card.closed': 'This petition is closed. Thank you to everyone who signed.',

  'count.signed':
    '{count, plural, =0 {Nobody has signed yet.} one {<b>#</b> person has signed.} other {<b>#</b> people have signed.}}',
  'count.ofGoal':
    '{count, plural, =0 {Nobody has signed yet. {goal, number} signatures are hoped for.} one {<b>#</b> person has signed, of {goal, number} hoped for: {part, number, percent}} other {<b>#</b> people have signed, of {goal, number} hoped for: {part, number, percent}}}',

  'cause.title': 'Why this petition',
  'letter.title': 'The letter to {target}',
  'letter.signed': 'Your name stands in its place, as the target will read it.',
  'letter.unsigned': 'Where it says “[Your Name Here]”, your name will stand when you have signed.',

  'progress.title': 'How far we are',
  'progress.next': 'Next milestone: {milestone, number}. {left, plural, one {# signature} other {# signatures}} to go.',
  'progress.allReached': 'Every milestone is reached.',
  'progress.today':
    '{today, plural, =0 {Nobody has signed today.} one {# signature today.} other {# signatures today.}}',
  'progress.reached': 'Reached so far: {milestones}.',

  'signatures.title': 'Who has signed',
  'signatures.line': '{number, number}. {name}, {at, date, day}',
  'signatures.none': 'No public signature yet. Yours could be the first.',
  'signatures.anonymous':
    '{count, plural, one {# more person signed anonymously.} other {# more people signed anonymously.}}',

  'receipt.number': '<b>You are signatory no. {number, number}</b> of “{title}”.',
  'receipt.thanks': 'Thank you, {name}.',
  'receipt.count': '{count, plural, one {# person has signed by now.} other {# people have signed by now.}}',
  'receipt.again': 'You have signed this petition already, and nobody can sign twice.',
  'receipt.since': 'You signed on {at, date, moment}.',
  'receipt.public': 'Your name is public: {name}.',
  'receipt.anonymous': 'You signed anonymously: only the target will read your name, {name}.',
  'receipt.share': 'Ask a friend to sign too: {link}',
  'receipt.change': 'You can change your name, hide or show it, or take it back at any time.',

  'mysignature.none': 'You have not signed “{title}”.',
  'mysignature.renamed': 'Done. Under the letter it now says: {name}.',
  'mysignature.nowPublic': 'Done. Your name is public now.',
  'mysignature.nowAnonymous': 'Done. Your name is shown to nobody but the target now.',

  'sign.title': 'Sign the petition',
  'sign.goal': 'You ask {target}: {goal}',
  'sign.public': 'A public signature shows your name, your number and the time to everyone.',
  'sign.anonymous': 'An anonymous one is counted, and your name is shown to nobody but the target.',
  'sign.kept':
    'We keep the name you give, the time, and a one-way mark of your account so that nobody signs twice. No account id. You can take it back at any time.',
  'sign.name': 'Your name',
  'sign.askName': 'Under which name do you want to sign?',
  'sign.nameHint': 'As it shall stand under the letter, 1 to 80 characters',
  'sign.useSuggestion': 'Use “{name}”',
  'sign.visibility': 'Who may see it',
  'sign.askVisibility': 'You sign as <b>{name}</b>. Who may see your name?',
  'sign.publicLabel': 'Everyone',
  'sign.publicDescription': 'Your name stands in the public list',
  'sign.publicPress': 'Sign publicly',
  'sign.anonymousLabel': 'Only the target',
  'sign.anonymousDescription': 'You are counted, your name is not shown',
  'sign.anonymousPress': 'Sign anonymously',
  'sign.agreement': 'I sign this petition',
  'sign.submit': 'Sign',

  'rename.title': 'Change your name',
  'rename.ask': 'Which name shall stand under the letter instead?',
  'rename.submit': 'Change',

  'withdraw.title': 'Take your signature back',
  'withdraw.ask':
    'Shall your signature be taken off “{title}”? Your name will be deleted and the count goes down by one.',
  'withdraw.confirm': 'Your decision',
  'withdraw.confirmLabel': 'Withdraw',
  'withdraw.confirmDescription': 'Your name is deleted',
  'withdraw.confirmPress': 'Withdraw my signature',
  'withdraw.submit': 'Withdraw',
  'withdraw.done': 'Your signature is withdrawn and your name deleted. You may sign again whenever you like.',

  'refusal.written': 'You wrote: {written}',
  'refusal.empty': 'That holds no name. Please write the name that shall stand under the letter.',
  'refusal.tooLong': 'That is longer than 80 characters. Please shorten it.',
  'refusal.noLetter': 'A name needs at least one letter.',
  'refusal.lines': 'Please write your name in a single line.',
  'refusal.link': 'A name cannot hold a web or e-mail address. Please leave it out.',
  'refusal.mention': 'A name cannot hold “@”. Please write it as in a letter.',
  'refusal.symbols': 'A name cannot hold {found}. Please leave that out.',
  'refusal.marks': 'There are too many marks on one letter. Please write it plainly.',
  'refusal.start': 'A name begins with a letter. Please leave out what stands before it.',
  'refusal.press': 'Please choose with one of the buttons.',

  'petitions.title': 'Open petitions',
  'petitions.line': '{title}: {count, plural, one {# signature} other {# signatures}}',
  'petitions.none': 'No petition is open at the moment.',
  'petitions.others': 'These are open:',

  'share.title': 'Pass it on',
  'share.text': '{title}. Sign it here:',
  'share.none': 'This petition has no public address yet. Whoever runs it can set PUBLIC_URL.',

  'privacy.title': 'What happens to your data',
  'privacy.kept':
    'When you sign, we keep the name you give, whether it is public, the time, and which community led you here.',
  'privacy.account':
    'We do not keep your account. A one-way mark made from it, with a secret that lies outside the database and different for every petition, lets nobody sign twice and links you to nothing else.',
  'privacy.anonymous': 'An anonymous signatory’s name is stored encrypted and shown to nobody but the target.',
  'privacy.conversation': 'What you write while signing is stored encrypted and forgotten within a day.',
  'privacy.rights': 'See what is kept with {mysignature}. Delete it with {withdraw}: nothing of it remains.',

  'help.title': 'What you can write',
  'help.line': '{command} – {description}',
  'help.puzzled': 'I did not understand that. Here is what I can do.',

  'command.whichPetition': 'which petition; left out, the one of this place',
  'command.start': 'begin',
  'command.petition': 'what it is about',
  'command.letter': 'read the whole letter',
  'command.sign': 'sign it',
  'command.progress': 'how many have signed',
  'command.signatures': 'who has signed',
  'command.mysignature': 'see, change or withdraw your signature',
  'command.withdraw': 'take your signature back',
  'command.petitions': 'all open petitions',
  'command.share': 'a link to pass on',
  'command.privacy': 'what happens to your data',
  'command.help': 'this list',
  'command.cancel': 'stop what we are doing',

  'button.sign': 'Sign',
  'button.cause': 'Why',
  'button.letter': 'Read the letter',
  'button.progress': 'Progress',
  'button.signatures': 'Who signed',
  'button.mysignature': 'My signature',
  'button.petition': 'The petition',
  'button.share': 'Share',
  'button.rename': 'Change my name',
  'button.makeAnonymous': 'Hide my name',
  'button.makePublic': 'Show my name',
  'button.withdraw': 'Withdraw',
  'button.cancel': 'Cancel',
  'button.edit': 'Edit',
  'button.again': 'Start again',
  'button.privately': 'Continue in private',
  'button.page': 'On the web',
  'button.telegram': 'On Telegram',
  'button.discord': 'On Discord',

  'page.previous': 'Previous',
  'page.next': 'Next',

  'state.closed': '“{title}” is closed and takes no more signatures.',
  'state.upcoming': '“{title}” opens on {at, date, moment}. Please come back then.',
  'state.notOpen': '“{title}” does not take signatures at the moment.',
  'state.unknown': 'There is no petition called “{slug}” here.',
  'state.nothing': 'There is no petition here yet. Whoever runs this bot can put one in.',

  'flow.expired': 'That was more than half an hour ago, so I let it go. Shall we begin again?',
  'flow.stale': 'That belongs to an earlier conversation. Nothing was changed.',
  'flow.cancelled': 'All right, I stopped. Nothing was changed.',
  'flow.nothingToCancel': 'There is nothing to stop.',
  'flow.private': 'This is between you and me. Let us continue in private, where nobody else reads along.',
  'flow.nobody': 'A channel or an anonymous administrator cannot sign. Please speak with your own account.',
  'flow.fault':
    'Something went wrong on our side, and I cannot tell whether that was saved. Please try again: nobody can sign twice.',
} as const;
