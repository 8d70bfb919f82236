/**
 * Every sentence that the bot and its pages say, in English, in ICU MessageFormat. `<b>` is bold, `<i>` italic; whatever
 * is inserted keeps its own looks. Dates take the formats of `say.ts`. Apostrophes are ’, because ' is ICU's quote.
 */
export const en = {
  'target.line':
    '{name}{role, select, none {} other {, {role}}}{organisation, select, none {} other {, {organisation}}}',

  'card.greeting': 'You can sign this petition right here, in chat. Read it, give your name, and you are counted.',
  'card.promise':
    'Your account is never shown and never stored: a one-way code made from it keeps anyone from signing twice.',
  'card.to': 'To {target}',
  'card.upcoming': 'Opens on {at, date, moment}.',
  'card.until': 'Open until {at, date, moment}.',
  'card.closed': 'This petition is closed. Thank you to everyone who signed.',
  'card.retired': 'This card is not kept up to date any more.',

  'count.signed':
    '{count, plural, =0 {Nobody has signed yet.} one {<b>#</b> person has signed.} other {<b>#</b> people have signed.}}',
  'count.ofGoal':
    '{count, plural, =0 {Nobody has signed yet. {goal, plural, one {# signature is} other {# signatures are}} hoped for.} one {<b>#</b> person has signed, of {goal, number} hoped for{part, plural, =0 {} other {: {part, number, percent}}}} other {<b>#</b> people have signed, of {goal, number} hoped for{part, plural, =0 {} other {: {part, number, percent}}}}}',

  'count.held': '{count, number} signed · {held, number} under review',

  'picture.count': '{count, number}',
  'picture.countOfGoal': '{count, number} of {goal, number}',
  'picture.alternative': 'Progress of “{title}”: {words}.',

  'cause.title': 'Why this petition',
  'letter.title': 'The letter to {target}',
  'letter.signed': 'Your name stands in its place, as the target will read it.',
  'letter.held': 'Your name stands in its place, as the target will read it once your signature is counted.',
  'letter.unsigned': '“[Your Name Here]” is where the name of each signatory stands.',

  'progress.title': 'How far we are',
  'progress.next': 'Next milestone: {milestone, number}. {left, plural, one {# signature} other {# signatures}} to go.',
  'progress.allReached': 'Every milestone is reached.',
  'progress.today':
    '{today, plural, =0 {Nobody has signed today.} one {# signature today.} other {# signatures today.}}',
  'progress.reached': 'Reached so far: {milestones}.',
  'progress.here':
    '{here, plural, one {# signature came from this community.} other {# signatures came from this community.}}',
  'progress.led':
    '{here, plural, one {# signature came from the community that led you here.} other {# signatures came from the community that led you here.}}',

  'signatures.title': 'Who has signed',
  'signatures.line': '{number, number}. {name}, {at, date, day}',
  'signatures.none': 'No public signature yet.',
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
  'receipt.change': 'You can change, hide or show your name, or withdraw your signature, at any time.',

  'mysignature.none': 'You have not signed “{title}”.',
  'mysignature.renamed': 'Done. Under the letter it now says: {name}.',
  'mysignature.nowPublic': 'Done. Your name is public now.',
  'mysignature.nowAnonymous': 'Done. Your name is shown to nobody but the target now.',

  'held.number': '<b>Your signature is no. {number, number}</b> under “{title}”.',
  'held.waits':
    'It waits for a moderator to look at it, and is counted after that. This can happen to anyone, for instance when many people sign at once, and there is nothing you need to do.',
  'held.public': 'Once it is counted, your name is public: {name}.',
  'held.nowPublic': 'Done. Your name is public as soon as your signature is counted.',

  'removed.number': '<b>Your signature no. {number, number}</b> under “{title}” was removed, so it is not counted.',
  'removed.reason': 'Reason: {reason}',
  'removed.byModerator': 'Removed by a moderator',
  'removed.change':
    'A moderator can put it back. You cannot sign once more in its place, but you can withdraw it: then your name is deleted.',

  'sign.title': 'Sign the petition',
  'sign.goal': 'You ask {target}: {goal}',
  'sign.public': 'A public signature shows your name, your number and the time to everyone.',
  'sign.anonymous': 'An anonymous signature is counted, and your name is shown to nobody but the target.',
  'sign.kept':
    'We keep the name you give, your choice, the time, the community that led you here, whether a moderator should look at it, and a one-way code made from your account, so that nobody signs twice. We keep no account id. You can withdraw at any time.',
  'sign.name': 'Your name',
  'sign.askName': 'Under which name do you want to sign?',
  'sign.nameHint': 'As it should stand under the letter, up to 80 characters',
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
  'rename.ask': 'Which name should stand under the letter instead?',
  'rename.submit': 'Change',

  'withdraw.title': 'Withdraw your signature',
  'withdraw.ask':
    'Do you want to withdraw your signature from “{title}”? Your name will be deleted, and your signature counts no more.',
  'withdraw.confirm': 'Your decision',
  'withdraw.confirmLabel': 'Withdraw',
  'withdraw.confirmDescription': 'Your name is deleted',
  'withdraw.confirmPress': 'Withdraw my signature',
  'withdraw.submit': 'Withdraw',
  'withdraw.done': 'Your signature is withdrawn and your name deleted.',
  'withdraw.again': 'You may sign again whenever you like.',

  'refusal.written': 'You wrote: {written}',
  'refusal.empty': 'There is no name in that. Please write the name that should stand under the letter.',
  'refusal.tooLong': 'That is longer than 80 characters. Please shorten it.',
  'refusal.noLetter': 'A name needs at least one letter.',
  'refusal.lines': 'Please write your name in a single line.',
  'refusal.link': 'A name cannot hold a web or e-mail address. Please leave it out.',
  'refusal.mention': 'A name cannot hold “@”. Please write it as in a letter.',
  'refusal.symbols': 'A name cannot hold {found}. Please leave that out.',
  'refusal.marks': 'There are too many accents on one letter. Please write it plainly.',
  'refusal.start': 'A name begins with a letter. Please leave out what stands before it.',
  'refusal.mixed': '“{found}” mixes letters of two alphabets that look alike. Please write each word in one alphabet.',
  'refusal.press': 'Please choose with one of the buttons.',

  'petitions.title': 'Open petitions',
  'petitions.line': '{title}: {count, plural, one {# signature} other {# signatures}}',
  'petitions.none': 'No petition is open at the moment.',
  'petitions.others': 'These are open:',

  'share.title': 'Pass it on',
  'share.text': '{title}. Sign it here:',
  'share.none': 'This petition has no public address yet. Whoever runs it can set PUBLIC_URL.',

  'moderate.title': 'What waits for a look',
  'moderate.standing':
    '{held, plural, =0 {No signature waits} one {# signature waits} other {# signatures wait}} for a look, and {count, plural, one {# signature is} other {# signatures are}} counted.',
  'moderate.line': '<b>No. {number, number}</b>: {name}, {at, date, moment}',
  'moderate.anonymous': '<i>anonymous</i>',
  'moderate.done':
    '{deed, select, accept {{changed, plural, one {# signature is accepted.} other {# signatures are accepted.}}} remove {{changed, plural, one {# signature is removed.} other {# signatures are removed.}}} other {{changed, plural, one {# signature is put back.} other {# signatures are put back.}}}} The count is {count, number} now.',
  'moderate.others': 'The others were dealt with already, or withdrawn.',
  'moderate.nothing': 'Nothing was changed: that was dealt with already, or withdrawn.',
  'moderate.undone':
    'No. {batch, number} of the log is undone: {changed, plural, one {# signature is} other {# signatures are}} as before. The count is {count, number} now.',
  'moderate.undoneBefore': 'No. {batch, number} of the log was undone already. Nothing was changed.',
  'moderate.nothingToUndo':
    'Nothing was changed: what no. {batch, number} of the log did was changed again since, or withdrawn.',
  'moderate.who': 'Only moderators of this petition can do that. Whoever runs this bot names them.',

  'signal.youngAccount': 'The account is very new.',
  'signal.burst': 'Unusually many signed through the same community just then.',
  'signal.alike': 'Others who signed just then have nearly the same name.',
  'signal.lookAlike': 'The name mixes letters that look alike.',
  'signal.profanity': 'The name may hold a swear word or a slur.',
  'signal.troll': 'The name is one that is often given as a joke.',

  'log.title': 'What moderators did',
  'log.none': 'Nothing yet.',
  'log.deed':
    '<b>No. {batch, number}</b>: {deed, select, accept {{changed, plural, one {# signature accepted} other {# signatures accepted}}} remove {{changed, plural, one {# signature removed} other {# signatures removed}}} other {{changed, plural, one {# signature put back} other {# signatures put back}}}}',
  'log.undoing':
    '<b>No. {batch, number}</b>: undid no. {undoes, number}, {changed, plural, one {# signature} other {# signatures}}',
  'log.when': '{who, select, you {By you} other {By another moderator}}, {at, date, moment}',
  'log.reason': 'Reason: {reason}',
  'log.undone': 'Undone by no. {batch, number}',

  'follow.done': 'From now on this place hears what is new about “{title}”.',
  'follow.which': 'Which petition should this place follow? Its news will be announced right here.',
  'follow.noneOpen':
    'No petition is open at the moment. Any other can be followed by its name: write it after {follow}.',
  'follow.where': 'Please do this in a server or group that has invited me: there it can follow a petition.',
  'follow.who':
    'Only those who manage this server or group can do that.{platform, select, telegram { Anonymous administrators can write the command instead.} other {}}',
  'follow.whoUnknown':
    'I could not find out whether you manage this server or group, so nothing was changed. Please try again in a moment.',
  'follow.rights':
    'I cannot announce anything here yet: I lack {rights}. Please give me these rights, then try again. Nothing was changed.',
  'follow.noTopic':
    'This channel or topic is gone or closed, so nothing was changed. Please use {follow} in another one.',
  'follow.noCommunity':
    'I am not a member of this server or group, so nothing was changed. Please invite me, then try again.',
  'unfollow.done': 'Done. This place follows no petition any more.',
  'unfollow.nothing': 'This place follows no petition.',

  'setup.title': 'How this place follows a petition',
  'setup.petition':
    '{state, select, upcoming {It follows “{title}”, which is not open yet.} closed {It follows “{title}”, which is closed with {count, plural, =0 {no signatures} one {# signature} other {# signatures}}. Updates and the answer are still announced.} other {It follows “{title}”, which has {count, plural, =0 {no signatures yet} one {# signature} other {# signatures}}.}}',
  'setup.here': 'The place for its news is right here.',
  'setup.elsewhere': 'The place for its news is elsewhere: {topic}',
  'setup.elsewhereUnlinked': 'The place for its news is another channel or topic.',
  'setup.noTopic':
    'The channel or topic for its news is gone or closed. Use {follow} in the one where the news should be announced.',
  'setup.noCommunity': 'I am not a member of this server or group any more. Invite me, then use {follow}.',
  'setup.noRights':
    'Announcements are paused, because I could not speak where they belong. As soon as I have the rights, use {follow} there.',
  'setup.rights': 'I have all the rights that I need there.',
  'setup.missingRights':
    'I lack these rights there: {rights}. Please give them to me, then use {follow} there once more.',
  'setup.unknownRights': 'I could not look up my rights there. A test announcement shows whether they are enough.',
  'setup.milestones':
    '{choice, select, own {The petition’s own milestones are announced.} usual {The usual milestones are announced: 10, 25, 50, 100 and so on.} few {Few milestones are announced: 10, 100, 1,000 and so on.} other {No milestones are announced.}}',
  'setup.goal': 'The signature goal is announced, but no milestones.',
  'setup.next': '{left, plural, one {Next comes {milestones}.} other {Next come {milestones}.}}',
  'setup.language': 'Announcements are in this language: {language}.',
  'setup.card':
    '{choice, select, on {A live card shows the count there.} pinned {A live card shows the count there, pinned where I may.} other {No live card is kept.}}',
  'setup.cardGivenUp': 'The live card was deleted or refused, so I keep none any more. Choose one anew if you like.',
  'setup.who':
    '{platform, select, discord {Everyone with the right “Manage Server” can change this.} telegram {Every administrator of this group can change this.} other {Those who manage this place can change this.}}',
  'setup.nothing': 'This place follows no petition yet.',

  'rehearsal.title': 'This is a test',
  'rehearsal.text': 'What is new about “{title}” will be announced here, like this.',
  'rehearsal.sent': 'The test announcement is out, and all went well.',
  'rehearsal.maybeSent': 'I sent the test announcement, but heard no answer. Please look whether it is there.',
  'rehearsal.refused': 'The test announcement was refused, though I may speak there.',
  'rehearsal.noCommunity':
    'The test announcement could not be made: I am not a member of this server or group any more.',
  'rehearsal.noTopic': 'The test announcement could not be made: the channel or topic is gone or closed.',
  'rehearsal.noRights': 'The test announcement could not be made: I lack a right there.',
  'rehearsal.later': 'The test announcement has to wait. Please try again in a minute.',

  'news.milestone': '{milestone, plural, one {# signature} other {# signatures}}!',
  'news.goal': 'The goal is reached: {count, plural, one {# signature} other {# signatures}}!',
  'news.opened': 'This petition is open now',
  'news.closing': 'This petition closes soon',
  'news.closed': 'This petition is closed',
  'news.final':
    '{count, plural, =0 {Nobody has signed.} one {<b>#</b> person has signed. Thank you!} other {<b>#</b> people have signed. Thank you to every one of them!}}',
  'news.update': 'An update on this petition',
  'news.answer': '{target} has answered',

  'update.update': 'Update of {at, date, day}:',
  'update.answer': 'Answer from {target}, {at, date, day}:',

  'greeting.hello': 'Hello! I am Undersigned, and with me you can sign petitions right here in chat.',
  'greeting.can':
    'See what there is to sign with {petitions}. If you like, this place follows a petition: then I announce here what is new about it, and can keep a card with its count.',
  'greeting.setup': 'If you manage this place, begin with {follow}. {setup} shows how it follows, and changes that.',
  'greeting.never':
    'I keep nothing of what you say to each other, write to nobody in private who has not written to me, and announce nothing here before you follow a petition.',

  'paused.title': 'The announcements are paused',
  'paused.noTopic':
    'The channel or topic in which this community hears of its petition is gone or closed. Please use {follow} in the one where announcements should come from now on.',
  'paused.noRights':
    'I may not speak any more where this community hears of its petition. Please give me that right, then use {follow} there. {setup} shows what is missing.',
  'paused.kept': 'What there is to announce in the meantime is kept for a day.',

  'privacy.title': 'What happens to your data',
  'privacy.kept':
    'When you sign, we keep the name you give, whether it is public, the time, which community led you here, and whether a moderator should look at it.',
  'privacy.account':
    'We do not keep your account. A one-way code made from it, with a secret that lies outside the database, keeps anyone from signing twice. It differs for every petition, so it links you to nothing else.',
  'privacy.anonymous': 'An anonymous signatory’s name is stored encrypted and shown to nobody but the target.',
  'privacy.conversation': 'What you write while signing is stored encrypted and forgotten within a day.',
  'privacy.rights': 'See what is kept with {mysignature}. Delete it with {withdraw}: nothing of it remains.',

  'help.title': 'What you can write',
  'help.line': '{command} – {description}',
  'help.puzzled': 'I did not understand that. Here is what I can do.',

  'command.whichPetition': 'which petition; without it, the one that is meant here',
  'command.whichChannel': 'where its news is announced; without it, right here',
  'command.start': 'begin',
  'command.petition': 'what it is about',
  'command.letter': 'read the whole letter',
  'command.sign': 'sign it',
  'command.progress': 'how many have signed',
  'command.signatures': 'who has signed',
  'command.mysignature': 'see, change or withdraw your signature',
  'command.withdraw': 'withdraw your signature',
  'command.petitions': 'all open petitions',
  'command.follow': 'let this server or group hear what is new',
  'command.unfollow': 'stop hearing what is new',
  'command.setup': 'see, change and test how this place follows',
  'command.moderate': 'look at signatures that wait, for moderators',
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
  'button.petitions': 'Petitions',
  'button.share': 'Share',
  'button.privacy': 'Privacy',
  'button.help': 'Help',
  'button.rename': 'Change my name',
  'button.makeAnonymous': 'Hide my name',
  'button.makePublic': 'Show my name',
  'button.withdraw': 'Withdraw',
  'button.cancel': 'Cancel',
  'button.edit': 'Edit',
  'button.again': 'Start again',
  'button.privately': 'Continue in private',
  'button.rehearse': 'Make a test announcement',
  'button.topic': 'Announce here',
  'button.own': 'Announce its own milestones',
  'button.usual': 'Announce the usual milestones',
  'button.few': 'Announce few milestones',
  'button.none': 'Announce no milestones',
  'button.off': 'Keep no live card',
  'button.on': 'Keep a live card',
  'button.pinned': 'Pin the live card',
  'button.choosePetition': 'Another petition',
  'button.followAgain': 'Follow a petition',
  'button.unfollow': 'Stop following',
  'button.setup': 'Back to the settings',
  'button.retry': 'Try again',
  'button.accept': 'Accept no. {number, number}',
  'button.remove': 'Remove no. {number, number}',
  'button.acceptAll': 'Accept all on this page',
  'button.removeAll': 'Remove all on this page',
  'button.undo': 'Undo',
  'button.undoBatch': 'Undo no. {batch, number}',
  'button.deeds': 'Log',
  'button.older': 'Older',
  'button.newest': 'Newest',
  'button.review': 'Back to the list',
  'button.page': 'On the web',
  'button.telegram': 'On Telegram',
  'button.discord': 'On Discord',

  'page.previous': 'Previous',
  'page.next': 'Next',

  'page.name': 'Undersigned',
  'page.motto': 'Petitions you sign in chat',
  'page.skip': 'Go to the latest message',
  'page.conversation': 'Conversation',
  'page.you': 'You',
  'page.pressed': 'I pressed a button',
  'page.write': 'Write to the bot',
  'page.example': 'Write here, for example /sign',
  'page.send': 'Send',
  'page.commands': 'What you can ask for',
  'page.where': 'Sign this petition',
  'page.telegram': 'Sign on Telegram',
  'page.discord': 'Sign on Discord',
  'page.nowhere': 'This petition cannot be signed at the moment. Please come back later.',
  'page.home': 'To the front page',
  'page.lostTitle': 'There is nothing here',
  'page.lostText': 'The address may be incomplete or mistyped.',
  'page.faultTitle': 'Something went wrong on our side',
  'page.faultText': 'Please try again in a moment. Nothing is counted twice.',
  'page.foreignTitle': 'That came from another page',
  'page.foreignText': 'For your safety, this site takes only what you send from its own pages. Nothing was changed.',
  'page.tooLargeTitle': 'That was too much at once',
  'page.tooLargeText': 'Please write less. Nothing was changed.',
  'page.unreadableTitle': 'That could not be read',
  'page.unreadableText': 'Please go back and try again. Nothing was changed.',
  'page.notAllowedTitle': 'That cannot be done here',
  'page.notAllowedText': 'This address does not take what was sent. Nothing was changed.',
  'page.noCookieTitle': 'Your browser kept no cookie',
  'page.noCookieText':
    'One small cookie tells the bot which conversation is yours. Please allow it here and try again. Nothing was changed.',

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
  'flow.nobody': 'A channel or an anonymous administrator cannot sign. Please write from your own account.',
  'flow.fault':
    'Something went wrong on our side, and I cannot tell whether that was saved. Please try again: nobody can sign twice.',
} as const;
