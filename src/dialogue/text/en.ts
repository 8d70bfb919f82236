/**
 * Every sentence that the bot and its pages say, in English, in ICU MessageFormat. `<b>` is bold, `<i>` italic; whatever
 * is inserted keeps its own looks. Dates take the formats of `say.ts`. Apostrophes are ’, because ' is ICU's quote.
 */
export const en = {
  'target.line':
    '{name}{role, select, none {} other {, {role}}}{organisation, select, none {} other {, {organisation}}}',

  'card.greeting': 'You can sign this petition right here, in chat. Read it, give your name, and you are counted.',
  'card.greetingHeld': 'You can sign this petition right here, in chat. Read it and give your name.',
  'card.promise':
    'Your account is never shown and never stored: a one-way code made from it keeps anyone from signing twice.',
  'card.to': 'To {target}',
  'card.upcoming': 'Opens on {at, date, moment}.',
  'card.until': 'Open until {at, date, moment}.',
  'card.closed': 'This petition is closed. Thank you to everyone who signed.',
  'card.stopped': 'Signing is paused for now.',
  'card.held': 'For now, every new signature waits for a moderator’s look before it is counted.',
  'card.retired': 'This card is not kept up to date any more.',

  'count.signed':
    '{count, plural, =0 {Nobody has signed yet.} one {<b>#</b> person has signed.} other {<b>#</b> people have signed.}}',
  'count.ofGoal':
    '{count, plural, =0 {Nobody has signed yet. {goal, plural, one {# signature is} other {# signatures are}} hoped for.} one {<b>#</b> person has signed, of {goal, number} hoped for{part, plural, =0 {} other {: {part, number, percent}}}} other {<b>#</b> people have signed, of {goal, number} hoped for{part, plural, =0 {} other {: {part, number, percent}}}}}',

  'count.held': '{count, number} signed · {held, number} under review',

  'number.plain': '{number, number}',
  'picture.countOfGoal': '{count, number} of {goal, number}',
  'picture.alternative': 'Progress of “{title}”: {words}.',
  'preview.signatures': '{count, plural, one {signature so far} other {signatures so far}}',

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
  'signatures.hidden': 'The list of names is closed for now. Every signature in it still counts.',
  'signatures.none': 'No public signature yet.',
  'signatures.count': '{count, plural, one {# signature} other {# signatures}}',
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
    'It waits for a moderator to look at it, and is counted if all is well. This can happen to anyone, for instance when many people sign at once, and there is nothing you need to do.',
  'held.public': 'Once it is counted, your name is public: {name}.',
  'held.nowPublic': 'Done. Your name is public as soon as your signature is counted.',

  'removed.number': '<b>Your signature no. {number, number}</b> under “{title}” was removed, so it is not counted.',
  'removed.reason': 'Reason: {reason}',
  'removed.byModerator': 'Removed by a moderator',
  'removed.mayAsk': 'If you think that this is a mistake, you can ask moderators, once, to look at it again.',
  'removed.secondLook':
    '{secondLook, select, open {You have asked for a second look, which is possible once. What comes of it shows here.} other {You have asked for a second look, which is possible once. A moderator has looked again, and it stays removed.}}',
  'removed.withdrawn':
    'A moderator removed your signature no. {number, number} under “{title}”, and you have withdrawn it since. Your name is deleted, and you cannot sign again.',
  'removed.blocked': 'A second look is not possible here.',
  'removed.change':
    'You cannot sign once more in its place, but you can withdraw it: then your name and anything you wrote with it are deleted.',

  'sign.title': 'Sign the petition',
  'sign.goal': 'You ask {target}: {goal}',
  'sign.public': 'A public signature shows your name, your number and the time to everyone.',
  'sign.anonymous': 'An anonymous signature is counted, and your name is shown to nobody but the target.',
  'sign.kept':
    'We keep the name you give, your choice, the time, the community that led you here, whether a moderator should look at it, why you signed if you say so afterwards, and a one-way code made from your account, so that nobody signs twice. We keep no account id. You can withdraw at any time.',
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

  'report.title': 'Report a signature',
  'report.submit': 'Report',
  'report.number': 'Which number?',
  'report.numberHint': 'The number of the signature, such as 12.',
  'report.why': 'What is wrong with it?',
  'report.ask':
    'You can tell moderators of a public signature under “{title}” that looks wrong. Which number does it have? It stands beside the name in the list.',
  'report.askHidden':
    'You can tell moderators of a public signature under “{title}” that looks wrong. The list of names is closed for now, so you need to know its number. Which number does it have?',
  'report.askWhy': 'What is wrong with no. {number, number}?',
  'report.noNumber': 'That is no number of a signature. Please write one such as 12.',
  'report.spam': 'Spam',
  'report.joke': 'A joke or a made-up name',
  'report.insult': 'An insult',
  'report.notMe': 'My name, but I did not sign',
  'report.comment': 'What they wrote',
  'report.reported': 'Thank you. Moderators will look at it.',
  'report.again': 'You have reported no. {number, number} before. Moderators know of it.',
  'report.settled':
    'Thank you. Moderators have looked at no. {number, number} since others reported it, and left it as it is. Your report is kept for them.',
  'report.noComment':
    'Nothing is written beside no. {number, number} that everybody can read. Which number do you mean, or what else is wrong?',
  'report.unknown':
    'There is no no. {number, number} among the public signatures that are counted. Which number do you mean?',

  'rename.title': 'Change your name',
  'rename.ask': 'Which name should stand under the letter instead?',
  'rename.submit': 'Change',

  'comment.title': 'Why you signed',
  'comment.ask': 'Why did you sign “{title}”? Say it in your own words, in a sentence or a few.',
  'comment.kept':
    'What you write stands beside your name, where everyone can read it. If you signed anonymously, it is stored encrypted, and only the target reads it. You can change or remove it at any time.',
  'comment.label': 'Why you signed',
  'comment.hint': 'Up to {most, number} characters, without web addresses',
  'comment.keep': 'Leave it as it is',
  'comment.submit': 'Save',
  'comment.yours': 'Why you signed:',
  'comment.public': 'Everyone can read that beside your name.',
  'comment.waits': 'Everyone can read that beside your name once your signature is counted.',
  'comment.anonymous': 'Only the target will read that.',
  'comment.held':
    'A moderator looks at that before others can read it: it may hold a swear word, somebody reported it, or it takes the place of words that moderators did not let through. There is nothing you need to do.',
  'comment.removed':
    'Moderators removed that, so nobody else can read it. If you change it, others can read it once a moderator has looked at it.',
  'comment.done': 'Thank you. This is what you say now.',
  'comment.dropped': 'Done. Your reason is deleted.',
  'comment.empty': 'There is nothing in that to read. Please write why you signed.',
  'comment.tooLong':
    'That is {surplus, plural, one {# character} other {# characters}} too long: {most, number} fit. Please shorten it.',
  'comment.lines':
    'That is {surplus, plural, one {# line} other {# lines}} too long: {most, number} fit. Please shorten it.',
  'comment.link':
    '“{found}” is a web or e-mail address, or looks like one, and none can stand here. Please leave it out, or put a space after the full stop.',
  'comment.unreadable': 'There is a character in that which cannot be read everywhere. Please leave it out.',

  'withdraw.title': 'Withdraw your signature',
  'withdraw.ask':
    'Do you want to withdraw your signature from “{title}”? Your name and anything you wrote with it will be deleted, and your signature counts no more.',
  'withdraw.askRemoved':
    'Do you want to withdraw your signature from “{title}”? Your name and anything you wrote with it will be deleted. Because a moderator removed the signature, nobody can put it back then, and you cannot sign again.',
  'withdraw.confirm': 'Your decision',
  'withdraw.confirmLabel': 'Withdraw',
  'withdraw.confirmDescription': 'Your name and what you wrote are deleted',
  'withdraw.confirmPress': 'Withdraw my signature',
  'withdraw.submit': 'Withdraw',
  'withdraw.done': 'Your signature is withdrawn, and your name and anything you wrote with it are deleted.',
  'withdraw.forGood': 'Because a moderator had removed it, you cannot sign again.',
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
  'petitions.paused': '{title}: {count, plural, one {# signature} other {# signatures}}. Signing is paused for now.',
  'petitions.none': 'No petition is open at the moment.',
  'petitions.others': 'These are open:',

  'share.title': 'Pass it on',
  'share.text': '{title}. Sign it here:',
  'share.paused': '{title}. Signing is paused for now, so it can be read here, and signed later:',
  'share.unsigned': '{title}. Read it here:',
  'share.none': 'This petition has no public address yet. Whoever runs it can set PUBLIC_URL.',

  'moderate.title': 'What waits for a look',
  'moderate.standing':
    '{held, plural, =0 {No signature waits} one {# signature waits} other {# signatures wait}} for a look, and {count, plural, one {# signature is} other {# signatures are}} counted.',
  'moderate.line': '<b>No. {number, number}</b>: {name}, {at, date, moment}',
  'moderate.anonymous': '<i>anonymous</i>',
  'moderate.done':
    '{deed, select, accept {{changed, plural, one {# signature is accepted.} other {# signatures are accepted.}}} remove {{changed, plural, one {# signature is removed.} other {# signatures are removed.}}} block {{changed, plural, one {# signature is removed for good: its person cannot ask for a second look.} other {# signatures are removed for good: their people cannot ask for a second look.}}} dismiss {{changed, plural, one {# signature stays as it is.} other {# signatures stay as they are.}}} other {{changed, plural, one {# signature is put back.} other {# signatures are put back.}}}} The count is {count, number} now.',
  'moderate.others': 'The others were dealt with already, withdrawn, or have another name now.',
  'moderate.nothing': 'Nothing was changed: that was dealt with already, withdrawn, or has another name now.',
  'moderate.undone':
    'No. {batch, number} of the log is undone: {changed, plural, one {# signature is} other {# signatures are}} as before. The count is {count, number} now.',
  'moderate.undoneBefore': 'No. {batch, number} of the log was undone already. Nothing was changed.',
  'moderate.nothingToUndo':
    'Nothing was changed: what no. {batch, number} of the log did was changed again since, or withdrawn.',
  'moderate.who': 'Only moderators of this petition can do that.',
  'moderate.whoOnDiscord':
    'For what came through this server, those are everyone with the right “Manage Messages” or a role that its managers chose. Whoever runs this bot names others.',
  'moderate.whoOnTelegram':
    'For what came through a group, those are its administrators who may delete messages: write {moderate} in the group and follow me from there. If you are anonymous there, show yourself or make me an administrator, because Telegram does not tell me of you otherwise. Whoever runs this bot names others.',
  'moderate.whoOnWeb': 'Whoever runs this bot names them.',
  'moderate.whoUnknown':
    'I could not find out whether you may do that, so nothing was changed. Please try again in a moment.',

  'moderate.askedTitle': 'Where somebody asks for a look',
  'moderate.asked':
    '{asked, plural, one {# signature was reported, or its person asks for a second look.} other {# signatures were reported, or their people ask for a second look.}}',
  'moderate.whole': 'You see all signatures of this petition.',
  'moderate.here': 'You see what came through your server or group.',
  'moderate.state': '{state, select, counted {It is counted.} held {It waits for a look.} other {It is removed.}}',

  'plea.secondLook': 'Its person asks for a second look.',
  'plea.reports': '{count, plural, one {# person reports it:} other {# people report it:}} {whys}.',
  'plea.spam': 'spam',
  'plea.joke': 'a joke or made-up name',
  'plea.insult': 'an insult',
  'plea.notMe': 'somebody else’s name',
  'plea.comment': 'what is written there',

  'wrote.title': 'What people wrote, waiting for a look',
  'wrote.waiting':
    '{comments, plural, one {What # person wrote waits for a look, or was reported.} other {What # people wrote waits for a look, or was reported.}}',
  'wrote.text':
    '{state, select, shown {They wrote} held {They wrote, and it is not shown yet} other {They wrote, and it is not shown any more}}: “{comment}”',
  'wrote.state':
    '{state, select, shown {Everybody can read what is written here.} held {What is written here is not shown yet.} other {What is written here is not shown any more.}}',
  'wrote.reports': '{count, plural, one {# person reports what is written.} other {# people report what is written.}}',
  'wrote.asWritten': 'The words may hold a swear word or a slur, or they take the place of others that were not shown.',
  'wrote.done':
    '{deed, select, acceptComment {What no. {number, number} wrote is accepted: everybody can read it.} removeComment {What no. {number, number} wrote is not shown any more.} other {What no. {number, number} wrote is shown again.}}',
  'wrote.nothing': 'Nothing was changed: that was dealt with already, taken back, or has other words now.',
  'wrote.undone': 'No. {batch, number} of the log is undone: what no. {number, number} wrote is as before.',

  'crowd.here': '<b>{count, number}</b> of them came through your server or group, {when}.',
  'crowd.community': '<b>{count, number}</b> of them came through community no. {community}, {when}.',
  'crowd.direct': '<b>{count, number}</b> of them came through no community, {when}.',
  'crowd.during': 'from {from, date, moment} to {to, date, moment}',
  'crowd.at': 'on {at, date, moment}',

  'proposal.found': 'What you found',
  'proposal.total':
    '<b>{total, plural, one {# signature} other {# signatures}}</b>: {counted, number} counted, {held, number} waiting, {removed, number} removed.',
  'proposal.cut': 'There are more like that. These are the newest.',
  'proposal.after':
    '{deed, select, accept {Accepting makes the count} remove {Removing makes the count} other {Putting back makes the count}} {count, number}.',
  'proposal.second': 'That is so many that a second moderator has to confirm it.',
  'proposal.nothing': 'Nothing is like that here. It may have been withdrawn, or came through another community.',
  'proposal.gone': 'That was dealt with or dropped meanwhile. Nothing was changed.',
  'proposal.waiting':
    'Proposal no. {number, number} waits for a second moderator: {deed, select, accept {accept} remove {remove} other {put back}} {total, plural, one {# signature} other {# signatures}}.',
  'proposal.by':
    '{who, select, you {You proposed it} host {Whoever runs this bot proposed it} other {Another moderator proposed it}}, {at, date, moment}.',
  'proposal.waits':
    'Nothing is changed yet: for so many, a second moderator has to confirm. They see it with {moderate}. Whoever runs this bot can do it, too: npm run petition -- confirm {slug} {proposal}',
  'proposal.settled': '{state, select, done {This is done.} other {This was dropped.}}',
  'proposal.done':
    'Confirmed: {changed, plural, one {# signature is changed.} other {# signatures are changed.}} The count is {count, number} now.',
  'proposal.own': 'You proposed this, so somebody else has to confirm it. You can drop it.',
  'proposal.declined': 'The proposal is dropped. Nothing was changed.',

  'find.title': 'Find signatures',
  'find.ask': 'What are you looking for? You can write:',
  'find.byNumber': '120 or 120-180, by number',
  'find.byName': 'mickey* or “Mickey Mouse”, by name, with * for anything',
  'find.byTime': '18:00-18:10, today, or 2026-11-22 18:00 - 2026-11-23 01:00, by time, in UTC',
  'find.byAccount': 'telegram:123 or discord:123, by account, of public signatures',
  'find.byCommunity': 'community 17, or direct, by where they came from',
  'find.byState': 'held, counted or removed, by what they are now; without it, all of them',
  'find.together': 'Several hold together: mickey* held today',
  'find.label': 'What to look for',
  'find.hint': 'Such as 120-180, mickey*, 18:00-18:10, held today',
  'find.submit': 'Find',
  'find.unread': 'I do not understand “{words}”. You can write:',

  'reason.title': 'Why they are removed',
  'reason.ask': 'Why are these signatures removed? Everyone whose signature it is reads what you write.',
  'reason.label': 'Reason',
  'reason.hint': 'Up to 200 characters, read by those who are removed',
  'reason.submit': 'Remove them',
  'reason.spam': 'Spam: many signatures that people did not give',
  'reason.useSpam': 'It is spam',
  'reason.empty': 'There is nothing in that. Please write why these signatures are removed.',
  'reason.tooLong': 'That is longer than 200 characters. Please shorten it.',

  'switches.title': 'Switches',
  'switches.intake':
    '{intake, select, open {<b>Signing</b> is open: who signs is counted, unless something looks wrong.} held {<b>Signing</b> is open, but every new signature waits for a look.} other {<b>Signing</b> is paused: nobody new can sign.}}',
  'switches.names':
    '{names, select, hidden {<b>Names</b> are hidden: nobody sees the list of public signatures.} other {<b>Names</b> are shown in the list of public signatures.}}',
  'switches.since': '<i>Since {at, date, moment}</i>',
  'switches.banner': '<b>The banner</b> stands above the petition wherever it is shown.',
  'switches.noBanner': '<b>The banner</b> is empty. It would stand above the petition wherever it is shown.',
  'switches.logged': 'Each change holds for everyone at once, and stands in the log.',
  'switches.done': 'Done. That holds from now on.',
  'switches.already': 'So it stands. There was nothing more to change.',
  'button.switches': 'Switches',
  'button.takeAll': 'Count new signatures',
  'button.holdAll': 'Let new signatures wait',
  'button.stop': 'Pause signing',
  'button.hideNames': 'Hide the names',
  'button.showNames': 'Show the names',
  'button.writeBanner': 'Write a banner',
  'button.changeBanner': 'Write another banner',
  'button.dropBanner': 'Take the banner down',

  'banner.title': 'Write a banner',
  'banner.ask': 'What should stand above “{title}”, wherever it is shown? Everyone will read it.',
  'banner.label': 'The banner',
  'banner.hint': 'Plain words, up to 300 characters',
  'banner.submit': 'Show it',
  'banner.empty': 'There is nothing to read in that. Please write what the banner should say.',
  'banner.tooLong': 'That is {surplus, plural, one {# character} other {# characters}} too long. Please shorten it.',

  'signal.youngAccount': 'The account is very new.',
  'signal.burst': 'Unusually many signed through the same community just then.',
  'signal.alike': 'Others who signed just then have nearly the same name.',
  'signal.lookAlike': 'The name mixes letters that look alike.',
  'signal.profanity': 'The name may hold a swear word or a slur.',
  'signal.troll': 'The name is one that is often given as a joke.',

  'log.title': 'What moderators did',
  'log.none': 'Nothing yet.',
  'log.deed':
    '<b>No. {batch, number}</b>: {deed, select, accept {{changed, plural, one {# signature accepted} other {# signatures accepted}}} remove {{changed, plural, one {# signature removed} other {# signatures removed}}} block {{changed, plural, one {# signature removed for good} other {# signatures removed for good}}} hold {{changed, plural, one {# signature held for a look} other {# signatures held for a look}}} dismiss {{changed, plural, one {# signature left as it was} other {# signatures left as they were}}} other {{changed, plural, one {# signature put back} other {# signatures put back}}}}',
  'log.comment':
    '<b>No. {batch, number}</b>: {deed, select, acceptComment {words of no. {number, number} accepted} removeComment {words of no. {number, number} removed} holdComment {words of no. {number, number} held for a look} other {words of no. {number, number} put back}}',
  'log.undoingComment': '<b>No. {batch, number}</b>: undid no. {undoes, number}, words of no. {number, number}',
  'log.switch':
    '<b>No. {batch, number}</b>: {deed, select, takeAll {signing is open} holdAll {everything new is held} stop {signing is stopped} hideNames {the names are hidden} showNames {the names are shown} setBanner {a banner is set} other {the banner is gone}}',
  'log.undoing':
    '<b>No. {batch, number}</b>: undid no. {undoes, number}, {changed, plural, one {# signature} other {# signatures}}',
  'log.when':
    '{who, select, you {By you} host {By whoever runs this bot} reports {By several reports} signals {By a new name that looked wrong} other {By another moderator}}, {at, date, moment}',
  'log.confirmed':
    '{who, select, you {Confirmed by you} host {Confirmed by whoever runs this bot} other {Confirmed by another moderator}}',
  'log.community': 'As a moderator of community no. {community}',
  'log.reason': 'Reason: {reason}',
  'log.banner': 'It said: {banner}',
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
  'setup.moderators':
    '{platform, select, discord {Everyone with the right “Manage Messages” moderates what is signed through this server.} telegram {Every administrator who may delete messages moderates what is signed through this group.} other {Those who moderate this place moderate what is signed through it.}}',
  'setup.role':
    'Everyone with the right “Manage Messages” or the role “{role}” moderates what is signed through this server.',
  'setup.roleGone':
    'The role that moderated here is gone, so only the right “Manage Messages” counts. Choose another one with {setup}, or none.',
  'setup.roleEveryone': 'Then everyone would moderate, so nothing was changed. Please choose another role.',
  'setup.roleFirst':
    'A role can moderate once this place follows a petition. Please follow one first, then choose again.',
  'setup.noticesHere': 'Moderators are told right here how much waits for them. Everyone who reads here can see it.',
  'setup.noticesElsewhere':
    'Moderators are told elsewhere how much waits for them: {topic}. Everyone who reads there can see it.',
  'setup.noticesElsewhereUnlinked':
    'Moderators are told in another channel or topic how much waits for them. Everyone who reads there can see it.',
  'setup.noNotices': 'Moderators are not told here that something waits. They see it with {moderate}.',

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

  'notice.title': 'Something waits for the moderators',
  'notice.held':
    '{held, plural, one {# signature that came from here waits for a look. It counts as soon as it is accepted.} other {# signatures that came from here wait for a look. They count as soon as they are accepted.}}',
  'notice.asked':
    '{asked, plural, one {# signature that came from here was reported, or its person asks for a second look.} other {# signatures that came from here were reported, or their people ask for a second look.}}',
  'notice.comments':
    '{comments, plural, one {What # person from here wrote waits for a look, or was reported.} other {What # people from here wrote waits for a look, or was reported.}}',
  'notice.look': 'Moderators see more with {moderate}, in private.',
  'notice.ended': 'The moderators are not told any more',
  'notice.noTopic':
    'The channel or topic in which they heard of what waits is gone or closed. Use {setup} where they should be told from now on. {moderate} works as before.',
  'notice.noRights':
    'I may not write any more where they heard of what waits. Give me the rights and use {setup} there, or anywhere else where they should be told. {moderate} works as before.',

  'privacy.title': 'What happens to your data',
  'privacy.kept':
    'When you sign, we keep the name you give, whether it is public, the time, which community led you here, and whether a moderator should look at it. If you say why you sign, we keep that, too: it stands beside a public name until you change or remove it.',
  'privacy.account':
    'We do not keep your account. A one-way code made from it, with a secret that lies outside the database, keeps anyone from signing twice. It differs for every petition, so it links you to nothing else.',
  'privacy.anonymous':
    'An anonymous signatory’s name, and why they signed, are stored encrypted and shown to nobody but the target.',
  'privacy.conversation': 'What you write while signing is stored encrypted and forgotten within a day.',
  'privacy.moderation':
    'Moderators see public names with their numbers, times and communities, what stands beside them, and what looks wrong about a signature, but nobody’s account. What moderators do is kept in a log, with their own accounts.',
  'privacy.removed':
    'If moderators remove your signature, you read why. If you withdraw it then, your name and anything you wrote with it are deleted; its number and the code stay, so that it cannot be given once more.',
  'privacy.reports':
    'If you report a signature or ask for a second look, a one-way code notes that you did, and nobody sees who it was. Another one counts for some minutes how often you change something.',
  'privacy.rights': 'See what is kept with {mysignature}. Delete it with {withdraw}: nothing of it remains.',

  'help.title': 'What you can write',
  'help.line': '{command} – {description}',
  'help.puzzled': 'I did not understand that. Here is what I can do.',

  'command.whichPetition': 'which petition; without it, the one that is meant here',
  'command.whichChannel': 'where its news is announced; without it, right here',
  'command.whichRole': 'a role whose members moderate what is signed through this server',
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
  'command.moderate': 'for moderators: what waits for a look, and with “log”, what was done',
  'command.report': 'tell moderators of a signature that looks wrong',
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
  'button.look': 'Look at them',
  'button.help': 'Help',
  'button.rename': 'Change my name',
  'button.makeAnonymous': 'Hide my name',
  'button.makePublic': 'Show my name',
  'button.comment': 'Say why',
  'button.changeComment': 'Change my reason',
  'button.dropComment': 'Remove my reason',
  'button.withdraw': 'Withdraw',
  'button.cancel': 'Cancel',
  'button.edit': 'Edit',
  'button.report': 'Report a signature',
  'button.askSecondLook': 'Ask for a second look',
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
  'button.noticesHere': 'Tell moderators here',
  'button.noticesOff': 'Tell moderators nowhere',
  'button.roleOff': 'Let no role moderate',
  'button.unfollow': 'Stop following',
  'button.setup': 'Back to the settings',
  'button.retry': 'Try again',
  'button.accept': 'Accept no. {number, number}',
  'button.remove': 'Remove no. {number, number}',
  'button.acceptAll': 'Accept all on this page',
  'button.removeAll': 'Remove all on this page',
  'button.restore': 'Put back no. {number, number}',
  'button.leaveOut': 'Leave no. {number, number} out',
  'button.keep': 'Keep no. {number, number}',
  'button.dismissAll': 'Leave all on this page as they are',
  'button.block': 'Block no. {number, number}',
  'button.like': 'All like no. {number, number}',
  'button.acceptComment': 'Accept words no. {number, number}',
  'button.removeComment': 'Remove words no. {number, number}',
  'button.restoreComment': 'Show words no. {number, number}',
  'button.more': 'More for these',
  'button.held': 'Waiting: {held, number}',
  'button.asked': 'Reported or asked: {asked, number}',
  'button.comments': 'Written: {comments, number}',
  'button.crowd': 'See the crowd of {count, number}',
  'button.proposal': 'See proposal no. {number, number}',
  'button.find': 'Find',
  'button.findAgain': 'Find something else',
  'button.acceptFound': 'Accept all {count, number}',
  'button.removeFound': 'Remove all {count, number}',
  'button.restoreFound': 'Put back all {count, number}',
  'button.confirm': 'Confirm it',
  'button.decline': 'Drop it',
  'button.undo': 'Undo',
  'button.undoBatch': 'Undo no. {batch, number}',
  'button.deeds': 'Log',
  'button.older': 'Older',
  'button.newest': 'Newest',
  'button.review': 'Back to the list',
  'button.page': 'On the web',
  'button.telegram': 'On Telegram',
  'button.discord': 'On Discord',

  'list.previous': 'Previous',
  'list.next': 'Next',

  'page.name': 'Undersigned',
  'page.motto': 'Petitions you sign in chat',
  'page.skip': 'Go to the latest message',
  'page.conversation': 'Conversation',
  'page.you': 'You',
  'page.pressed': 'I pressed a button',
  'page.write': 'Write to the bot',
  'page.example': 'For example /sign',
  'page.send': 'Send',
  'page.commands': 'What you can ask for',
  'page.chat': 'Chat with the bot',
  'page.chatSign': 'Sign in your browser',
  'page.chatAsk': 'Ask about this petition',
  'page.chatHint': 'You give a name and choose who may see it. No account is needed.',
  'page.signHere': 'Sign here',
  'page.where': 'Sign this petition',
  'page.telegram': 'Sign on Telegram',
  'page.discord': 'Sign on Discord',
  'page.nowhere': 'This petition cannot be signed at the moment. Please come back later.',
  'page.count':
    '{count, plural, =0 {<b>0</b> people have signed so far} one {<b>#</b> person has signed} other {<b>#</b> people have signed}}',
  'page.ofGoal': '{part, number, percent} of the {goal, number} hoped for',
  'page.goal': '{goal, number} hoped for',
  'page.hopedFor': 'of {goal, number} hoped for',
  'page.goalReached': 'The goal of {goal, number} is reached.',
  'page.nextMilestone': 'Next milestone: {milestone, number}',
  'page.reached': 'Milestones reached',
  'page.closed': 'This petition closed on {at, date, day}. Thank you to everyone who signed.',
  'page.closedOn': 'Closed on {at, date, day}',
  'page.grew': 'How the count grew',
  'page.growth':
    'A chart: from {first, plural, one {# signature} other {# signatures}} on {from, date, day} to {last, plural, one {# signature} other {# signatures}} on {to, date, day}.',
  'page.place': 'Your name',
  'page.placeInPrint': 'The names follow',
  'page.day': '{at, date, day}',
  'page.back': 'Back to the petition',
  'page.print': 'Print the letter',
  'page.feed': 'Feed of what is new',
  'page.skipToContent': 'Skip to the content',
  'page.more': 'More',
  'page.all': 'All petitions',
  'page.otherSites': 'For other sites',
  'page.openPetitions': 'Open now',
  'page.upcomingPetitions': 'Opening soon',
  'page.closedPetitions': 'Closed',
  'page.signatures': '{count, plural, =0 {No signature yet} one {<b>#</b> signature} other {<b>#</b> signatures}}',
  'page.noPageTitle': 'There is no such page',
  'page.noPageText': 'The list is shorter than that, or the number in the address is mistyped.',
  'page.home': 'To the front page',
  'page.lostTitle': 'There is nothing here',
  'page.lostText': 'The address may be incomplete or mistyped.',
  'page.faultTitle': 'Something went wrong on our side',
  'page.faultText': 'Please try again in a moment. Nothing is counted twice.',
  'page.awayTitle': 'The list cannot be reached for now',
  'page.awayText': 'It will be back. Please try again in a few seconds. Nothing is lost.',
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

  'list.reasons': 'Why people signed',
  'list.noReasons': 'Nobody has said why yet.',
  'list.noOlderReasons': 'There are no older ones.',
  'list.allReasons': 'More reasons',
  'list.olderReasons': 'Older reasons',
  'list.newestReasons': 'Newest reasons',
  'list.number': 'No. {number, number}',
  'list.public': '{total, plural, one {# name is public.} other {# names are public, the newest first.}}',
  'list.anonymous': '{count, plural, one {and # more anonymously} other {and # more anonymously}}',
  'list.anonymousAlone':
    '{count, plural, one {# person has signed anonymously.} other {# people have signed anonymously.}}',
  'list.pages': 'Pages of the list',
  'list.page': 'Page {page, number}',
  'list.report':
    'Does a name or a reason look wrong? Write {command} to the bot with its number, and moderators will look at it.',
  'list.printed': 'As of {at, date, moment}',
  'list.printedCount':
    '{count, plural, =0 {Nobody has signed yet.} one {# person has signed.} other {# people have signed.}}',
  'list.printedParts': 'Parts of the list',
  'list.firstPart': 'First part',
  'list.nextPart': 'Next part, from no. {number, number} on',
  'list.toList': 'To the first page',

  'chronicle.title': 'What has happened',
  'chronicle.opened': 'The petition opened',
  'chronicle.closed': 'The petition closed',
  'chronicle.goal': '{count, plural, one {# signature} other {# signatures}}: the goal is reached',
  'chronicle.update': 'An update',

  'api.title': 'For other sites and programs',
  'api.description': 'Show a petition on your own site, or read it with a program.',
  'api.lead':
    'Everything here is open to every page and program, without a key. An answer’s ETag, sent back as If-None-Match, spares reading again what has not changed. Where something is wrong, a sentence says what. Names are only those of public signatures that are counted; while the list of names is closed, there are none.',
  'api.file': 'The same for tools, as an OpenAPI file',
  'api.sites': 'On your own site',
  'api.programs': 'For programs',
  'api.badge': 'A small picture with the count, in the reader’s language or in that of lang. It may be a minute old.',
  'api.card':
    'A card with the title, the count and the way to sign, for a frame on your page. It sets no cookie, and fits from 240 pixels of width on.',
  'api.oembed': 'How to embed the card, for everything that makes a card of a link by itself (oEmbed, in JSON).',
  'api.feed': 'What happens, as an Atom feed: the opening, milestones, updates, the answer, the closing.',
  'api.photo': 'The petition’s photo, as wide as is asked for. Please show its credit, too.',
  'api.preview': 'The picture that shared links show, with the title, the target and the count at the last milestone.',
  'api.petitions': 'All petitions with their counts, a second old at most.',
  'api.petition':
    'Everything about a petition: its words, its count, its milestones, its updates. It is a second old at most.',
  'api.signatures': 'Public names with their numbers and times, newest first, 100 to a page.',
  'api.reasons': 'Why people signed, newest signatures first. Send the number in before for the next ones.',
  'api.csv':
    'All public names in the order of their numbers, for spreadsheets. An apostrophe keeps what looks like a formula from being one. Two such files are given at once; whoever comes third is asked to try again.',
  'api.ok': 'What was asked for',
  'api.fault': 'What is wrong, in a sentence',

  'share.qr': 'QR code with the address of this page',
  'share.qrCaption': 'Sign on your phone: scan this.',
  'share.link': 'Link to this petition',
  'share.copy': 'Copy the link',
  'share.copied': 'The link is copied.',
  'share.notCopied': 'Your browser did not allow that. Please select the link and copy it.',
  'share.device': 'Share …',
  'share.on': 'Share: {place}',
  'share.mail': 'E-mail',

  'state.closed': '“{title}” is closed and takes no more signatures.',
  'state.upcoming': '“{title}” opens on {at, date, moment}. Please come back then.',
  'state.stopped': 'Signing “{title}” is paused for now. Please come back later.',
  'state.notOpen': '“{title}” does not take signatures at the moment.',
  'state.unknown': 'There is no petition called “{slug}” here.',
  'state.nothing': 'There is no petition here yet. Whoever runs this bot can put one in.',

  'flow.expired': 'That was more than half an hour ago, so I let it go. Shall we begin again?',
  'flow.stale': 'That belongs to an earlier conversation. Nothing was changed.',
  'flow.cancelled': 'All right, I stopped. Nothing was changed.',
  'flow.nothingToCancel': 'There is nothing to stop.',
  'flow.done': 'That is done already.',
  'flow.private': 'This is between you and me. Let us continue in private, where nobody else reads along.',
  'flow.tooOften':
    'That was a bit much at once. Please try again in {minutes, plural, one {a minute} other {# minutes}}, at {at, date, clock}. Nothing is lost.',
  'flow.nobody': 'A channel or an anonymous administrator cannot sign. Please write from your own account.',
  'flow.fault':
    'Something went wrong on our side, and I cannot tell whether that was saved. Please try again: nobody can sign twice.',
} as const;
