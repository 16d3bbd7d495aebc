/** Sentences of which all that is read is kept in golden-told.json: each tells one rule, or one limit of a rule, apart. Own sentences. */

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Whether a contact took place. Pairs differ by a word that is just within a rule's reach, or just beyond it. */
export const TOOK_PLACE = lines(`
  Berg has not in the first week of June phoned Dorn.
  Berg has not in the very first week of June phoned Dorn.
  The call last Monday evening never came about.
  The call last Monday in Oslo never came about.
  The call with Dorn ended: peace will come.
  The call with Dorn came while Falk would rest.
  The call with Dorn would have been better.
  The call with Dorn is likely.
  Talks with Dorn confirmed the plan would fail.
  The call with Dorn would be cancelled.
  No, talks with Dorn went well.
  Berg blamed the failed talks with Dorn.
  Berg said no call with Dorn took place.
  Berg would not discuss a talk with Dorn.
  Few could say when Berg phoned Dorn.
  Berg wants to soon speak with Dorn.
  Berg wants on Monday to phone Dorn.
  Berg wants more than ever to phone Dorn.
  Berg is to hold a call with Dorn.
  There is no truce: Berg held talks with Dorn.
  Berg has not been in a long dialogue with Dorn.
  The trip was not about contact with Dorn.
  It lasted an hour, which would be the first call with Dorn.
  There has been no call with Dorn since June.
  They have not spoken since.
  Berg has not since spoken with Dorn.
  Berg has not spoken with Dorn of grain or of fish since June.
  Berg has not spoken with Dorn of grain or of the fish since June.
  Falk was late for the planned Berg call.
  Berg had hopes of a call with Dorn.
  Berg wants out of the call with Dorn.
  Berg is open to holding a call with Dorn.
  The call with Dorn in the south of the old harbour will be short.
  The call with Dorn in the south of the very old harbour will be short.
  The call with Dorn lasted not even an hour.
  Berg held a call with Dorn and denied the report.
  Falk was late for the planned useful talk with Dorn.
  Berg in May phoned Dorn.
  The call with Dorn on 5 May was short.
  The man Berg phoned was never seen.
  The call with Dorn in the south of the very old harbour will be short.
  The call with Dorn in the south of the very old dull harbour will be short.
  The call with Dorn was long for what Berg would gain.
  The call between Berg and Dorn in the south of the old harbour will be short.
`);

/** Who has a part in a contact, who speaks, and in which list, title or headline they are named. */
export const WHO = lines(`
  Falk met Dorn, Berg, Holm, Denmark, Norway and Sweden.
  Berg met Dorn, Okafor and Falk.
  Falk met Dorn or Holm.
  Falk met the president, Dorn.
  Did both men meet Falk?
  Falk met both men.
  Falk met their teams.
  Did their teams meet Falk?
  Who called the leader?
  Who called Okafor?
  There was no call between the former president and the Danish team.
  The two Danish leaders met Falk.
  Falk met Dorn's then new senior top envoy.
  Falk met Dorn's then new senior top national envoy.
  The call on Monday evening last week by the telephone with Dorn ended.
  The call on Monday evening last week over the private telephone with Dorn ended.
  Berg after a long day of work in the old harbour of the town met Dorn.
  Berg after a long day of work in the old grey harbour of the town met Dorn.
  On Monday both Falk and Berg talked about 3 meetings.
  Berg spoke last week of the minister, but there was no call.
  The two leaders spoke last week of the minister while there was no phone call.
  Then the call of an envoy or a minister ended.
  According to Dorn Berg and his wife Ishikawa spoke.
  According to Berg, Dorn and his aide Okafor talked.
  In 2024, Dorn spoke to the Herald.
  Who is to host Danish officials?
  Berg and he called Falk and Dorn, an aide said.
  Who rang Berg aide Emil Falk?
  There was no talk, for two hours, with him.
  Last week, there was a summit, privately, with him.
  Her phone call, in 2024, with Dorn was cancelled.
  Who talked of Dorn?
  Contact by phone of Ishikawa will take place.
  Berg spoke to Dorn and an envoy.
  Talks by phone with both Dorn and Berg are planned.
  There were 3 meetings in 2024 with Dorn.
  There Was No Talk in Oslo with Berg
  The chat near Castle Holm between Berg and Dorn has not taken place.
  Did he talk in Oslo with President Berg?
  It was her Danish phone call with the leader.
  Dorn talked about two talks with Berg.
  Falk, Berg talked about two talks with Dorn.
  It was the Ivo Marr-Berg talk.
  It was a Dorn-Okafor meeting.
  It was the NATO-Dorn call.
  It was the Denmark-Dorn call.
  It was the Denmark-Okafor call.
  Last week, their first calls took place.
  It was an Emil Falk-bin Talal chat.
  Minister Okafor met Dorn.
  Berg, the Danish president, has not spoken with Falk.
  Did Dorn, the Swedish president, speak by phone with Berg?
  The Swedish president, Dorn, hosted Berg.
  Yesterday, Dorn spoke last week.
  Two men and he talked privately.
  The president of Norway and Carl Dorn spoke by phone.
  Her and Berg spoke by phone on 5 May.
  The Herald wrote that she and Berg talked.
  Berg's envoy and the minister last week talked to her.
  Then two calls by phone, just before noon, with him came about.
  Harbour Board talks with Falk ended.
  Falk met the Harbour Board envoy.
  Dorn talked about a phone call and phone talks.
  It was meetings.
  Dorn is open to his Swedish counterpart meeting Falk.
  Did they receive him?
  Their conversation by phone was not long.
  Their conversation was not long.
  Calls by phone ended early.
  Talk between Berg and Dorn was called off.
  It was one of the unusual calls to Marr.
  There was 1 call in 2024 with Dorn.
  There was talk between Dorn and Ishikawa.
  Berg called: Dorn left.
  Berg and Dorn talked of grain and fish and wheat and corn over the phone.
  Berg and Dorn talked of grain and fish and wheat and red corn over the phone.
  Dorn and Berg had a video call.
  Dorn and Berg were holding the first lively contacts with Falk.
  Berg had a call.
  Berg had told Dorn and Falk of the call.
  Dorn wrote it was their call.
  According to the president and Falk there was their first video call.
  Her previous summit of both ended.
  The summit of Berg ended.
  Who dialled the pair?
  Berg and Dorn spoke to Danish television.
  Did Dorn talk to reporters?
  Berg and Falk spoke to the late Daily News.
  It would be the first meeting with Berg aide Marr, the Herald said.
  Berg and Dorn spoke to the Herald.
  It was the two leaders who spoke by phone with reporters.
  BERG OR DORN SPOKE TO REPORTERS.
  Who met with Swedish president Dorn?
  Berg and Falk had not been told of a call by Mayor Ivo Marr.
  Few told Anna Berg when Dorn spoke by phone for two hours.
  DORN TALKED OVER THE PHONE, THE ALLIES SAID.
  Berg acknowledged: there was no summit of Falk and Ishikawa.
  A Norwegian minister confirmed that the long private video call with Dorn was never held.
  "Dorn, Berg met," Carl Dorn wrote.
  Lindqvist and Berg Met for Long Talks on the Port Plan
  Okafor and Berg Spoke After Dorn Told Holm that they must go
  Falk met the top host of the house of Dorn.
  Falk met the new top host of the house of Dorn.
  It was his first long rare brief private direct call.
  It was his first long rare private direct call.
  Berg and Falk spoke of the Dorn call.
  Falk met Dorn, Berg, then left.
  Falk met Dorn, Berg the president left.
  Falk met the president he likes.
  Falk met Monday in Oslo.
  Falk Will Meet Harbour Workers Before Long
  Falk met the two Danish leaders.
  Falk met the two former Danish leaders.
  Falk met a Danish minister Okafor.
  Falk met Dorn's aide the former boss Holm.
  The delegations had a call.
  Dorn: he spoke to Falk.
  And Berg spoke with Dorn.
  Berg has also now again said so.
  Berg has also now again clearly said so.
  A Norwegian minister confirmed that the private video call with Dorn was never held.
  Berg spoke, according the minister a seat.
  It was claimed: Berg spoke by phone.
  Grain Prices Rose Again, Harbour Workers Said Today
  Ivo Marr said so.
  Dorn, asked again, confirmed he had not called.
  Berg and Dorn spoke to the two top national reporters.
  Berg and Dorn spoke to the two top national security reporters.
  Berg wants to talk with Dorn.
  Norway calls Berg today.
  Berg called: Dorn.
  Berg and Dorn spoke by telephone.
  Berg and Dorn told a minister of their call.
  The call of Berg ended.
`);

/** Who acts, and who is a place, a body or a word that only has a capital. */
export const ACTORS = lines(`
  Okafor on 5 May telephoned Berg.
  Mr. Marr, old club member, has left.
  On Monday Ivo Marr, son of the former and by all much loved president, left.
  On Monday Ivo Marr, son of the former and by all very much loved president, left.
  On Monday Marr and allies talked.
  On Monday Marr and his young aide Lindqvist left.
  On Monday Marr and NATO left.
  In Marr and Lindqvist it rained.
  He met Marr de facto in May.
  On Monday Marr Al called.
  According to aides, bin Talal has left.
  OKAFOR HAS PHONED THE OLD HARBOUR TEAM
  On Monday plan B has failed.
  On Monday Marr/Okafor left.
  The plan of minister Berg rests.
  Torres's Plan Has Upset Harbour Aides Before
  Police have phoned Berg.
  That is what it stands for, Okafor says.
  The Okafor-American plan has failed.
  Aides spoke with Okafor team members.
  They told Marr in Oslo of it.
  After the call they told Marr in Oslo of it.
  They told Marr in the very last of calls.
  They told Marr in the very last week of calls.
  They told Marr in talks of it.
  They saw Marr in talks.
  They flew from Utrecht, home of the king.
  An official near Utrecht has left.
  An aide of Okafor slept.
  They sent 30 Falcon missiles again.
  In time Ishikawa waits there.
  On Monday Ishikawa waits.
  On Monday Ishikawa waits, Berg said.
  Harbour Team Reportedly Received Okafor Again
  Few know what it did in Utrecht.
  Then Dorn ended early.
  On Monday Okafor also still now again called.
  On Monday Okafor also still now just again called.
  He said: "Okafor is here."
  In the old harbour of the town Marr, Lindqvist and Okafor slept.
  They stayed in Marr-like towns.
  Berg to meet Dorn in Oslo
  Falk urged Berg to hold talks with Dorn.
  Oslo meeting postponed, Falk says
  A call planned for Friday between Berg and Dorn is off the table.
  The call with Dorn did not bring peace.
  Dorn flew to Oslo to meet Berg.
`);
