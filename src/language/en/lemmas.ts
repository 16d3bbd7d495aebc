/**
 * Families of English words that stemmers do not conflate: irregular verbs, and nouns derived from verbs ("denied",
 * "denial"). They matter more than the choice of stemmer (docs/engine.md). One family a line: the head, then its forms,
 * without regular inflections of these ("accused") and those whose stem by Porter's algorithm is the head ("call": "called").
 */
const FAMILIES = `
accuse accusation
achieve achievement
acknowledge acknowledgement acknowledgment
admit admission
advance
agree agreement agreeing
announce announcement
answer reply replied replies respond response
argue argument
arrange arrangement
begin began begun start
believe belief
birthday
bring brought
build built
choose chose chosen choice
come came
comment commentary
communicate communication
compare comparison liken
compensate compensation
continue continuation
converse conversation
deal dealt
decide decision
decline
defend defence defense defensive
deny denied denies denial
describe description
destroy destruction
die died dying death dead
do did done does
drive drove driven
emerge
emphasise emphasize emphasis
endeavour endeavor
engage engagement
escalate escalation
exchange
exist existence
explain explanation
fall fell fallen
feel felt
fight fought
figure figurative figuratively
find found
fly flew flown flight
force
frustrate frustration
give gave given
go went gone goes
grow grew grown growth
have had has
hear heard
hold held host
inaugurate inauguration inaugural
indicate indication
initiate initiative
insist insistence
intend intention intent
invade invasion
know knew known knowledge
lead led
leader leadership
leave left
lose lost loss losses
make made
mean meant
meet met
military militaries militarily
move movement
negotiate negotiation negotiator
oppose opposition
pause
pay paid payment
persuade persuasion
prepare preparation preparatory
president presidential presidency
propose proposal
promise
prove proven proof
provide provision
publish publication
quote quotation
ready readiness readied
recall
recognise recognize recognition
refuse refusal
refute
relate relation relationship
remove removal eliminate elimination
repeat reiterate
report reportedly
require requirement
resolve resolution
restate
reveal revelation
run ran
say said saith
secure security
see saw seen
seek sought
send sent
settle settlement
shelve
speak spoke spoken
speculate speculation speculative
stand stood
state statement
strike struck stricken
suspend suspension
take took taken
tell told
think thought
threaten threat
understand understood
urge
vow pledge
weapon weaponry
win won
withdraw withdrew withdrawn
withhold withheld
write wrote written
america american usa
russia russian
ukraine ukrainian
europe european
china chinese
france french
germany german
britain british
iran iranian
israel israeli
hungary hungarian
turkey turkish turkiye
alaska alaskan
diplomat diplomacy
official officially
spokesman spokesmen spokesperson spokespeople spokeswoman spokeswomen press-secretary
minister ministry ministerial
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

/** The regular inflections of a word. */
const inflected = (word: string): string[] =>
  LONG_E.test(word) ? [`${word}s`, `${word}d`, `${word.slice(0, -1)}ing`] : [`${word}s`, `${word}ed`, `${word}ing`];
/** Matches words that drop their last letter before "ing"; "see" keeps it. */
const LONG_E = /...e$/;

const HEADS = new Map<string, string>();
const LINES = FAMILIES.trim()
  .split('\n')
  .map((line) => line.split(' '));
// A listed form goes before an inflection of another family: "found" is not "founded".
for (const forms of [(line: string[]) => line, (line: string[]) => line.flatMap(inflected)])
  for (const line of LINES) for (const form of forms(line)) if (!HEADS.has(form)) HEADS.set(form, line[0] as string);

/** The head of a folded word's family, or undefined if no family lists it. */
export function lemma(word: string): string | undefined {
  return HEADS.get(word);
}
