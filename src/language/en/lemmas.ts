/**
 * Families of English words that stemmers do not conflate: irregular verbs, and nouns derived from verbs ("denied",
 * "denial"). They matter more than the choice of stemmer (docs/engine.md). One family a line: the head, then its forms.
 */
const FAMILIES = `
abandon abandoned abandoning abandons
accept accepted accepting acceptance accepts
accuse accused accusation accusations accusing
achieve achieved achievement
acknowledge acknowledged acknowledgement acknowledgment acknowledging acknowledges
admit admitted admission admits
advance advances advanced advancing
agree agreed agreement agreements agrees agreeing
announce announced announcement announcements announces announcing
answer answered answers answering reply replied replies respond responded response responses responding
appear appeared appearance
argue argued argument arguments argues arguing
arrange arranged arrangement arrangements arranging
ask asked asks asking
assert asserted assertion asserts
assist assisted assistance
attack attacked attacks attacking
begin began begun beginning begins start started starts starting
believe believed belief believes
birthday birthdays
bring brought brings bringing
build built
call called calls calling
choose chose chosen choice
claim claimed claims claiming
come came comes coming
comment commented comments commenting commentary
communicate communicated communication communications communicates communicating
compare compared comparison comparing liken likened
compensate compensated compensation
concern concerned concerns
confirm confirmed confirmation confirms confirming
contact contacts contacted contacting
continue continued continues continuing continuation
converse conversed conversation conversations conversing
deal dealt deals dealing
decide decided decision decisions
decline declined declines declining
defend defended defence defense defensive
demand demanded demands demanding
deny denied denies denial denials denying
describe described description describes describing
destroy destroyed destruction
die died dies dying death deaths dead
discuss discussed discussion discussions discusses discussing
dismiss dismissed dismissal dismisses dismissing
do did done does doing
drive drove driven
elect elected election elections
emerge emerged emerging emerges
emphasise emphasize emphasised emphasized emphasis emphasises emphasizes emphasising emphasizing
end ended ends ending
endeavour endeavor
engage engaged engagement engages engaging
escalate escalated escalation
exchange exchanged exchanges
exist existed existence
expect expected expects expecting expectation expectations
explain explained explanation explains
express expressed expresses expressing expression
fall fell fallen falling
feel felt
fight fought fighting fights
figure figures figurative figuratively
find found finds finding
fly flew flown flight
follow followed following follows
force forces forced forcing
frustrate frustrated frustration frustrating
give gave given gives giving
go went gone goes going
grow grew grown growth growing
halt halted halts halting
have had has having
hear heard hears hearing
hold held holds holding host hosted hosting hosts
hope hoped hopes hoping
inaugurate inaugurated inauguration inaugural
indicate indicated indication indications indicates indicating
inform informed informs informing
initiate initiated initiative initiates initiating
insist insisted insistence insists insisting
intend intended intention intends intent
invade invaded invasion invading
invent invented invention
know knew known knows knowledge
last lasted lasting lasts
lead led leads leading
leader leaders leadership
leave left leaves leaving
let lets letting
list listed listing lists
listen listened listens listening
lose lost loss losses losing
make made makes making
mean meant means meaning
meet met meets meeting meetings
mention mentioned mentions mentioning
military militaries militarily
move moved moves moving movement movements
negotiate negotiated negotiation negotiations negotiator negotiators negotiating
object objected objection objections objects objecting
offer offered offers offering
oppose opposed opposition opposes
pause paused pauses pausing
pay paid payment pays
persuade persuaded persuasion
plan planned plans planning
prepare prepared preparation preparations prepares preparing preparatory
president presidents presidential presidency
propose proposed proposal proposals proposes
promise promised promises promising
prove proved proven proof
provide provided provides providing provision
publish published publication publishes
quote quoted quotes quotation
ready readiness readied
recall recalled recalls
recognise recognize recognised recognized recognition recognises recognizes recognising recognizing
refuse refused refusal refuses refusing
refute refuted refutes
reject rejected rejection rejects rejecting
relate related relation relations relationship relationships
relinquish relinquished relinquishing
remove removed removal removing eliminate eliminated eliminating elimination
repeat repeated repeats repeating reiterate reiterated reiterates reiterating
report reported reports reporting reportedly
require required requires requirement
resolve resolved resolution resolving
restate restated
return returned returns returning
reveal revealed reveals revealing revelation
run ran runs running
say said says saying saith
secure secured security securing
see saw seen sees seeing
seek sought seeks seeking
send sent sends sending
settle settled settlement settling
shelve shelved shelving
sign signed signs signing
speak spoke spoken speaks speaking
speculate speculated speculation speculations speculating speculative
stand stood stands
state stated statement statements states stating
stop stopped stops stopping
strike struck strikes striking stricken
suggest suggested suggestion suggests suggesting
support supported supporting supporter supporters supports
suspend suspended suspension suspending suspends
take took taken takes taking
talk talked talks talking
tell told tells telling
think thought thinks thinking
threaten threatened threat threats threatens threatening
train trained training trains
travel travelled traveled travels travelling traveling
understand understood understanding
urge urged urges urging
vow vowed vows vowing pledge pledged pledges pledging
want wanted wants wanting
warn warned warns warning warnings
weapon weapons weaponry
win won
withdraw withdrew withdrawn withdrawal withdraws withdrawing
withhold withheld
write wrote written writes writing
america american americans usa
russia russian russians
ukraine ukrainian ukrainians
europe european europeans
china chinese
france french
germany german germans
britain british
iran iranian iranians
israel israeli israelis
hungary hungarian
saudi saudis
turkey turkish turkiye
alaska alaskan
diplomat diplomats diplomatic diplomacy
official officials officially
spokesman spokesmen spokesperson spokespeople spokeswoman spokeswomen press-secretary
minister ministers ministry ministerial
near nearly
false falsely falsehood untrue
true truth truly
cynic cynical cynically cynicism
person personal personally
direct directly
public publicly
private privately
quick quickly fast faster fastest swift swiftly rapid rapidly
soon sooner
recent recently
big bigger biggest large larger largest
young younger youngest
early earlier earliest
late later latest
long longer longest lengthy length
`;

const HEADS = new Map<string, string>();
for (const line of FAMILIES.split('\n')) {
  const [head, ...forms] = line.trim().split(/\s+/);
  if (!head) continue;
  for (const form of [head, ...forms]) if (!HEADS.has(form)) HEADS.set(form, head);
}

/** The head of a folded word's family, or undefined if no family lists it. */
export function lemma(word: string): string | undefined {
  return HEADS.get(word);
}
