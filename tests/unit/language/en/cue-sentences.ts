/** Our own sentences with what their cues do, for cue-scope.test.ts. A line: the sentence, a bar, the words meant. */

const lines = (text: string): [sentence: string, words: string[]][] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [sentence = '', words = ''] = line.split('|');
      return [sentence.trim(), words.trim().split(' ').filter(Boolean)];
    });

/** The words are negated. */
export const NEGATED_WORDS = lines(`
Trump has yet to speak with Putin. | speak
Putin has yet to answer the letter. | answer
The two have not spoken since 2022. | spoken
They hadn’t met before Alaska. | met
Trump never called Moscow. | called
Nobody in Moscow called Trump. | called
No such call took place. | call took place
No conversation between the two took place. | conversation
There was no call between the leaders. | call
There has been no contact with Moscow. | contact
The call never happened. | call happened
The call has not taken place yet. | call taken place
The meeting did not take place. | meeting
A meeting will not be held. | meeting held
The summit never materialised. | summit
The talks did not happen. | talks
Neither Trump nor Putin announced a call. | announced call
Neither side confirmed a meeting. | confirmed meeting
Neither the Kremlin nor the White House published a date. | published date
He called neither Putin nor Zelensky. | zelensky
Trump denied having spoken to Putin. | spoken
Trump denied that they had talked. | talked
Peskov denied a call. | call
Moscow denies any talks. | talks
The Kremlin rejected claims that they had spoken. | spoken
Peskov refuted reports of a call. | call
Peskov ruled out a call. | call
The White House has ruled out a meeting. | meeting
A call was ruled out by Peskov. | call
A truce has been ruled out. | truce
The Kremlin stopped short of confirming the call. | confirming call
Trump stopped short of promising a meeting. | promising meeting
Putin refused to meet Zelensky. | meet
Moscow refuses to withdraw. | withdraw
Putin declined to travel to Istanbul. | travel
The sides failed to agree. | agree
Trump failed to persuade Putin. | persuade
They parted without a deal. | deal
They parted without agreeing on a truce. | agreeing truce
The call ended without progress. | progress
Trump was unable to reach Putin. | reach
They could not agree on a date. | agree
Trump cannot end the war alone. | end
He can’t end the war in a day. | end
Trump won’t meet Putin soon. | meet
They don’t talk often. | talk
It doesn’t mean that they talked. | mean
Nothing was agreed. | agreed
Moscow knows nothing about a call. | call
None of them called Putin. | called
The lack of progress angered him. | progress
The absence of contacts is not new. | contacts
Trump avoided meeting Putin. | meeting
He refrained from calling Moscow. | calling
Putin rejected a truce. | truce
Russia rejected the proposal for a truce. | proposal truce
Nor did they discuss a truce. | discuss truce
Hardly had they met when it ended. | met
The Kremlin is not aware of such a call. | aware call
It is nowhere written that they spoke. | written
There are no plans for a call. | plans call
No meeting is planned. | meeting planned
Trump has not ruled it. | ruled
The claim that no one called is theirs. | called
Scarcely had they spoken when it began. | spoken
`);

/** The words are not negated, though a word of negation stands near. */
export const PLAIN_WORDS = lines(`
Not only did Trump call Putin, he met him. | call
Trump not only called Putin but met him. | called
Trump did not just call Putin. | call
They did not merely talk. | talk
It was not simply a call. | call
It was not the first time that Trump spoke with Putin. | spoke
They spoke not for the first time. | time
There is no doubt that Trump called Putin. | called
No doubt they talked. | talked
Without doubt they have talked. | talked
Trump made no secret of his call with Putin. | call
It is no secret that they talked. | talked
No sooner had Trump called Putin than he left. | called
No less than seven calls were made. | calls
They spoke no fewer than seven times. | times
They spoke no later than Monday. | monday
No wonder they talked. | talked
It is no surprise that they spoke. | spoke
No matter what, they talked. | talked
Trump had nothing but praise for Putin. | praise
Trump could not hide that he had called Putin. | called
He cannot hide his calls to Putin. | calls
Not surprisingly, they talked again. | talked
Not least, they talked about Iran. | talked
Trump did not deny having spoken to Putin. | spoken
Peskov did not deny that the two had spoken. | spoken
The Kremlin never denied the call. | call
He won’t deny the call. | call
Nobody denied that they met. | met
Peskov stopped short of denying the call. | call
Far from denying it, Trump boasted of the call. | boasted call
Trump refused to rule out a call. | call
Peskov did not rule out a meeting. | meeting
Trump has not ruled out speaking with Putin. | speaking
A call cannot be ruled out. | call
Nobody rules out a call. | call
No, they talked for an hour. | talked hour
No comment: they talked. | talked
The report was false, the Kremlin said. | said kremlin
That is untrue, Peskov said. | said
It is not so, but they spoke. | spoke
Trump has not met Putin, but Witkoff spoke with him. | spoke
Trump did not call although Putin waited. | waited
They did not meet while Biden governed. | governed
He did not go because they had spoken. | spoken
Zelensky was not told, whereas Putin knew. | knew
He did not speak with Biden, who called Putin. | called
Trump called Putin and did not tell Zelensky. | called
Trump called Putin, not Zelensky. | called
They talked without Zelensky. | talked
They talked for hours but reached no deal. | talked
Trump called; Putin did not answer. | called
Putin did not answer; Trump called again. | called
Yet they talked for an hour. | talked
And yet he called Putin. | called
The two talked, yet said little. | talked
He spoke with Putin despite the denials. | spoke
Trump called Putin on Monday. | called
After a pause they talked. | talked
Trump said he had spoken with Putin, contradicting Moscow. | spoken
Peskov declined to comment, saying only that contacts continue. | contacts
They not only met but agreed on a truce. | agreed
Trump spoke with Putin, no less. | spoke
Trump talked to Putin (not for long). | talked
Putin has never denied the talks. | talks
`);

/** The words are not said to have happened. */
export const UNREAL_WORDS_IN = lines(`
Putin offered Trump talks in Istanbul. | talks
Trump will call Putin. | call
Trump said he would call Putin. | call
He’ll call Putin tomorrow. | call
Trump could call Putin this week. | call
Trump might meet him. | meet
They may speak on Friday. | speak
They should talk. | talk
Putin must end the war. | end
They shall meet again. | meet
Putin ought to answer. | answer
Trump is set to speak with Putin. | speak
Trump is expected to speak with Putin. | speak
Trump is due to call Putin. | call
Trump is poised to call Putin. | call
Trump is slated to meet Putin. | meet
Trump is scheduled to call Putin. | call
Trump is going to call Putin. | call
Trump is about to call Putin. | call
Trump was about to ring Moscow. | ring
Trump plans to call Putin. | call
Trump is planning a call. | call
Trump wants to meet Putin. | meet
Trump wishes to talk. | talk
Trump hopes to speak with Putin. | speak
Trump intends to call Putin. | call
Trump aims to end the war. | end
Trump promised to end the war. | end
Trump vowed to end the war. | end
Trump offered to meet Putin. | meet
Putin proposed talks. | talks
Trump seeks a meeting with Putin. | meeting
Putin agreed to meet. | meet
Putin invited Trump to Moscow. | moscow
Trump urged Putin to stop. | stop
Zelensky demanded a truce. | truce
Trump asked Putin to stop. | stop
Putin is ready to talk. | talk
Putin is open to talks. | talks
Putin is willing to meet. | meet
Trump is eager to meet Putin. | meet
A possible call was mentioned. | call
Trump is likely to call Putin. | call
Trump is unlikely to call Putin. | call
Perhaps they talked. | talked
They probably spoke. | spoke
The next call was not discussed. | call
An upcoming meeting worries Kyiv. | meeting
A potential meeting worries Kyiv. | meeting
If Trump calls, Putin answers. | calls
He asked if they had spoken. | spoken
It is unclear whether they have spoken. | spoken
Whether the two talked is unknown. | talked
He was asked whether he had called Putin. | called
A meeting is being prepared. | meeting
A call is planned. | call
A meeting is expected on Friday. | meeting
A call is possible. | call
A call is likely this week. | call
The meeting will take place on Friday. | meeting
A meeting could take place soon. | meeting
Peskov would not rule out a meeting. | meeting
Trump has not ruled out a call. | call
A truce cannot be ruled out. | truce
It is too early to talk about a meeting. | meeting
It is premature to speak of a truce. | truce
Aides are arranging a call. | call
Trump is considering a meeting. | meeting
`);

/** The words are said to have happened, or to happen. */
export const REAL_WORDS = lines(`
Putin has offered Trump congratulations on his return. | congratulations
Putin offered Trump his deep condolences after the crash. | condolences crash
Trump called Putin. | called
Trump is going to Moscow. | moscow
They spoke about the war. | spoke war
They talked about Iran. | iran
Trump has spoken with Putin. | spoken
The two met in Alaska. | met
Trump says they talked. | talked
Trump claims to have spoken with Putin. | spoken
Trump reportedly spoke with Putin. | spoke
The call took place on Monday. | call
The call lasted an hour. | lasted
They spoke by phone for an hour. | spoke
He spoke with Putin, who will answer. | spoke
They met but will not meet again. | met
Trump called Putin and will call again. | called
Trump, who would not say more, called Putin. | called
They had spoken before he took office. | spoken
Trump confirmed the call. | call
`);
