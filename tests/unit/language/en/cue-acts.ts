/** Our own sentences by what is done in them, for cue-scope.test.ts. */

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

export const DENYING = lines(`
The Kremlin denied the report.
Peskov dismissed it as pure fiction.
Peskov called the report pure fiction.
The report was dismissed as invention.
Moscow rejected the claim as false.
Peskov rejected claims that the two had talked.
The claims were rejected by the Kremlin.
It was a denial of everything.
Trump denied having spoken to Putin.
The White House disputed the account.
Peskov refuted the report.
The Kremlin debunked the story.
That is not true, said Peskov.
It is simply not true, he said.
There is no truth in it.
This does not correspond to reality.
That does not at all correspond to reality.
The report is baseless, he said.
The claim is groundless.
It is a hoax, Trump said.
These are fabrications, said Peskov.
This is completely untrue, Peskov said.
The report was false, the Kremlin said.
The story is nonsense.
`);

export const DECLINING = lines(`
The Kremlin would neither confirm nor deny the call.
I can neither confirm nor deny it, Peskov said.
I cannot confirm it, nor can I deny it.
The Kremlin could not confirm or deny the report.
Peskov declined to comment on the call.
Trump refused to say whether they had spoken.
Trump would not say whether he had spoken to Putin.
Trump wouldn’t say how many times they talked.
Trump won’t say if he has talked to Putin.
Trump did not say when they spoke.
Trump didn’t specify when the call took place.
Trump has not said when they spoke.
He offered no details of the call.
He gave no details.
He would not go into details.
He declined to go into what was said.
He refused to give a number.
He refused to give any details.
He declined to share what was said.
He would not discuss the call.
He refused to discuss private calls.
He declined to talk about the call.
He did not elaborate.
He declined to elaborate.
The Kremlin had no comment.
No comment, said Peskov.
There was no immediate comment from Moscow.
The White House did not comment.
The Kremlin has not commented on the report.
Moscow has not answered the question.
The White House could not be reached for comment.
I cannot comment on that.
I can’t say when we spoke.
He had nothing to add.
We have nothing to say about it.
He had nothing more to add.
The Kremlin kept silent on the details.
Peskov remained tight-lipped about the call.
The White House stayed mum.
The Kremlin kept quiet about the call.
Trump was coy about his calls.
Trump dodged a question about the call.
Trump sidestepped questions on Putin.
He deflected a question on how often they talk.
He evaded the question.
Trump avoided answering.
He ducked the question.
Trump refrained from sharing specifics.
He left without answering.
Peskov did not deny that the two had spoken.
I better not say.
I had better not comment on it.
He withheld details.
`);

/** Whether the sentence is a question; what is asked of someone inside it makes it none. */
export const ASKING = lines(`
Did Trump call Putin?
He asked: “Did they talk?”
“Did they talk?” Trump asked.
“Did they talk?” he asked.
“Have you spoken to him?” Peskov was asked on Friday.
Who called whom?
`);

/** None of the acts. */
export const NO_ACT = lines(`
Putin would not give up his goals.
Putin refuses to give up his goals.
Putin refused to go to Istanbul.
Putin refused to talk to Zelensky.
Putin will not go to Istanbul.
They did not talk on Monday.
They did not discuss arms deliveries.
There was no discussion of arms deliveries.
Trump did not tell Zelensky of the call.
Nobody said that they had talked.
No one in Moscow says so.
Putin rejected a ceasefire.
Russia rejected the proposal.
Trump dismissed his adviser.
Zelensky rejected the offer of land.
Trump called Putin.
Trump says that he has spoken with Putin by phone.
Trump never denied the call.
Far from denying it, he boasted of it.
The hall was silent as a grave once the two had left the stage.
Asked about the call, Trump smiled.
“Talk to him,” he said.
They stopped short of a deal.
He was ready to talk about everything.
`);
