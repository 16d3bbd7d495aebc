/**
 * Families of English words that stemmers do not conflate: irregular verbs, and nouns derived from verbs ("denied",
 * "denial"). They matter more than the choice of stemmer (docs/engine.md). One family a line: the head, then its forms,
 * without those whose stem by Porter's algorithm is the head ("call": "called", "calls").
 */
const FAMILIES = `
accuse accused accusation accusations accusing
achieve achieved achievement
acknowledge acknowledged acknowledgement acknowledgment acknowledging acknowledges
admit admission
advance advances advanced advancing
agree agreed agreement agreements agrees agreeing
announce announced announcement announcements announces announcing
answer reply replied replies respond responded response responses responding
argue argued argument arguments argues arguing
arrange arranged arrangement arrangements arranging
begin began begun start started starts starting
believe believed belief believes
birthday birthdays
bring brought
build built
choose chose chosen choice
come came
comment commentary
communicate communicated communication communications communicates communicating
compare compared comparison comparing liken likened
compensate compensated compensation
continue continued continues continuing continuation
converse conversed conversation conversations conversing
deal dealt
decide decided decision decisions
decline declined declines declining
defend defence defense defensive
deny denied denies denial denials denying
describe described description describes describing
destroy destroyed destruction
die died dies dying death deaths dead
do did done does
drive drove driven
emerge emerged emerging emerges
emphasise emphasize emphasised emphasized emphasis emphasises emphasizes emphasising emphasizing
endeavour endeavor
engage engaged engagement engages engaging
escalate escalated escalation
exchange exchanged exchanges
exist existence
explain explanation
fall fell fallen
feel felt
fight fought
figure figures figurative figuratively
find found
fly flew flown flight
force forces forced forcing
frustrate frustrated frustration frustrating
give gave given
go went gone goes
grow grew grown growth
have had has
hear heard
hold held host hosted hosting hosts
inaugurate inaugurated inauguration inaugural
indicate indicated indication indications indicates indicating
initiate initiated initiative initiates initiating
insist insistence
intend intention intent
invade invaded invasion invading
know knew known knowledge
lead led
leader leadership
leave left leaves leaving
lose lost loss losses
make made
mean meant
meet met
military militaries militarily
move movement movements
negotiate negotiated negotiation negotiations negotiator negotiators negotiating
oppose opposed opposition opposes
pause paused pauses pausing
pay paid payment pays
persuade persuaded persuasion
prepare prepared preparation preparations prepares preparing preparatory
president presidents presidential presidency
propose proposed proposal proposals proposes
promise promised promises promising
prove proven proof
provide provided provides providing provision
publish publication
quote quoted quotes quotation
ready readiness readied
recall recalled recalls
recognise recognize recognised recognized recognition recognises recognizes recognising recognizing
refuse refused refusal refuses refusing
refute refuted refutes
relate related relation relations relationship relationships
remove removed removal removing eliminate eliminated eliminating elimination
repeat reiterate reiterated reiterates reiterating
report reportedly
require required requires requirement
resolve resolved resolution resolving
restate restated
reveal revelation
run ran
say said says saying saith
secure secured security securing
see saw seen
seek sought
send sent
settle settled settlement settling
shelve shelved shelving
speak spoke spoken
speculate speculated speculation speculations speculating speculative
stand stood
state statement statements
strike struck stricken
suspend suspension
take took taken
tell told
think thought
threaten threat threats
understand understood
urge urged urges urging
vow pledge pledged pledges pledging
weapon weaponry
win won
withdraw withdrew withdrawn
withhold withheld
write wrote written
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
turkey turkish turkiye
alaska alaskan
diplomat diplomacy
official officials officially
spokesman spokesmen spokesperson spokespeople spokeswoman spokeswomen press-secretary
minister ministers ministry ministerial
near nearly
false falsely falsehood untrue
true truth truly
direct directly
public publicly
private privately
quick quickly fast faster fastest swift swiftly rapid rapidly
soon sooner
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
